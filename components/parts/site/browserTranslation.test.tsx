import { act, render } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { translate } from '../../testing/translator'
import { tolerateBrowserTranslation } from './browserTranslation'

interface SceneProps {
  readonly number: number
  readonly heading: string
  readonly late?: boolean
  readonly places?: readonly string[]
}

/**
 * Text nodes as they occur in our components: beside other nodes, conditional, and in lists without elements of their
 * own.
 */
function Scene({ number, heading, late = false, places = [] }: SceneProps) {
  return (
    <main>
      <h1>{heading}</h1>
      <p>
        {late && 'late: '}scene {number} of <b>eleven</b>
        {late ? ', at last' : <i>, early</i>}
        {places.map((place) => [place, ' '])}
      </p>
      {number > 1 ? `after ${number - 1}` : null}
      <button type="button">{late ? 'stop' : <b>start</b>}</button>
    </main>
  )
}

const STEPS: readonly SceneProps[] = [
  { number: 1, heading: 'Before' },
  { number: 2, heading: 'Then', late: true },
  { number: 3, heading: 'Then', late: true, places: ['Gao', 'Kidal'] },
  { number: 3, heading: 'Then', late: false, places: ['Kidal', 'Gao', 'Ansongo'] },
  { number: 1, heading: 'Before', places: ['Ansongo'] },
  { number: 2, heading: 'After', late: true },
]

/** The text of the scene without a translator. */
function untranslated(props: SceneProps): string {
  const { container, unmount } = render(<Scene {...props} />)
  const text = container.textContent ?? ''
  unmount()
  return text
}

/** Lets all MutationObservers run. */
const observed = () => act(() => new Promise((done) => setTimeout(done)))

// Vitest calls the returned function after all tests.
beforeAll(tolerateBrowserTranslation)

const expected = STEPS.map((step) => untranslated(step).toUpperCase())

describe('in a page whose text nodes a translator replaces by <font>', () => {
  it.each(['replace', 'wrap'] as const)('React goes on, and what it writes is seen (%s)', async (way) => {
    const stop = translate({ way, capitals: true })
    const { container, rerender } = render(<Scene {...(STEPS[0] as SceneProps)} />)
    const seen: string[] = []
    for (const step of STEPS) {
      rerender(<Scene {...step} />)
      await observed()
      seen.push(container.textContent ?? '')
    }
    stop()
    expect(container.querySelector('font')).not.toBeNull()
    // A text node kept by the translator counts as known to it when it changes.
    expect(way === 'replace' ? seen : seen.map((text) => text.toUpperCase())).toEqual(expected)
  })
})

describe('a page with a text', () => {
  const page = () => {
    document.body.innerHTML = '<p>one<b>two</b>three</p>'
    const paragraph = document.body.firstChild as HTMLElement
    const [one, two, three] = paragraph.childNodes as unknown as [Text, HTMLElement, Text]
    const font = document.createElement('font')
    font.textContent = 'EIN'
    return { paragraph, one, two, three, font }
  }

  it.each(['before', 'after'] as const)(
    'was replaced in two steps, %s it, loses its replacement with it',
    async (where) => {
      const { paragraph, one, two, font } = page()
      two.remove()
      await observed()
      // The paragraph's text nodes are adjacent, as in `{number} of {count}`.
      for (const text of [...paragraph.childNodes] as Text[]) {
        const instead = font.cloneNode() as Element
        instead.textContent = text.data.toUpperCase()
        text[where](instead)
        text.remove()
      }
      await observed()
      expect(paragraph.textContent).toBe('ONETHREE')
      one.nodeValue = 'four'
      await observed()
      expect(paragraph.textContent).toBe('fourTHREE')
      paragraph.removeChild(one)
      expect(paragraph.textContent).toBe('THREE')
    },
  )

  it('translated twice, into two languages, is restored when it changes', async () => {
    const { paragraph, one, font } = page()
    const second = document.createElement('font')
    second.textContent = 'UN'
    one.replaceWith(font)
    await observed()
    font.replaceWith(second)
    await observed()
    expect(paragraph.innerHTML).toBe('<font>UN</font><b>two</b>three')
    one.nodeValue = 'four'
    await observed()
    expect(paragraph.innerHTML).toBe('four<b>two</b>three')
  })

  it('translated and then moved keeps its translation', async () => {
    const { paragraph, one, two, three, font } = page()
    one.replaceWith(font)
    await observed()
    paragraph.insertBefore(one, three)
    await observed()
    expect(paragraph.textContent).toBe('twoonethree')
    paragraph.insertBefore(two, one)
    expect(paragraph.firstChild).toBe(two)
  })

  it('restored to the original is the page’s own again', async () => {
    const { paragraph, one, font } = page()
    one.replaceWith(font)
    await observed()
    font.replaceWith(one)
    await observed()
    one.nodeValue = 'four'
    await observed()
    expect(paragraph.innerHTML).toBe('four<b>two</b>three')
    paragraph.removeChild(one)
    expect(paragraph.innerHTML).toBe('<b>two</b>three')
  })

  it('removed without a trace still works', () => {
    const { paragraph, one, two } = page()
    paragraph.textContent = ''
    expect(paragraph.removeChild(one)).toBe(one)
    expect(paragraph.insertBefore(two, one)).toBe(two)
    expect(paragraph.innerHTML).toBe('<b>two</b>')
    expect(() => paragraph.removeChild(null as unknown as Node)).toThrow(TypeError)
  })
})
