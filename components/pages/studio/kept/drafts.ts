import type { Draft } from '@/geodata/domain/draft/draft'
import type { Unkept } from './kept'

/**
 * Keeps a new draft with its pictures, by their ids. Never rejects: returns why it is kept for this visit only, or null.
 */
export async function beginDraft(
  _draft: Draft,
  _pictures: ReadonlyMap<string, Blob> = new Map(),
): Promise<Unkept | null> {
  return 'forbidden'
}

/** Deletes a draft; it can be had back for `DAYS_TO_RESTORE` days. */
export async function deleteDraft(_id: string): Promise<void> {}

/** Has a deleted draft back. */
export async function restoreDraft(_id: string): Promise<void> {}

/** Removes a draft with its versions for good. */
export async function removeDraft(_id: string): Promise<void> {}

/** The draft as it was last kept, without opening it; undefined if this browser has none of this id. */
export async function readDraft(_id: string): Promise<Draft | undefined> {
  return undefined
}
