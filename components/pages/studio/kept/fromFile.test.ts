import {
  IDBCursor,
  IDBDatabase,
  IDBFactory,
  IDBIndex,
  IDBKeyRange,
  IDBObjectStore,
  IDBRequest,
  IDBTransaction,
} from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { writeJoliba } from '@/geodata/domain/draft/jolibaFile'
import { draftTitled, retitled } from '../testing/fixtures'
import { deleteDraft, listDrafts, readDraft, versionsOf } from './drafts'
import { openDraftFile } from './fromFile'
import { pictureBlob } from './keptPictures'

const DATABASE = { IDBCursor, IDBDatabase, IDBIndex, IDBKeyRange, IDBObjectStore, IDBRequest, IDBTransaction }

beforeEach(() => {
  for (const [name, value] of Object.entries({ ...DATABASE, indexedDB: new IDBFactory() })) vi.stubGlobal(name, value)
})

afterEach(() => vi.unstubAllGlobals())

test('a file is opened with its pictures; over a draft that is here already it becomes a version', async () => {
  const picture = { id: 'p1', file: 'a.png', type: 'image/png', width: 1, height: 1, credit: '' } as const
  const draft = { ...draftTitled('from a file', '7b1d0c52-9f0e-4d7e-8a55-2f4e0a1b2c3d'), pictures: [picture] }
  const file = (title: string) =>
    new File(
      [writeJoliba(retitled(draft, title), new Map([['p1', Uint8Array.of(0x89, 0x50, 0x4e, 0x47)]]))],
      'a.joliba',
    )
  const { id } = draft
  expect(await openDraftFile(file('first'))).toMatchObject({ kind: 'opened', id, losses: [] })
  expect((await pictureBlob('p1'))?.size).toBe(4)
  const [card] = await listDrafts()
  expect(card).toMatchObject({ file: { name: 'a.joliba' }, unsavedSince: null })
  expect((await openDraftFile(file('first'))).kind).toBe('opened')
  await deleteDraft(id)
  const again = await openDraftFile(file('second'))
  expect(again).toMatchObject({ kind: 'differs', id })
  expect((await readDraft(id))?.title.en).toBe('first')
  expect((await listDrafts())[0]?.deleted).toBeNull()
  expect(await versionsOf(id)).toMatchObject([{ kind: 'file', name: 'a.joliba' }])
  expect(await openDraftFile(new File(['no'], 'a.joliba'))).toMatchObject({ kind: 'refused' })
})
