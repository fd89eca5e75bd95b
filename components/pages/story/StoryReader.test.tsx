import { act, render } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { toPayload } from '@/geodata/domain/join/payload'
import { LANGUAGES } from '@/geodata/domain/language/language'
import type { Story } from '@/geodata/domain/story/story'
import { atlasSource } from '@/geodata/load/source'
import { atlas } from '@/geodata/testing/facts'
import { messagesOf, translatorIn } from '../../language/translate'
import { complaints } from '../../testing/console'
import { goTo, page } from '../../testing/dom'
import { withholdMap } from '../../testing/MapView'
import { renderedByServer } from '../../testing/rendered'
import { translate } from '../../testing/translator'
import { StoryReader } from './StoryReader'

it.each(LANGUAGES)('%s: the timeline of the scene and the legend are shown beside the text', async (language) => {
  // happy-dom has no layout, so no scene can intersect the viewport.
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
  Element.prototype.scrollIntoView = () => {}
  const t = translatorIn(language)
  const [story] = atlasSource().storiesIn(language) as [Story]
  goTo(`/${language}/stories/${story.slug}/3`)
  const rest = { story, start: 3, version: '1', others: [] }
  render(
    <StoryReader
      wire={toPayload(atlas, language)}
      language={language}
      messages={messagesOf('story', language)}
      {...rest}
    />,
  )
  const strip = await page().findByRole('region', { name: t('timeline.title') })
  expect(strip.querySelector('canvas')).not.toBeNull()
  const key = page().getByText(t('map.legend')).closest('details')
  expect(key?.open).toBe(false)
  expect(key?.textContent).toContain(t('story.stripKey'))
})

it('a text that was translated before it woke is followed while scrolling', async () => {
  withholdMap()
  let scrolledTo = (_scene: number) => {}
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      readonly #watched: Element[] = []
      constructor(tell: (entries: readonly { isIntersecting: boolean; target: Element }[]) => void) {
        scrolledTo = (scene) => {
          const target = this.#watched.find((one) => one.isConnected && one.getAttribute('data-scene') === `${scene}`)
          if (target) tell([{ isIntersecting: true, target }])
        }
      }
      observe(element: Element) {
        this.#watched.push(element)
      }
      disconnect() {}
    },
  )
  const [story] = atlasSource().storiesIn('en') as [Story]
  goTo(`/en/stories/${story.slug}`)
  const reader = (
    <StoryReader
      wire={toPayload(atlas, 'en')}
      language="en"
      messages={messagesOf('story', 'en')}
      story={story}
      start={null}
      version="1"
      others={[]}
    />
  )
  const container = document.createElement('div')
  container.innerHTML = await renderedByServer(reader)
  document.body.append(container)
  await act(async () => {
    render(reader, { container, hydrate: true })
  })
  const section = container.querySelector('[data-scene="3"]')
  await act(async () => translate({ way: 'replace', capitals: false })())
  expect(section?.isConnected, 'the section was rendered anew').toBe(false)
  await act(async () => scrolledTo(3))
  const step = page().getByRole('link', { current: 'step' })
  expect(step.getAttribute('href')).toBe('#scene-3')
  expect(complaints()).toEqual([])
})
