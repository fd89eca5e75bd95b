import { within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { translatorIn } from '@/components/language/translate'
import { LINES, MOST, widgetEvents } from '@/components/pages/embed/widgetEvents'
import { page } from '@/components/testing/dom'
import { LANGUAGES } from '@/geodata/domain/language/language'
import { select } from '@/geodata/domain/select/select'
import { parseView } from '@/geodata/domain/view/parse'
import { atlasSource } from '@/geodata/load/source'
import { atlas, placeNamed } from '@/geodata/testing/facts'
import { ask } from '../testing/routes'

/** Renders a widget, and returns the attributes of its root, which innerHTML does not preserve. */
async function widget(query: string): Promise<string> {
  const answer = await ask(`/embed?${query}`)
  expect(answer.status).toBe(200)
  const text = await answer.text()
  document.documentElement.innerHTML = text
  return /<html([^>]*)>/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? ''
}

test.for(LANGUAGES)('%s: a widget says that its story is missing, and links to the map instead', async (language) => {
  const t = translatorIn(language)
  await widget(`story=no-such-story&lang=${language}`)
  const title = page().getByRole('heading', { level: 1 }).textContent
  expect(title).toBe(t('embed.noStory', { story: 'no-such-story' }))
  const instead = page().getByRole('link', { name: t('embed.noStoryInstead') })
  expect(instead.getAttribute('href')).toBe(`/${language}`)
})

test('a widget with an invalid View shows the default one', async () => {
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

const HOSTILE = '"><script>alert(1)</script> & ‘Mali’'

test.for(['where=kidal', 'story=26-march-twice', 'event=2012-refugees&ui=none'])(
  'a widget escapes the texts of its editor: %s',
  async (query) => {
    const written = new URLSearchParams({ title: `T ${HOSTILE}`, note: `N ${HOSTILE}`, byline: `B ${HOSTILE}` })
    const root = await widget(`${query}&${written}`)
    expect(document.title).toBe(`T ${HOSTILE}`)
    expect(page().getByRole('heading', { level: 1 }).textContent).toBe(`T ${HOSTILE}`)
    for (const text of [`N ${HOSTILE}`, `B ${HOSTILE}`]) expect(page().getByText(text)).toBeTruthy()
    expect([...document.querySelectorAll('script')].map(({ textContent }) => textContent)).not.toContain('alert(1)')
    expect(root).toMatch(/ data-live="[^"]*lang=en/)
    expect(root).not.toMatch(/title=|note=|byline=/)
  },
)

test('a title that is too long is truncated, with the full text in a tooltip', async () => {
  const title = 'A very long title of a map of Mali, '.repeat(6).trim()
  await widget(new URLSearchParams({ title }).toString())
  const link = page().getByRole('heading', { level: 1 }).querySelector('a')
  expect(link?.textContent).toMatch(/^A very long title.*…$/)
  expect(link?.textContent?.length).toBeLessThanOrEqual(90)
  expect(link?.title).toBe(title)
})

test.for(LANGUAGES)('%s: a long list has the first events, and a link to all of them', async (language) => {
  const t = translatorIn(language)
  for (const [query, path] of [
    ['', `/${language}/list`],
    ['where=kidal', `/${language}/list?where=kidal`],
  ]) {
    await widget(`${query}&lang=${language}&ui=list`)
    const list = within(page().getByRole('region', { name: t('list.title') }))
    const count = selectionSize(query ?? '')
    expect(list.getAllByRole('link')).toHaveLength(MOST + 1)
    expect(list.getByText(t('embed.more', { rest: count - LINES }))).toBeTruthy()
    expect(list.getByRole('link', { name: t('list.all', { count }) }).getAttribute('href')).toBe(path)
  }
  await widget(`time=2012&lang=${language}&ui=list`)
  expect(page().queryByRole('link', { name: t('list.all', { count: selectionSize('time=2012') }) })).toBeNull()
})

function selectionSize(query: string): number {
  return widgetEvents(atlas, select(atlas, parseView(query, atlas))).length
}

test('the description of the map is also below an editor’s title', async () => {
  await widget('title=My+map&time=2012&where=north')
  expect(page().getByText(/Events in northern Mali, 2012.*\d+ event/)).toBeTruthy()
})

test('a widget says when its events were corrected, with a link', async () => {
  await widget('')
  const link = page().getByRole('link', { name: /^Corrected on .*: \d+ of the events shown$/ })
  expect(link.getAttribute('href')).toMatch(/^\/en\/corrections#v\d+$/)
})

test('no more events are counted as corrected than are on the map', async () => {
  const numbers = (text: string | null | undefined) => (text?.match(/\d+/g) ?? []).map(Number)
  await widget('time=2012&where=north')
  const [certain = 0, possible = 0] = numbers(page().getByText(/^Joliba.*possible$/).textContent)
  const link = page().getByRole('link', { name: /^Corrected on/ }).textContent
  const [corrected = Number.NaN] = numbers(link?.split(':')[1])
  expect(corrected).toBeLessThanOrEqual(certain + possible)
})

test('a widget pinned to a version lists later changes', async () => {
  const { versions } = atlasSource().history()
  await widget('v=1')
  expect(page().getByText(/^Made with version 1 of the data/).textContent).toMatch(/Of the events shown, .* since$/)
  await widget(`v=${versions.at(-1)?.hash}`)
  expect(page().getByText(/^Made with version/).textContent).toContain('has not changed since')
  await widget('v=99999')
  expect(page().queryByText(/^Made with version/)).toBeNull()
})

test('a widget is not cached for a year, whatever its version', async () => {
  const answer = await ask(`/embed?v=${atlasSource().version()}`)
  expect(answer.headers.get('cache-control')).not.toContain('immutable')
})

test('text size and accent apply to the static and the live map', async () => {
  const root = await widget('text=large&accent=8a2a1a,f0a080')
  expect(root).toContain(' style="font-size:118.75%;--accent:light-dark(#8a2a1a,#f0a080)"')
  expect(root).toMatch(/ data-live="[^"]*&text=large&accent=8a2a1a,f0a080"/)
  expect(await widget('text=huge&accent=red;x')).not.toContain('style=')
})
