import { expect, test, vi } from 'vitest'
import { openFile } from '@/geodata/domain/table/open'
import { makeImporter } from './importing'

const rows = Array.from({ length: 10_000 }, (_, i) => `2012-01-01,Well ${i}`)
const features = rows.map((_, i) => ({
  type: 'Feature',
  properties: { date: '2012', title: `Well ${i}` },
  geometry: null,
}))

test.for([
  ['CSV', `date,title\n${rows.join('\n')}`],
  ['GeoJSON', JSON.stringify({ type: 'FeatureCollection', features })],
] as const)('%s: rows are counted while a file is opened', ([, content]) => {
  const onRows = vi.fn()
  openFile('wells', content, { limits: { onRows } })
  expect(onRows.mock.calls).toEqual([[4096], [8192]])
})

test('the page is told of them at times', async () => {
  const found = vi.fn()
  vi.spyOn(performance, 'now').mockImplementation(() => 1000 * found.mock.calls.length + 1000 * ticks++)
  let ticks = 0
  await makeImporter().open(new Blob([`date,title\n${rows.join('\n')}`]), 'wells.csv', null, found)
  vi.restoreAllMocks()
  expect(found.mock.calls).toEqual([[4096], [8192]])
})
