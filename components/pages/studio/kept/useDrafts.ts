import type { DraftCard } from './kept'

/** All drafts of this browser, those last changed first, with deleted ones, kept up to date; null until they are read. */
export function useDrafts(): readonly DraftCard[] | null {
  return null
}
