import { act, cleanup, render, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { messagesOf, translatorIn } from '@/components/language/translate'
import { dataSetNamed, deleteDataSet } from '@/components/pages/own/dataSets'
import { forgetOpened } from '@/components/pages/own/session'
import { goTo, page, reader } from '@/components/testing/dom'
import { keepEvents } from '@/components/testing/ownSets'
import { ExploredOwn } from './ExploredOwn'

const EVENTS = `title,date,latitude,longitude,place
First well,2012-01-01,3,1,Upper
Second well,2012-01-02,1,1,Lower
Third well,2012-01-03,,,North`

const square = (south: number) => [
  [0, south],
  [2, south],
  [2, south + 2],
  [0, south + 2],
  [0, south],
]
const area = (properties: object, ring: number[][]) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: [ring] },
})
const AREAS = {
  type: 'FeatureCollection',
  features: [
    area({ name: 'North', chief: 'Upper Town' }, square(2)),
    area({ name: 'South', chief: 'Lower Town' }, square(0)),
    area({ name: 'Far', chief: 'Nowhere' }, [
      [9, 9],
      [11, 11],
      [11, 9],
      [9, 11],
      [9, 9],
    ]),
  ],
}

const file = (name: string, content: unknown) =>
  Object.assign(new File([typeof content === 'string' ? content : JSON.stringify(content)], name))

beforeEach(async () => {
  cleanup()
  await deleteDataSet('wells').catch(() => {})
  forgetOpened('wells')
})

const kept = () => keepEvents('wells', 'Wells', EVENTS)

async function explored(query = ''): Promise<void> {
  goTo(`/en/own/wells${query}`)
  await act(async () => {
    render(<ExploredOwn language="en" messages={messagesOf('ownExplorer', 'en')} script="" name="wells" />)
  })
  await waitFor(() => expect(page().queryByText('Regions') ?? page().queryByText('Differences')).not.toBeNull())
}

async function add(content: unknown, name = 'areas.geojson'): Promise<void> {
  await reader().upload(page().getByLabelText('Add a file of regions', { selector: 'input' }), file(name, content))
}

/** The rows of the region filter with their counts. */
function regions(): readonly string[] {
  const nav = page().getByRole('navigation', { name: 'Where' })
  return within(nav)
    .getAllByRole('link')
    .map(({ textContent }) => textContent)
}

test('a file of polygons becomes the region filter, is kept, named by another column, and removed', async () => {
  await kept()
  await explored()
  expect(page().queryByRole('navigation', { name: 'Where' })).toBeNull()
  // Nothing in the file states a status.
  expect(page().queryByText('Status', { selector: 'summary' })).toBeNull()
  expect(page().queryByText(/^By status/)).toBeNull()
  await reader().click(page().getByText('Regions', { selector: 'summary' }))
  await add(AREAS)
  const read = await page().findByText('2 regions from areas.geojson')
  // The explorer begins anew, but what the reader has unfolded stays so.
  expect(read.closest('details')?.open).toBe(true)
  await waitFor(() => expect(regions().join('\n')).toContain('North'))
  // The well known only to the north counts there.
  expect(regions().find((text) => text.startsWith('North'))).toContain('2')
  expect(regions().find((text) => text.startsWith('South'))).toContain('1')
  expect(page().getByText('3: the boundary of Far crosses itself.')).toBeDefined()

  // A reload reads both files again.
  cleanup()
  forgetOpened('wells')
  await explored('?where=north')
  await page().findByText('2 regions from areas.geojson')
  await waitFor(() => expect(page().getAllByText('First well').length).toBeGreaterThan(0))
  expect(page().queryByText('Second well')).toBeNull()

  await reader().selectOptions(page().getByLabelText('Named by the column'), 'chief')
  await waitFor(() => expect(regions().join('\n')).toContain('Upper Town'))

  await reader().click(page().getByText('Remove the regions'))
  expect(page().queryByRole('navigation', { name: 'Where' })).toBeNull()
  expect((await dataSetNamed('wells'))?.regions).toBeNull()
})

test('a file without usable polygons says so and changes nothing', async () => {
  await kept()
  await explored()
  await add({ type: 'FeatureCollection', features: [{ ...AREAS.features[2] }] })
  await page().findByText('areas.geojson has no polygon that can be used.')
  expect(page().getByText('1: the boundary of Far crosses itself.')).toBeDefined()
  expect((await dataSetNamed('wells'))?.regions ?? null).toBeNull()
})

test('a comparison has no rows of a whole country or of abroad, and places only with regions', async () => {
  const t = translatorIn('en')
  await kept()
  await explored('?time=2012-01-01&compare=2012-01-02')
  await page().findByRole('table', { name: t('compare.byKind') })
  expect(page().queryByRole('table', { name: t('compare.byWhere') })).toBeNull()
  cleanup()
  await explored()
  await reader().click(page().getByText('Regions', { selector: 'summary' }))
  await add(AREAS)
  await page().findByText('2 regions from areas.geojson')
  cleanup()
  await explored('?time=2012-01-01&compare=2012-01-02')
  const where = await page().findByRole('table', { name: t('compare.byWhere') })
  expect(
    within(where)
      .getAllByRole('rowheader')
      .map(({ textContent }) => textContent),
  ).toEqual(['North', 'South'])
})
