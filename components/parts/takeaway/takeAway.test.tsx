import { act, render, waitFor, within } from '@testing-library/react'
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { check } from '@/geodata/domain/check/check'
import { dataInHtml } from '@/geodata/domain/export/htmlFile'
import { ownFileFrom } from '@/geodata/domain/export/ownFile'
import { join } from '@/geodata/domain/join/join'
import { LANGUAGES, type Language } from '@/geodata/domain/language/language'
import { recordsOf } from '@/geodata/domain/read/read'
import { ownAtlas } from '@/geodata/testing/ownAtlas'
import { messagesOf, translatorIn } from '../../language/translate'
import { answerFetch, goTo, page, reader } from '../../testing/dom'
import { AtlasProvider } from '../../view/AtlasProvider'
import type { About } from './about'
import { TakeAway } from './TakeAway'
import { forgetTakeAwayMessages } from './takeAwayMessages'

const atlas = ownAtlas(700, { places: 12 })
const ABOUT: About = { title: 'Wells of the North', licence: null, source: null }

/** Writing takes longer than the default on a busy machine. */
const PATIENT = { timeout: 20_000 }

let saved: { readonly name: string; readonly blob: Blob }[] = []

beforeEach(() => {
  forgetTakeAwayMessages()
  saved = []
  let blob = new Blob()
  vi.spyOn(URL, 'createObjectURL').mockImplementation((given) => {
    blob = given as Blob
    return 'blob:file'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, blob })
  })
})

afterEach(() => vi.restoreAllMocks())

/** Opens the dialog over an explorer of own data. */
async function opened(language: Language, query = '', about = ABOUT) {
  goTo(`/${language}/own/wells${query && `?${query}`}`)
  answerFetch((path) => {
    if (path === `/${language}/takeaway.json`) return messagesOf('takeAway', language)
    if (path === `/${language}/standalone.json`)
      return { explorer: '/explorer.json', messages: messagesOf('standalone', language) }
    return path === '/explorer.json' ? { loader: '0', script: 'AA==', sheet: 'AA==', sources: ['sha256-x'] } : undefined
  })
  const t = translatorIn(language)
  const onAbout = vi.fn()
  await act(async () => {
    render(
      <AtlasProvider atlas={atlas} language={language} messages={messagesOf('takeAway', language)}>
        <TakeAway about={about} onAbout={onAbout} />
      </AtlasProvider>,
    )
  })
  const user = reader()
  await user.click(page().getByRole('button', { name: t('own.takeAway.open') }))
  const dialog = within(await page().findByRole('dialog'))
  return { t, user, dialog, onAbout }
}

test.for(LANGUAGES)(
  '%s: files of the View or of everything are made here, with what will be in them said',
  async (language) => {
    const { t, user, dialog } = await opened(language, 'time=1995')
    const count = (name: 'view' | 'everything') =>
      dialog.getByRole('radio', { name: new RegExp(`^${t(`own.takeAway.${name}`)} · \\d+`) })
    const csv = dialog.getByRole('button', { name: t('own.takeAway.save', { name: 'CSV' }) })
    await user.click(csv)
    await waitFor(() => expect(saved).toHaveLength(1), PATIENT)
    await user.click(count('everything'))
    await user.click(csv)
    await waitFor(() => expect(saved).toHaveLength(2), PATIENT)
    expect(saved.map(({ name }) => name)).toEqual(['wells-of-the-north-selection.csv', 'wells-of-the-north.csv'])
    const lines = await Promise.all(saved.map(async ({ blob }) => (await blob.text()).split('\r\n').length - 2))
    const told = (['view', 'everything'] as const).map((name) =>
      count(name)
        .closest('label')
        ?.textContent?.match(/\d+/g)
        ?.map(Number)
        .reduce((sum, one) => sum + one),
    )
    expect(lines).toEqual(told)
    expect(lines[1]).toBe(700)
    expect(dialog.getByText(/: wells-of-the-north\.csv$/)).toBeTruthy()
  },
)

test('every format is written, with source and licence as stated', async () => {
  const { t, user, dialog } = await opened('en', '', { ...ABOUT, source: 'Ministry of Water', licence: 'ODbL' })
  for (const [i, name] of ['CSV', 'GeoJSON', 'Linked Places', 'Excel', 'SVG'].entries()) {
    await user.click(dialog.getByRole('button', { name: t('own.takeAway.save', { name }) }))
    await waitFor(() => expect(saved).toHaveLength(i + 1), PATIENT)
    if (name !== 'Excel')
      expect(await saved.at(-1)?.blob.text()).toMatch(/Ministry of Water.*ODbL|ODbL.*Ministry of Water/s)
    expect(await saved.at(-1)?.blob.text()).not.toMatch(/CC.BY|Mali|joliba|localhost/i)
  }
  expect(saved.map(({ name }) => name.split('.').slice(1).join('.'))).toEqual([
    'csv',
    'geojson',
    'lpf.json',
    'xlsx',
    'svg',
  ])
})

test('one HTML file holds the explorer and the events, and a folder all of them as an atlas', async () => {
  const { t, user, dialog } = await opened('en', 'kind=dry', { ...ABOUT, licence: 'ODbL' })
  await user.click(dialog.getByRole('button', { name: t('own.takeAway.save', { name: 'HTML' }) }))
  await waitFor(() => expect(saved).toHaveLength(1), PATIENT)
  const page = (await saved[0]?.blob.text()) ?? ''
  const data = dataInHtml(page) as { messages: object; ground: object }
  const shown = ownFileFrom(data)
  expect(shown.about).toEqual({ ...ABOUT, licence: 'ODbL' })
  expect(shown.atlas.events.map(({ id }) => id)).toEqual(
    atlas.events.filter(({ kind }) => kind === 'dry').map(({ id }) => id),
  )
  expect(Object.keys(data.messages)).toContain('timeline')
  expect(page).toMatch(/<noscript><p>[^<]+<\/p><\/noscript><svg .*<table>/s)
  expect(page).not.toMatch(/political crises|localhost|CC.BY/)

  await user.click(dialog.getByRole('button', { name: t('own.takeAway.save', { name: t('own.takeAway.folder') }) }))
  await waitFor(() => expect(saved).toHaveLength(2), PATIENT)
  const archive = unzipSync(new Uint8Array((await saved[1]?.blob.arrayBuffer()) ?? []))
  const files = Object.fromEntries(
    Object.entries(archive).map(([name, bytes]) => [
      name.split('/').slice(1).join('/'),
      new TextDecoder().decode(bytes),
    ]),
  )
  expect(check(files).faults).toEqual([])
  expect(files.LICENSE).toBe('ODbL\n')
  expect(join(recordsOf(check(files).documents)).events).toHaveLength(700)
})

test('source and licence are kept as they are typed; an empty one is none', async () => {
  const { t, user, dialog, onAbout } = await opened('fr', '', { ...ABOUT, source: 'X' })
  await user.type(dialog.getByRole('textbox', { name: t('own.takeAway.licence') }), 'CC0')
  expect(onAbout).toHaveBeenLastCalledWith({ ...ABOUT, source: 'X', licence: 'CC0' })
  await user.clear(dialog.getByRole('textbox', { name: t('own.takeAway.source') }))
  expect(onAbout.mock.lastCall?.[0].source).toBeNull()
})

test('a long file can be stopped, and nothing is saved', async () => {
  vi.spyOn(performance, 'now').mockImplementation(() => Date.now() * 1000)
  const { t, user, dialog } = await opened('en')
  await user.click(dialog.getByRole('button', { name: t('own.takeAway.save', { name: 'Excel' }) }))
  await user.click(await dialog.findByRole('button', { name: t('own.takeAway.stop') }))
  await dialog.findByText(t('own.takeAway.stopped'))
  expect(saved).toEqual([])
})

test('a print has the events, what is stated about them, and no address', async () => {
  const print = vi.fn()
  vi.stubGlobal('print', print)
  const { t, user, dialog } = await opened('en', 'time=1995', { ...ABOUT, source: 'Ministry of Water' })
  await user.click(dialog.getByRole('button', { name: t('own.takeAway.print') }))
  const sheet = document.querySelector('[data-print-sheet]')
  expect(print).toHaveBeenCalledOnce()
  expect(sheet?.textContent).toContain('Ministry of Water')
  expect(sheet?.textContent).not.toMatch(/https?:|CC BY|Mali|Joliba|\[\s*\]/)
  await act(async () => void window.dispatchEvent(new Event('afterprint')))
  expect(document.querySelector('[data-print-sheet]')).toBeNull()
})
