import { render } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { toPayload } from '@/geodata/domain/join/payload'
import { LANGUAGES } from '@/geodata/domain/language/language'
import type { Story } from '@/geodata/domain/story/story'
import { atlasSource } from '@/geodata/load/source'
import { atlas } from '@/geodata/testing/facts'
import { messagesOf, translatorIn } from '../../language/translate'
import { goTo, page } from '../../testing/dom'
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
