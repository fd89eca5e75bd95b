import { waitFor, within } from '@testing-library/react'
import * as database from 'fake-indexeddb'
import { beforeEach, expect, test, vi } from 'vitest'
import { translatorIn } from '@/components/language/translate'
import { deleteDataSet } from '@/components/pages/own/dataSets'
import { forgetOpened } from '@/components/pages/own/session'
import { readDraft, removeDraft } from '@/components/pages/studio/kept/drafts'
import { studioData } from '@/components/pages/studio/studioData'
import { address, page, reader } from '@/components/testing/dom'
import { keepEvents } from '@/components/testing/ownSets'
import { LANGUAGES } from '@/geodata/domain/language/language'
import { atlasSource } from '@/geodata/load/source'
import { answerFromRoutes } from '../../testing/routes'
import { serve, visit } from '../../testing/site'

vi.mock('../own/importerScript', () => ({ importerScript: () => '' }))

// happy-dom has no database. The classes stay: something may still be written after a test.
const { indexedDB, default: _, ...classes } = database
Object.assign(globalThis, classes)
beforeEach(() => {
  vi.stubGlobal('indexedDB', indexedDB)
})

const WELLS = `title,date,latitude,longitude,place
Well dug,2012-01-01,14,-4,Mopti
Well dry,2013-01-02,14.5,-4,Djenne`

/** Begins a draft as the address asks, and opens it. Returns its id. */
async function begin(asked: string): Promise<string> {
  answerFromRoutes()
  return beginHere(asked)
}

/** The same with whatever answers now. */
async function beginHere(asked: string): Promise<string> {
  await visit(asked)
  await waitFor(() => expect(location.pathname).not.toContain('/new'))
  // Next's router would read the address itself.
  await visit(address())
  await page().findByRole('textbox', { name: /^(Heading|Title|Titre)/ })
  return location.pathname.split('/').at(-1) ?? ''
}

for (const language of LANGUAGES) {
  const t = translatorIn(language)

  test(`without JavaScript the studio says what it needs; the menu and stories lead to it, in ${language}`, async () => {
    await serve(`/${language}/studio`)
    expect(document.querySelector('noscript')?.textContent).toBe(t('studioHome.noScript'))
    const menu = within(page().getByRole('navigation', { name: t('pages.nav') }))
    expect(menu.getByRole('link', { name: t('pages.studio') }).getAttribute('aria-current')).toBe('page')
    await serve(`/${language}/studio/some-draft`)
    expect(document.querySelector('noscript')?.textContent).toBe(t('studioHome.noScript'))
    await serve(`/${language}/stories`)
    expect(
      page()
        .getByRole('link', { name: t('studioHome.make') })
        .getAttribute('href'),
    ).toBe(`/${language}/studio`)
    const [story] = atlasSource().storiesIn(language)
    const copies = page().getAllByRole('link', { name: new RegExp(`^${t('studioHome.copy')}.*${story?.title}`) })
    expect(copies.map((link) => link.getAttribute('href'))).toEqual([`/${language}/studio/new?story=${story?.slug}`])
  })

  test(`a story of ours is copied in all its languages, and opens at its first scene, in ${language}`, async () => {
    const [story] = atlasSource().storiesIn(language)
    const id = await begin(`/${language}/studio/new?story=${story?.slug}`)
    const draft = await readDraft(id)
    expect(draft?.languages[0]).toBe(language)
    expect(new Set(draft?.languages)).toEqual(new Set(LANGUAGES))
    expect(draft?.scenes.map(({ view }) => view)).toEqual(story?.scenes.map(({ query }) => query))
    expect(location.search.slice(1)).toBe(story?.scenes[0]?.query)
    const list = page().getByRole('region', { name: t('studio.pane.scenes') })
    expect(within(list).getAllByRole('listitem')).toHaveLength(story?.scenes.length ?? 0)
    expect(page().getByRole('heading', { level: 1 }).textContent).toBe(story?.title)

    // The explorer inside is no page of its own.
    expect(page().getAllByRole('main')).toHaveLength(1)
    expect(page().getAllByRole('banner')).toHaveLength(1)
    await removeDraft(id)
  })
}

test('a story begins with the View in the address, or with nothing; the drafts are listed', async () => {
  const viewed = await begin('/en/studio/new?where=kidal&theme=dark')
  expect((await readDraft(viewed))?.scenes).toMatchObject([{ view: 'where=kidal', heading: {} }])
  const empty = await begin('/en/studio/new')
  expect((await readDraft(empty))?.scenes).toEqual([])
  await reader().type(page().getByRole('textbox', { name: 'Title' }), 'My story')
  await waitFor(async () => expect((await readDraft(empty))?.title.en).toBe('My story'))

  await visit('/en/studio')
  const link = await page().findByRole('link', { name: 'My story' })
  expect(link.getAttribute('href')).toBe(`/en/studio/${empty}`)
  await reader().click(page().getByRole('button', { name: 'Delete: My story' }))
  await reader().click(await page().findByText('1 deleted story'))
  await reader().click(page().getByRole('button', { name: 'Restore' }))
  await page().findByRole('button', { name: 'Delete: My story' })
  for (const id of [viewed, empty]) await removeDraft(id)
})

test('a story is made over events of the reader’s, and says so if the browser no longer has them', async () => {
  // That of the tests keeps no files.
  vi.stubGlobal('indexedDB', undefined)
  await keepEvents('wells', 'Wells', WELLS)
  const id = await begin('/en/studio/new?own=wells&time=2012')
  const draft = await readDraft(id)
  expect(draft).toMatchObject({
    over: { kind: 'own', name: 'wells', title: 'Wells' },
    scenes: [{ view: 'time=2012', selection: { seen: [expect.any(String)] } }],
  })
  expect(page().getAllByText('Well dug').length).toBeGreaterThan(0)
  // They are from anywhere: the words of the site's own atlas name its country.
  const site = translatorIn('en')
  expect(page().getByRole('main').innerHTML).not.toContain(site('map.label'))
  await deleteDataSet('wells')
  forgetOpened('wells')
  await visit(`/en/studio/${id}`)
  expect(
    await page().findByText(/^The events of this story are in “Wells”, which this browser does not have/),
  ).toBeDefined()
  expect(page().getByRole('textbox', { name: 'Heading' })).toBeDefined()
  await visit('/en/studio/new?own=wells')
  expect(await page().findByText(/no data set called “wells”/)).toBeDefined()
  await removeDraft(id)
})

test('a draft of another browser, and a story that cannot be copied, are explained', async () => {
  answerFromRoutes()
  await visit('/en/studio/7f1e0c9a-0000-4000-8000-000000000000')
  expect(await page().findByRole('heading', { name: 'This draft is not in this browser' })).toBeDefined()
  await visit('/en/studio/new?story=none')
  expect(await page().findByText(/^The story could not be copied/)).toBeDefined()
})

test.for(LANGUAGES)(
  'until it is here, and the draft in it, the studio says that it is loading, in %s',
  async (language) => {
    const loading = translatorIn(language)('studioHome.loading')
    const address = `/${language}/studio/7f1e0c9a-0000-4000-8000-000000000000`
    const { body } = await serve(address)
    expect(within(body).getByRole('status').textContent).toBe(loading)

    studioData.forget()
    answerFromRoutes()
    const answers = globalThis.fetch
    let answer = () => {}
    const answering = new Promise<void>((resolve) => {
      answer = resolve
    })
    vi.stubGlobal('fetch', async (...asked: Parameters<typeof fetch>) => {
      await answering
      return answers(...asked)
    })
    await visit(address)
    expect(page().getByRole('status').textContent).toBe(loading)

    const missing = translatorIn(language)('studio.missing')
    const blank: string[] = []
    const watch = new MutationObserver(() => {
      const shown = document.body.textContent
      if (!shown.includes(loading) && !shown.includes(missing)) blank.push(shown)
    })
    watch.observe(document.body, { childList: true, subtree: true })
    answer()
    await page().findByRole('heading', { name: missing })
    watch.disconnect()
    expect(blank).toEqual([])
  },
)

test('if the network is cut before the studio is here, it says so, and that drafts are safe', async () => {
  studioData.forget()
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
  await visit('/en/studio/7f1e0c9a-0000-4000-8000-000000000000')
  expect((await page().findByRole('alert')).textContent).toMatch(/Check the connection; your drafts are safe/)
  expect(page().getByRole('link', { name: 'Try again' })).toBeDefined()
  // What is there already needs no network: a story is begun, and written, without one.
  answerFromRoutes()
  await studioData.of('en')
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
  const id = await beginHere('/en/studio/new?where=kidal')
  await reader().type(page().getByRole('textbox', { name: 'Heading' }), 'Kidal')
  await waitFor(async () => expect((await readDraft(id))?.scenes[0]?.heading.en).toBe('Kidal'))
  await removeDraft(id)
})

test('a file with a story is opened; what could not be read, and what is no story, is said', async () => {
  await visit('/en/studio')
  const choose = () => page().getByLabelText('Choose a file', { selector: 'input' })
  await reader().upload(choose(), new File(['no story'], 'letter.txt'))
  await page().findByText(/^There is no story in this file/)
  const markdown =
    '---\ntitle: Wells\nsummary: S\nauthor: A\nlevel: 3\n---\n\n---\nscene: one\nview: where=kidal\n---\n\n# One\n\nText.\n'
  await reader().upload(choose(), new File([markdown], 'wells.en.md'))
  const link = await page().findByRole('link', { name: 'To the story' })
  expect(page().getByText(/“level” is not known here/)).toBeDefined()
  const id = link.getAttribute('href')?.split('/').at(-1) ?? ''
  expect((await readDraft(id))?.scenes[0]?.heading.en).toBe('One')
  await removeDraft(id)
})
