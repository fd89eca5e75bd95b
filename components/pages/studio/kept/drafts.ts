import type { Draft } from '@/geodata/domain/draft/draft'
import { newId } from '@/geodata/domain/draft/ids'
import { tell } from './channel'
import { type KeptCard, type KeptVersion, transact, whyUnkept } from './database'
import { DAYS_TO_RESTORE, type DraftCard, type Unkept, type Version } from './kept'
import { keepPictures, removeUnusedPictures } from './keptPictures'

/** A draft with what is known of it. */
export interface KeptDraft {
  readonly draft: Draft
  readonly card: KeptCard
}

/** Drafts that the browser could not keep, as they are in this tab. */
const unkept = new Map<string, KeptDraft>()

const DAY = 86_400_000

/** How many states of a draft are kept without having been named. */
const MOST_UNNAMED = 20

/** All drafts, those last changed first, with deleted ones. Never rejects: without storage, those of this tab. */
export async function listDrafts(): Promise<readonly DraftCard[]> {
  const { cards, sizes } = await transact(['cards', 'pictureFacts'], 'readonly', async (transaction) => {
    const [kept, ids, facts] = await Promise.all([
      transaction.objectStore('cards').getAll(),
      transaction.objectStore('pictureFacts').getAllKeys(),
      transaction.objectStore('pictureFacts').getAll(),
    ])
    return { cards: kept, sizes: new Map(ids.map((id, i) => [id, facts[i]?.bytes ?? 0])) }
  }).catch(() => ({ cards: [], sizes: new Map<string, number>() }))
  const here = [...unkept.values()].map(({ card }) => card)
  return [...cards.filter(({ id }) => !unkept.has(id)), ...here]
    .filter((card) => !isOver(card))
    .map(({ textBytes, pictures, ...card }) => ({
      ...card,
      bytes: pictures.reduce((sum, picture) => sum + (sizes.get(picture) ?? 0), textBytes),
    }))
    .sort((a, b) => b.changed.localeCompare(a.changed))
}

/** Whether a draft was deleted too long ago to be had back. */
function isOver({ deleted }: Pick<KeptCard, 'deleted'>): boolean {
  return deleted !== null && Date.now() - Date.parse(deleted) > DAYS_TO_RESTORE * DAY
}

/** Removes what was deleted too long ago, and pictures that nothing shows any more. Never rejects. */
export async function tidyDrafts(): Promise<void> {
  try {
    const cards = await transact(['cards'], 'readonly', (transaction) => transaction.objectStore('cards').getAll())
    for (const card of cards) if (isOver(card)) await removeDraft(card.id)
    await removeUnusedPictures([...unkept.values()].flatMap(({ card }) => card.pictures))
  } catch {
    // Another visit will do.
  }
}

/**
 * Keeps a new draft with its pictures, by their ids; `file` is the one that it was read from. Never rejects: returns
 * why it is kept in this tab only, or null.
 */
export async function beginDraft(
  draft: Draft,
  pictures: ReadonlyMap<string, Blob> = new Map(),
  file: string | null = null,
): Promise<Unkept | null> {
  const now = new Date().toISOString()
  const card: KeptCard = {
    ...described(draft),
    begun: now,
    changed: now,
    deleted: null,
    file: file === null ? null : { name: file, at: now },
    unsavedSince: file === null ? now : null,
    revision: 1,
  }
  const unkeptPictures = await keepPictures(pictures)
  try {
    // Asked once; browsers decide by themselves or ask the reader.
    await globalThis.navigator?.storage?.persist?.().catch(() => false)
    await transact(['cards', 'drafts'], 'readwrite', async (transaction) => {
      transaction.objectStore('drafts').put(draft, draft.id)
      await transaction.objectStore('cards').put(card, draft.id)
    })
    return unkeptPictures
  } catch (error) {
    rememberUnkept({ draft, card })
    return whyUnkept(error)
  } finally {
    tell({ kind: 'changed', draft: draft.id })
  }
}

/** A draft as it was last kept; undefined if this browser has none of this id. Never rejects. */
export async function readDraft(id: string): Promise<Draft | undefined> {
  return (await draftWithCard(id).catch(() => undefined))?.draft
}

/** Rejects if storage is forbidden, unless the draft is in this tab. */
export async function draftWithCard(id: string): Promise<KeptDraft | undefined> {
  return (
    unkept.get(id) ??
    transact(['cards', 'drafts'], 'readonly', async (transaction) => {
      const [draft, card] = await Promise.all([
        transaction.objectStore('drafts').get(id),
        transaction.objectStore('cards').get(id),
      ])
      return draft && card && { draft, card }
    })
  )
}

/**
 * The card of a draft; undefined if there is none. Rejects if storage is forbidden, unless the draft is in this tab.
 */
export async function cardOf(id: string): Promise<KeptCard | undefined> {
  return (
    unkept.get(id)?.card ?? transact(['cards'], 'readonly', (transaction) => transaction.objectStore('cards').get(id))
  )
}

/** Whether this tab has a state of a draft that the browser could not keep. */
export function isUnkept(id: string): boolean {
  return unkept.has(id)
}

/** Remembers a draft that could not be kept, for as long as this tab lives. */
export function rememberUnkept(one: KeptDraft): void {
  unkept.set(one.draft.id, one)
}

export function forgetUnkept(id: string): void {
  unkept.delete(id)
}

/**
 * Writes a draft over the state of that revision. Returns its card, and whether it was gone and is written anew; null,
 * without writing, if it has another revision: then another tab has written it. Rejects if storage is full or
 * forbidden.
 */
export async function writeDraft(
  draft: Draft,
  before: KeptCard,
): Promise<{ readonly card: KeptCard; readonly wasGone: boolean } | null> {
  const written = await transact(['cards', 'drafts'], 'readwrite', async (transaction) => {
    const cards = transaction.objectStore('cards')
    const found = await cards.get(draft.id)
    if (found && found.revision !== before.revision) return null
    const card = changedCard({ ...before, deleted: found?.deleted ?? null }, draft)
    transaction.objectStore('drafts').put(draft, draft.id)
    await cards.put(card, draft.id)
    return { card, wasGone: !found }
  })
  if (written) {
    unkept.delete(draft.id)
    tell({ kind: 'changed', draft: draft.id })
  }
  return written
}

/** The card of a draft after a change. */
export function changedCard(before: KeptCard, draft: Draft): KeptCard {
  const now = new Date().toISOString()
  return {
    ...before,
    ...described(draft),
    changed: now,
    unsavedSince: before.unsavedSince ?? now,
    revision: before.revision + 1,
  }
}

function described(draft: Draft) {
  const { id, title, languages, over, scenes, pictures } = draft
  return {
    ...{ id, title, languages, over },
    scenes: scenes.length,
    textBytes: new TextEncoder().encode(JSON.stringify(draft)).length,
    pictures: pictures.map((picture) => picture.id),
  }
}

/** Notes the file of a card that is kept. Rejects if storage is full or forbidden. */
export async function noteSaved({ id, file, unsavedSince }: KeptCard): Promise<void> {
  await changeCard(id, (card) => ({ ...card, file, unsavedSince }))
  tell({ kind: 'changed', draft: id })
}

async function changeCard(id: string, change: (card: KeptCard) => KeptCard): Promise<void> {
  await transact(['cards'], 'readwrite', async (transaction) => {
    const cards = transaction.objectStore('cards')
    const card = await cards.get(id)
    if (card) await cards.put(change(card), id)
  })
}

/** Deletes a draft; it can be had back for `DAYS_TO_RESTORE` days. Rejects if storage is full or forbidden. */
export function deleteDraft(id: string): Promise<void> {
  return setDeleted(id, new Date().toISOString())
}

/** Has a deleted draft back. Rejects if storage is full or forbidden. */
export function restoreDraft(id: string): Promise<void> {
  return setDeleted(id, null)
}

async function setDeleted(id: string, deleted: string | null): Promise<void> {
  const here = unkept.get(id)
  if (here) rememberUnkept({ ...here, card: { ...here.card, deleted } })
  try {
    await changeCard(id, (card) => ({ ...card, deleted }))
  } catch (error) {
    if (!here) throw error
  } finally {
    tell({ kind: 'changed', draft: id })
  }
}

/** Removes a draft with its versions for good. Rejects if storage is forbidden. */
export async function removeDraft(id: string): Promise<void> {
  unkept.delete(id)
  await transact(['cards', 'drafts', 'versions', 'states', 'files'], 'readwrite', async (transaction) => {
    const versions = transaction.objectStore('versions')
    for (const version of await versions.index('draft').getAllKeys(id)) {
      transaction.objectStore('states').delete(version)
      versions.delete(version)
    }
    transaction.objectStore('files').delete(id)
    transaction.objectStore('drafts').delete(id)
    await transaction.objectStore('cards').delete(id)
  })
  tell({ kind: 'changed', draft: id })
}

/** The versions of a draft, newest first. Rejects if storage is forbidden. */
export async function versionsOf(id: string): Promise<readonly Version[]> {
  const kept = await transact(['versions'], 'readonly', (transaction) =>
    transaction.objectStore('versions').index('draft').getAll(id),
  )
  return kept.sort((a, b) => b.made.localeCompare(a.made))
}

/** A version of a draft as it is now. */
export function versionOf(draft: Draft, kind: Version['kind'], name = ''): KeptVersion {
  return {
    id: newId(),
    draft: draft.id,
    made: new Date().toISOString(),
    scenes: draft.scenes.length,
    pictures: draft.pictures.map(({ id }) => id),
    ...{ kind, name },
  }
}

/**
 * Keeps a version; of those without a name only the last `MOST_UNNAMED` of a draft. Rejects if storage is full or
 * forbidden.
 */
export async function keepVersion(version: KeptVersion, draft: Draft): Promise<void> {
  await transact(['versions', 'states'], 'readwrite', async (transaction) => {
    const versions = transaction.objectStore('versions')
    const states = transaction.objectStore('states')
    states.put(draft, version.id)
    await versions.put(version, version.id)
    if (version.kind === 'named') return
    const unnamed = (await versions.index('draft').getAll(version.draft)).filter(({ kind }) => kind !== 'named')
    unnamed.sort((a, b) => b.made.localeCompare(a.made))
    for (const { id } of unnamed.slice(MOST_UNNAMED)) {
      states.delete(id)
      await versions.delete(id)
    }
  })
  tell({ kind: 'changed', draft: version.draft })
}

/** The draft as a version has it; undefined if it is gone. Rejects if storage is forbidden. */
export async function stateOf(version: string): Promise<Draft | undefined> {
  return transact(['states'], 'readonly', (transaction) => transaction.objectStore('states').get(version))
}

/** Rejects if storage is forbidden. */
export async function deleteVersion({ id, draft }: Pick<Version, 'id' | 'draft'>): Promise<void> {
  await transact(['versions', 'states'], 'readwrite', async (transaction) => {
    transaction.objectStore('states').delete(id)
    await transaction.objectStore('versions').delete(id)
  })
  tell({ kind: 'changed', draft })
}
