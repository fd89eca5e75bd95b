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

it.each(LANGUAGES)('%s: beside the text stand the timeline of the scene and how to read the map', async (language) => {
  // This DOM has no layout in which a scene could come into sight.
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
