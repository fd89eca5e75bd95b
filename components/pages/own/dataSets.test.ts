import { afterEach, expect, test, vi } from 'vitest'
import {
  type DataSet,
  deleteDataSet,
  fileOfDataSet,
  freeName,
  isUnkept,
  keepDataSet,
  listDataSets,
  writeAhead,
} from './dataSets'

/** The browser's database: null where it is forbidden. */
const storage = vi.hoisted(() => ({ sets: null as Map<string, unknown> | null }))

vi.mock('idb', () => ({
  openDB: async () => {
    const { sets } = storage
    if (!sets) throw new DOMException('denied', 'SecurityError')
    return {
      getAll: async () => [...sets.values()],
      put: async (_: string, set: { readonly name: string }) => sets.set(set.name, set),
      delete: async (_: string, name: string) => sets.delete(name),
      get: async () => undefined,
    }
  },
}))

const SET: DataSet = {
  name: 'wells',
  title: 'Wells',
  file: 'wells.csv',
  size: 3,
  format: 'csv',
  table: 0,
  encoding: null,
  mapping: { profile: null, columns: [], dateOrder: null, dateOrderOpen: false, coordinateOrder: null },
  shape: '',
  events: 1,
  added: '2026-01-01T00:00:00Z',
  licence: '',
  source: '',
}

afterEach(() => vi.unstubAllGlobals())

test('names are made of titles, and are never taken twice', () => {
  expect(freeName('Réfugiés 2012.csv', new Set())).toBe('refugies-2012')
  expect(freeName('Réfugiés 2012', new Set(['refugies-2012', 'refugies-2012-2']))).toBe('refugies-2012-3')
  expect(freeName('…', new Set())).toBe('data')
  expect(freeName('x'.repeat(90), new Set())).toHaveLength(60)
})

test('without storage a data set is there for this visit, and is said to be', async () => {
  expect(await keepDataSet(SET, new Blob(['a,b']))).toBe('forbidden')
  expect(isUnkept('wells')).toBe(true)
  expect((await listDataSets()).map(({ name }) => name)).toEqual(['wells'])
  expect(await (await fileOfDataSet('wells')).text()).toBe('a,b')
  await deleteDataSet('wells')
  expect(await listDataSets()).toEqual([])
})

/** A folder of files that takes no content any more. */
function full(files: Map<string, string>) {
  const writer = {
    write: async () => {
      throw new DOMException('full', 'QuotaExceededError')
    },
    abort: async () => {},
    close: async () => {},
  }
  return {
    getFileHandle: async (name: string) => {
      if (!files.has(name)) files.set(name, '')
      return { createWritable: async () => writer, getFile: async () => new Blob([files.get(name) ?? '']) }
    },
    removeEntry: async (name: string) => files.delete(name),
  }
}

test('if storage is full, the file that was to be replaced stays, and an empty new one goes', async () => {
  const files = new Map([['wells', 'old']])
  const folder = full(files)
  vi.stubGlobal('navigator', { storage: { getDirectory: async () => ({ getDirectoryHandle: async () => folder }) } })
  storage.sets = new Map()
  expect(await keepDataSet(SET, new Blob(['new']))).toBe('full')
  expect(await keepDataSet({ ...SET, name: 'other' }, new Blob(['new']))).toBe('full')
  expect(files).toEqual(new Map([['wells', 'old']]))
  await deleteDataSet('wells')
  await deleteDataSet('other')
})

/** A folder of files. */
function roomy(files: Map<string, Blob>) {
  return {
    getFileHandle: async (name: string) => ({
      createWritable: async () => ({ write: async (file: Blob) => files.set(name, file), close: async () => {} }),
      getFile: async () => files.get(name),
    }),
    removeEntry: async (name: string) => files.delete(name),
  }
}

test('a file that is written ahead is kept under a name of its own, or goes if there will be no data set', async () => {
  const files = new Map<string, Blob>()
  const folder = roomy(files)
  vi.stubGlobal('navigator', { storage: { getDirectory: async () => ({ getDirectoryHandle: async () => folder }) } })
  storage.sets = new Map()
  const [first, second] = [await writeAhead('Wells', new Blob(['a'])), await writeAhead('Wells', new Blob(['b']))]
  expect([first.name, second.name]).toEqual(['wells', 'wells-2'])
  expect(await listDataSets()).toEqual([])
  await first.drop()
  expect(await keepDataSet({ ...SET, name: second.name }, new Blob(['b']), second.written)).toBeNull()
  expect([...files.keys()]).toEqual(['wells-2'])
  expect(await (await fileOfDataSet('wells-2')).text()).toBe('b')
  // The name that was given up is free again.
  expect((await writeAhead('Wells', new Blob(['c']))).name).toBe('wells')
})
