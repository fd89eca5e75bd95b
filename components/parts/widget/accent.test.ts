import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accentCss, accentFaults, accentIn, contrastOn, formatAccent, LEAST_CONTRAST, NO_ACCENT } from './accent'

describe('an accent colour', () => {
  it('is parsed for each theme', () => {
    expect(accentIn('8a2a1a,#f0a080')).toEqual({ light: '#8a2a1a', dark: '#f0a080' })
    expect(accentIn('#800')).toEqual({ light: '#880000', dark: null })
  })

  it.each([null, '', 'red', '12345', '8a2a1a;}', 'url(x)', 'fff', '#f6efe2'])('%s is left out in the light', (text) => {
    expect(accentIn(text).light).toBeNull()
  })

  it('is not applied if illegible', () => {
    const colour = fc.integer({ min: 0, max: 0xffffff }).map((number) => number.toString(16).padStart(6, '0'))
    fc.assert(
      fc.property(colour, colour, (one, other) => {
        const accent = accentIn(`${one},${other}`)
        for (const theme of ['light', 'dark'] as const)
          if (accent[theme]) expect(contrastOn(accent[theme], theme)).toBeGreaterThanOrEqual(LEAST_CONTRAST)
        expect(accentIn(formatAccent(accent))).toEqual(accent)
      }),
    )
  })

  it('has the contrast defined by WCAG', () => {
    expect(contrastOn('#000000', 'light')).toBeCloseTo(18.36, 1)
    expect(accentFaults({ light: '#f0a080', dark: '#f0a080' })).toEqual([
      { theme: 'light', contrast: expect.closeTo(1.8, 0) },
    ])
    expect(accentFaults(NO_ACCENT)).toEqual([])
  })

  it('falls back to our own in a theme without one', () => {
    expect(accentCss({ light: '#8a2a1a', dark: null })).toBe('--accent:light-dark(#8a2a1a,var(--river))')
    expect(accentCss(NO_ACCENT)).toBe('')
  })
})
