import { isDeepStrictEqual } from 'node:util'
import { expose } from 'comlink'
import { expect, test, vi } from 'vitest'
import type { Imported } from '@/geodata/domain/import/imported'
import type { Mapping } from '@/geodata/domain/import/mapping'
import { openFile } from '@/geodata/domain/table/open'
import type { Importer } from './importerProtocol'
import { makeImporter } from './importing'
import { warmingUp } from './warming'

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

const events = Array.from({ length: 20_000 }, (_, i) => `2012-01-0${1 + (i % 9)},Well ${i},${i % 7},${i % 3}`)
const file = new Blob([`date,title,kind,place\n${events.join('\n')}`])

/** The rows of the file, read with helpers as `hire` hires them. */
async function readWith(hire: (importer: Importer) => void): Promise<Imported> {
  const importer = makeImporter()
  hire(importer)
  const opened = await importer.open(file, 'wells.csv', null, () => {})
  if ('refused' in opened) throw new Error(opened.refused.code)
  const built = await importer.build(0, opened.tables[0]?.mapping as Mapping, () => {})
  if ('refused' in built) throw new Error(built.refused.code)
  return built
}

function helping(importer: Importer): void {
  const { port1, port2 } = new MessageChannel()
  makeImporter().serve(port1)
  importer.hire(port2)
}

/** A helper that dies before it answers. */
function dying(importer: Importer): void {
  const { port1, port2 } = new MessageChannel()
  const number = importer.hire(port2)
  port1.onmessage = () => {
    importer.dismiss(number)
    port1.close()
  }
}

/** A helper that fails at its task. */
function failing(importer: Importer): void {
  const { port1, port2 } = new MessageChannel()
  expose({ read: () => Promise.reject(new Error('out of memory')) }, port1)
  importer.hire(port2)
}

let alone: Imported | undefined

test.for([
  ['two helpers', [helping, helping]],
  ['one that dies', [helping, dying]],
  ['one that fails', [failing, helping]],
  ['none of them left', [failing, dying]],
] as const)('with %s, all rows are read as without', async ([, hired]) => {
  alone ??= await readWith(() => {})
  const together = await readWith((importer) => {
    for (const hire of hired) hire(importer)
  })
  // Much faster than a matcher, which prepares what it would say of each number.
  expect(isDeepStrictEqual(together.events, alone.events)).toBe(true)
  expect([together.kinds, together.fields, together.findings]).toEqual([alone.kinds, alone.fields, alone.findings])
})

test('while it gets ready, a file is opened and read as ever', async () => {
  const cold = await readWith(() => {})
  const warm = await readWith((importer) => importer.warm())
  expect(isDeepStrictEqual(warm, cold)).toBe(true)
})

test('what it gets ready with has events, without a fault', () => {
  const work = warmingUp()
  expect(work.next().done).toBe(false)
  expect(work.next().done).toBe(false)
})
