import { act, fireEvent, render, waitFor } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { LANGUAGES } from '@/geodata/domain/language/language'
import { messagesOf } from '../../language/translate'
import { answerFetch, goTo } from '../../testing/dom'
import { ABOUT, OWN, openTakeAway as opened, PATIENT, savedFiles } from '../../testing/takeAway'
import { AtlasProvider } from '../../view/AtlasProvider'
import { TakeAway } from './TakeAway'

let saved: ReturnType<typeof savedFiles> = []

beforeEach(() => {
  saved = savedFiles()
})

test.for(LANGUAGES)(
  '%s: files of the View or of everything are made here, with what will be in them said',
  async (language) => {
    const { t, user, dialog } = await opened(language, 'time=1995')
    const count = (name: 'view' | 'everything') =>
      dialog.getByRole('radio', { name: new RegExp(`^${t(`own.takeAway.${name}`)} · \\d+`) })
    const csv = dialog.getByRole('button', { name: t('own.takeAway.save', { name: 'CSV' }) })
    await user.click(csv)
    await waitFor(() => expect(saved.length).toBe(1), PATIENT)
    await user.click(count('everything'))
    await user.click(csv)
    await waitFor(() => expect(saved.length).toBe(2), PATIENT)
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

test('without a filter, no event is called certain', async () => {
  const { dialog } = await opened('en', '')
  expect(dialog.getByText('Everything · 700 events')).toBeTruthy()
})

test('every format is written, with source and licence as stated', async () => {
  const { t, user, dialog } = await opened('en', '', { ...ABOUT, source: 'Ministry of Water', licence: 'ODbL' })
  for (const [i, name] of ['CSV', 'GeoJSON', 'Linked Places', 'Excel', 'SVG'].entries()) {
    await user.click(dialog.getByRole('button', { name: t('own.takeAway.save', { name }) }))
    await waitFor(() => expect(saved.length).toBe(i + 1), PATIENT)
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

test('the page prints the View with the keys of the browser, as the dialog does', async () => {
  const printed = vi.fn()
  vi.stubGlobal('print', printed)
  goTo('/en/own/wells?time=1995')
  answerFetch((path) => (path === '/en/takeaway.json' ? messagesOf('takeAway', 'en') : undefined))
  await act(async () => {
    render(
      <AtlasProvider atlas={OWN} language="en" messages={messagesOf('takeAway', 'en')}>
        <TakeAway about={{ ...ABOUT, licence: 'ODbL' }} onAbout={vi.fn()} onPaper />
      </AtlasProvider>,
    )
  })
  fireEvent.keyDown(document, { key: 'p', ctrlKey: true })
  await waitFor(() => expect(printed).toHaveBeenCalledOnce(), PATIENT)
  act(() => {
    window.dispatchEvent(new Event('beforeprint'))
  })
  expect(document.body.textContent).toContain('Printed from the data set “Wells of the North”. Licence: ODbL.')
  act(() => {
    window.dispatchEvent(new Event('afterprint'))
  })
})
