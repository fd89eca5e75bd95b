import { act, cleanup, render, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { messagesOf } from '@/components/language/translate'
import { deleteDataSet } from '@/components/pages/own/dataSets'
import { SAMPLE_REGIONS, sampleName, sampleRows } from '@/components/pages/own/sample'
import { forgetOpened } from '@/components/pages/own/session'
import { forgetTakeAwayMessages } from '@/components/parts/takeaway/takeAwayMessages'
import { address, answerFetch, back, goTo, page, reader } from '@/components/testing/dom'
import { nextReaderDies } from '@/components/testing/importer'
import { loadLazyParts } from '@/components/testing/lazyParts'
import { keepEvents } from '@/components/testing/ownSets'
import { OwnRoot } from '../../OwnRoot'

/** Depths are numbers, which words would sort as 10, 9.5, …; nothing is written of one well. */
const WELLS = `title,date,latitude,longitude,place,kind,depth,dug by
Long well,2012-01-03,14,-4,Mopti,digging,10,The village
Short well,2012-01-01,14.5,-4,Djenne,repair,9.5,=1+1
Old well,2012-01-02,15,-4,Gao,digging,,"Two
lines"`

beforeEach(async () => {
  cleanup()
  localStorage.clear()
  await loadLazyParts('en')
  await Promise.all([import('@/components/pages/own/OwnTable'), import('../ExploredOwn')])
  await deleteDataSet('wells').catch(() => {})
  forgetOpened('wells')
  await keepEvents('wells', 'Wells', WELLS)
})

async function open(query = '', at = '/table'): Promise<void> {
  goTo(`/en/own/wells${at}${query}`)
  await act(async () => {
    render(<OwnRoot language="en" messages={messagesOf('ownExplorer', 'en')} script="" home={null} />)
  })
  await page().findByRole('heading', { level: 2, name: /\d events?$/ })
}

const table = () => page().getByRole('table', { name: /sorted by/ })
const titles = () => [...table().querySelectorAll('tbody th')].map(({ textContent }) => textContent)
const headings = () =>
  [...table().querySelectorAll('thead th')].map(({ textContent }) => textContent.replace(/[↕↑↓]/, ''))
const sort = async (name: string) => reader().click(within(table()).getByRole('link', { name: new RegExp(`^${name}`) }))
const cells = (column: string) => {
  const at = headings().indexOf(column)
  return [...table().querySelectorAll('tbody tr')].map((row) => row.children[at]?.textContent)
}

test('the table has the columns of the file as they are written, sorted by value, and the address keeps the order', async () => {
  await open()
  expect(headings()).toEqual(['Date', 'Event', 'Place', 'Kind', 'depth', 'dug by'])
  expect(document.title).toMatch(/^Wells ·/)
  expect(titles()).toEqual(['Short well', 'Old well', 'Long well'])
  expect(cells('dug by')).toEqual(['=1+1', 'Two\nlines', 'The village'])
  await sort('depth')
  await waitFor(() => expect(titles()).toEqual(['Short well', 'Long well', 'Old well']))
  expect(address()).toBe('/en/own/wells/table?sort=file:depth')
  await sort('depth')
  await waitFor(() => expect(titles()).toEqual(['Long well', 'Short well', 'Old well']))
  expect(address()).toBe('/en/own/wells/table?sort=-file:depth')
  await sort('Place')
  await waitFor(() => expect(titles()).toEqual(['Short well', 'Old well', 'Long well']))
  await back()
  await waitFor(() => expect(titles()).toEqual(['Long well', 'Short well', 'Old well']))

  cleanup()
  await open('?kind=digging&sort=-file:depth')
  await waitFor(() => expect(titles()).toEqual(['Long well', 'Old well']))
  expect(page().getByRole('table').querySelector('caption')?.textContent).toBe(
    'Events that match the filters, sorted by depth, descending.',
  )
  expect(headings()).toContain('Matches the filters')
})

test('the order of dates is explained: an approximate one comes where it may begin', async () => {
  await keepEvents('wells', 'Wells', 'title,date\nMarket,2020-03-10\nLibrary,c. 2021\nFair,2019')
  await open()
  expect(titles()).toEqual(['Fair', 'Library', 'Market'])
  expect(cells('Date')).toEqual(['2019', 'around 2021 (possible: 2020 to 2022)', '10 March 2020'])
  expect(page().getByRole('table').querySelector('caption')?.textContent).toBe(
    'All events, sorted by date, each by its earliest possible day.',
  )
})

test('the sample is in the language of the page, and on an island', async () => {
  await keepEvents('sample', sampleName('fr'), sampleRows('fr'), {
    sample: true,
    regions: { file: SAMPLE_REGIONS, size: 1, column: null },
  })
  goTo('/en/own/sample/table')
  await act(async () => {
    render(<OwnRoot language="en" messages={messagesOf('ownExplorer', 'en')} script="" home={null} />)
  })
  expect(await page().findByRole('heading', { level: 1, name: 'Invented example' })).toBeTruthy()
  expect(titles()[0]).toBe('Market day (invented)')
  expect(cells('Region').slice(0, 3)).toEqual(['South Shore', 'South Shore', 'Osterfield Downs'])
  await deleteDataSet('sample')
})

test('columns are chosen, and remembered for the same shape', async () => {
  await open()
  await reader().click(page().getByText('Columns: 6 of 17'))
  await reader().click(page().getByRole('checkbox', { name: 'latitude' }))
  await reader().click(page().getByRole('checkbox', { name: 'dug by' }))
  expect(headings()).toEqual(['Date', 'Event', 'Place', 'Kind', 'latitude', 'depth'])
  cleanup()
  await open()
  expect(headings()).toContain('latitude')
  expect(headings()).not.toContain('dug by')
})

test('table and map show the same View; an event opens on the map', async () => {
  await open('?kind=digging')
  expect(page().getByRole('link', { name: 'On the map' }).getAttribute('href')).toBe('/en/own/wells?kind=digging')
  expect(page().getByRole('link', { name: 'Mopti' }).getAttribute('href')).toMatch(
    /^\/en\/own\/wells\?kind=digging&place=mopti-/,
  )
  await reader().click(page().getByRole('link', { name: 'Old well' }))
  expect(address()).toMatch(/^\/en\/own\/wells\?kind=digging&event=row-/)
  cleanup()
  await open('?kind=digging', '')
  await reader().click(page().getByRole('link', { name: 'As a table' }))
  expect(address()).toBe('/en/own/wells/table?kind=digging')
})

test('what the table shows can be shared', async () => {
  forgetTakeAwayMessages()
  answerFetch((path) => (path === '/en/takeaway.json' ? messagesOf('takeAway', 'en') : undefined))
  await open('?kind=digging')
  await reader().click(await page().findByRole('button', { name: 'Share' }))
  expect((await page().findByRole('dialog')).textContent).toContain('2 certain events')
})

test('on paper are the rows from the first on, also those that are not on the screen', async () => {
  const rows = Array.from({ length: 240 }, (_, i) => `Well ${i},2012-01-01`)
  await keepEvents('wells', 'Wells', `title,date\n${rows.join('\n')}`)
  await open('?time=2012')
  expect(titles()).toHaveLength(200)
  act(() => {
    window.dispatchEvent(new Event('beforeprint'))
  })
  // The filters themselves are not printed.
  expect(page().getByRole('region', { name: '240 events' }).querySelector('p')?.textContent).toBe('Events, 2012')
  expect(titles()).toEqual(rows.map((_, i) => `Well ${i}`))
  act(() => {
    window.dispatchEvent(new Event('afterprint'))
  })
  expect(titles()).toHaveLength(200)
})

test('if the reader of files dies while a kept data set is read, it is read again when asked to', async () => {
  nextReaderDies('build')
  goTo('/en/own/wells/table')
  await act(async () => {
    render(<OwnRoot language="en" messages={messagesOf('ownExplorer', 'en')} script="" home={null} />)
  })
  expect((await page().findByRole('alert')).textContent).toMatch(/^Wells could not be read.* Nothing is wrong/)
  await reader().click(page().getByRole('button', { name: 'Try again' }))
  await page().findByRole('heading', { level: 2, name: '3 events' })
})
