import { act, cleanup, render, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { messagesOf } from '@/components/language/translate'
import { deleteDataSet } from '@/components/pages/own/dataSets'
import { OwnBeside } from '@/components/pages/own/OwnBeside'
import { forgetOpened, SITE_ATLAS } from '@/components/pages/own/session'
import { address, goTo, page, reader } from '@/components/testing/dom'
import { loadLazyParts } from '@/components/testing/lazyParts'
import { keepEvents } from '@/components/testing/ownSets'

const WELLS = `title,date,latitude,longitude,place,kind
Well dug,2012-01-01,14,-4,Mopti,digging
Well dry,2013-01-02,14.5,-4,Djenne,drought`
const FLOODS = `title,date,latitude,longitude,place,kind
River over its banks,2012-06-01,14,-4,Mopti,flood
Field under water,2013-07-02,16,-3,Timbuktu,flood`

beforeEach(async () => {
  cleanup()
  await loadLazyParts('en')
  for (const name of ['wells', 'floods', SITE_ATLAS]) forgetOpened(name)
  for (const name of ['wells', 'floods']) await deleteDataSet(name).catch(() => {})
})

async function open(beside: string, query = ''): Promise<void> {
  goTo(`/en/own/wells/${beside}${query}`)
  await act(async () => {
    render(
      <OwnBeside language="en" messages={messagesOf('ownExplorer', 'en')} script="" name="wells" beside={beside} />,
    )
  })
}

const heading = async (level: number, name: RegExp) => (await page().findByRole('heading', { level, name })).textContent

test('two data sets share time and search, and each has its own map, counts, list and filters', async () => {
  await keepEvents('wells', 'Wells', WELLS)
  await keepEvents('floods', 'Floods', FLOODS)
  await open('floods')
  expect(await heading(2, /^Wells 2/)).toBe('Wells 2 events')
  expect(await heading(2, /^Floods 2/)).toBe('Floods 2 events')
  expect(await heading(3, /^Wells/)).toBe('Wells 2 events')
  await page().findByText('Well dug')
  await page().findByText('Field under water')

  cleanup()
  await open('floods', '?time=2013')
  expect(await heading(2, /^Wells 1/)).toBe('Wells 1 event')
  expect(await heading(2, /^Floods 1/)).toBe('Floods 1 event')

  // A filter by the kinds of one of them.
  cleanup()
  await open('floods', '?kind=drought')
  expect(await heading(2, /^Wells 1/)).toBe('Wells 1 event')
  expect(await heading(2, /^Floods 2/)).toBe('Floods 2 events')

  // A search in the other's filters keeps it.
  await reader().click(page().getByRole('radio', { name: 'Floods' }))
  await reader().type(page().getByLabelText('Search'), 'field{Enter}')
  await waitFor(() => expect(address()).toContain('kind=drought'))
  await waitFor(() => expect(address()).toContain('q=field'))
  expect(await heading(2, /^Wells 0/)).toBe('Wells 0 events')
  expect(await heading(2, /^Floods 1/)).toBe('Floods 1 event')
})

test('this site’s atlas is read as one more data set', async () => {
  await keepEvents('wells', 'Wells', WELLS)
  const asked: string[] = []
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path)
    return new Response(FLOODS)
  })
  await open(SITE_ATLAS)
  expect(await heading(2, /^This site’s atlas/)).toBe('This site’s atlas 2 events')
  expect(within(document.body).getAllByText('Well dug').length).toBeGreaterThan(0)
  expect(asked).toEqual(['/en/map.csv'])
})

test('a data set that this browser does not have is named', async () => {
  await keepEvents('wells', 'Wells', WELLS)
  await open('fires')
  expect((await page().findByRole('alert')).textContent).toContain('“fires”')
})
