import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readJoliba } from '@/geodata/domain/draft/jolibaFile'
import { draftTitled, retitled } from '../testing/fixtures'
import type { Keeper } from './keeper'
import type { SavedFile } from './kept'
import { saveToFile } from './toFile'

const files = vi.hoisted(() => ({
  known: null as { handle: unknown; modified: number } | null,
  downloads: [] as string[],
}))

vi.mock('./files', () => ({
  rememberedFile: async () => files.known ?? undefined,
  rememberFile: async (_: string, handle: { getFile: () => Promise<File> }) => {
    files.known = { handle, modified: (await handle.getFile()).lastModified }
  },
}))
vi.mock('./keptPictures', () => ({
  pictureBlob: async (id: string) => (id === 'p1' ? new Blob([Uint8Array.of(0x89, 0x50, 0x4e, 0x47)]) : undefined),
}))
vi.mock('../../../parts/takeaway/save', () => ({
  save: (_: unknown, __: string, name: string) => files.downloads.push(name),
}))

beforeEach(() => {
  files.known = null
  files.downloads = []
})

afterEach(() => vi.unstubAllGlobals())

const PICTURE = { file: 'a.png', type: 'image/png', width: 1, height: 1, credit: '' } as const

/** An open draft. */
function open(draft = draftTitled('The bridge')) {
  const state = { draft, saved: null as SavedFile | null }
  const keeper = {
    id: draft.id,
    state: () => ({ at: 'open', draft: state.draft }),
    flush: async () => state.draft,
    saved: async (_: unknown, file: SavedFile) => {
      state.saved = file
    },
  } as unknown as Keeper
  return { keeper, state }
}

/** A file on the author's disk. */
function fileOnDisk(name: string, permission: PermissionState = 'granted') {
  const disk = { bytes: new Uint8Array(), modified: 1000, exists: true, isFull: false }
  const handle = {
    name,
    requestPermission: async () => permission,
    getFile: async () => {
      if (!disk.exists) throw new DOMException('gone', 'NotFoundError')
      return { lastModified: disk.modified }
    },
    createWritable: async () => {
      let written = new Uint8Array()
      return {
        write: async (bytes: Uint8Array<ArrayBuffer>) => {
          if (disk.isFull) throw new Error('no space')
          written = bytes
        },
        close: async () => {
          Object.assign(disk, { bytes: written, exists: true, modified: disk.modified + 1000 })
        },
        abort: async () => {},
      }
    },
  }
  return { disk, handle }
}

test('without a dialog of the browser it is downloaded under its title', async () => {
  const { keeper, state } = open()
  expect(await saveToFile(keeper, 'again')).toEqual({ kind: 'saved', name: 'the-bridge.joliba', missing: 0 })
  expect(files.downloads).toEqual(['the-bridge.joliba'])
  expect(state.saved?.name).toBe('the-bridge.joliba')
})

test('where the browser can, it is saved into the same file again, with its pictures', async () => {
  const { disk, handle } = fileOnDisk('talk.joliba')
  const pick = vi.fn(async () => handle)
  vi.stubGlobal('showSaveFilePicker', pick)
  const draft = {
    ...draftTitled('First'),
    pictures: [
      { ...PICTURE, id: 'p1' },
      { ...PICTURE, id: 'p2' },
    ],
  }
  const { keeper, state } = open(draft)
  expect(await saveToFile(keeper, 'again')).toEqual({ kind: 'saved', name: 'talk.joliba', missing: 1 })
  state.draft = retitled(draft, 'Second')
  expect((await saveToFile(keeper, 'again')).kind).toBe('saved')
  expect(pick).toHaveBeenCalledTimes(1)
  const read = readJoliba(disk.bytes)
  expect(read.draft.title.en).toBe('Second')
  expect([...read.pictures.keys()]).toEqual(['p1'])
  await saveToFile(keeper, 'anew')
  expect(pick).toHaveBeenCalledTimes(2)
})

test('what something else has changed meanwhile is not written over unasked', async () => {
  const { disk, handle } = fileOnDisk('talk.joliba')
  vi.stubGlobal('showSaveFilePicker', async () => handle)
  const { keeper } = open()
  await saveToFile(keeper, 'again')
  const [ours] = [disk.bytes]
  disk.modified = 5_000_000
  expect(await saveToFile(keeper, 'again')).toEqual({
    kind: 'newer',
    name: 'talk.joliba',
    at: new Date(5_000_000).toISOString(),
  })
  expect(disk.bytes).toBe(ours)
  expect((await saveToFile(keeper, 'over')).kind).toBe('saved')
})

test('a file that was moved is chosen anew; a closed dialog or a refusal changes nothing', async () => {
  const { disk, handle } = fileOnDisk('talk.joliba')
  const pick = vi.fn(async () => handle)
  vi.stubGlobal('showSaveFilePicker', pick)
  const { keeper, state } = open()
  await saveToFile(keeper, 'again')
  disk.exists = false
  expect((await saveToFile(keeper, 'again')).kind).toBe('saved')
  expect(pick).toHaveBeenCalledTimes(2)
  state.saved = null
  files.known = { handle: fileOnDisk('talk.joliba', 'denied').handle, modified: 9e9 }
  expect(await saveToFile(keeper, 'again')).toEqual({ kind: 'cancelled' })
  pick.mockRejectedValue(new DOMException('closed', 'AbortError'))
  expect(await saveToFile(keeper, 'anew')).toEqual({ kind: 'cancelled' })
  expect(state.saved).toBeNull()
})

test('a disk that is full says so, and the draft stays unsaved', async () => {
  const { disk, handle } = fileOnDisk('talk.joliba')
  vi.stubGlobal('showSaveFilePicker', async () => handle)
  disk.isFull = true
  const { keeper, state } = open()
  expect(await saveToFile(keeper, 'again')).toEqual({ kind: 'failed', reason: 'no space' })
  expect(state.saved).toBeNull()
})
