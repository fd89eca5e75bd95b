import { describe, expect, it } from 'vitest'
import { formatPictureOptions, parsePictureOptions } from './pictureOptions'
import { PARTS } from './posterLayout'

const ask = (query: string) => parsePictureOptions(new URLSearchParams(query))

describe('the options of a picture', () => {
  it('are those of a share card by default', () => {
    expect(ask('time=2012')).toEqual({ width: 1200, height: 630, scale: 1, theme: 'light', parts: PARTS })
  })

  it('are parsed, and formatted canonically', () => {
    const asked = ask('parts=scale,title&theme=print&height=800&width=600&scale=2')
    expect(asked).toEqual({ width: 600, height: 800, scale: 2, theme: 'print', parts: ['title', 'scale'] })
    expect('fault' in asked || ask(formatPictureOptions(asked))).toEqual(asked)
  })

  it('may ask for a map without anything around it', () => {
    expect(ask('parts=none')).toMatchObject({ parts: [] })
    expect(formatPictureOptions(ask('parts=none') as never)).toContain('parts=none')
  })

  it.each([
    ['width=239', 'size'],
    ['height=4001', 'size'],
    ['width=1e3', 'size'],
    ['width=', 'size'],
    ['width=-500', 'size'],
    ['width=500.5', 'size'],
    ['scale=0', 'scale'],
    ['scale=3.01', 'scale'],
    ['scale=NaN', 'scale'],
    ['scale=Infinity', 'scale'],
    ['width=4000&height=4000&scale=2', 'pixels'],
    ['theme=sepia', 'theme'],
    ['parts=title,frame', 'parts'],
    ['parts=', 'parts'],
  ])('%s is refused', (query, what) => {
    expect(ask(query)).toMatchObject({ fault: { what } })
  })

  it('are repeated in part only when refused', () => {
    const asked = ask(`width=${'9'.repeat(5000)}`)
    expect('fault' in asked && 'text' in asked.fault && asked.fault.text.length).toBe(41)
  })
})
