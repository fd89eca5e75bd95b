import { expect, test } from 'vitest'
import { translatorIn } from '@/components/language/translate'
import { page } from '@/components/testing/dom'
import { LANGUAGES } from '@/geodata/language/language'
import { placeNamed } from '@/geodata/testing/facts'
import { ask } from '../testing/routes'

async function widget(query: string): Promise<void> {
  const answer = await ask(`/embed?${query}`)
  expect(answer.status).toBe(200)
  document.documentElement.innerHTML = await answer.text()
}

test.for(LANGUAGES)('%s: a widget says that its story is missing, and leads to the map instead', async (language) => {
  const t = translatorIn(language)
  await widget(`story=no-such-story&lang=${language}`)
  const title = page().getByRole('heading', { level: 1 }).textContent
  expect(title).toBe(t('embed.noStory', { story: 'no-such-story' }))
  const instead = page().getByRole('link', { name: t('embed.noStoryInstead') })
  expect(instead.getAttribute('href')).toBe(`/${language}`)
})

test('a widget takes a broken View for the default one', async () => {
  const t = translatorIn('en')
  await widget('time=%22%3E%3Cscript%3E&where=nowhere&lang=xx')
  expect(
    page()
      .getByRole('link', { name: t('embed.open') })
      .getAttribute('href'),
  ).toBe('/en')
  const marks = page().getByRole('group', { name: t('map.label') })
  expect(marks.querySelector(`a[href$="/places/${placeNamed('bamako').id}"]`)).not.toBeNull()
})
