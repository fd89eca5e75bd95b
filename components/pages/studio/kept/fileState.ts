import type { DraftCard, FileState } from './kept'

/** Milliseconds for which changes may be without a file before the author is told. */
const DUE = 3_600_000

/** How a draft stands to its file, now in milliseconds since 1970. */
export function fileState(card: Pick<DraftCard, 'file' | 'unsavedSince'> | null, now: number): FileState {
  const file = card?.file ?? null
  const since = card?.unsavedSince ?? null
  return {
    file,
    kind: file === null ? 'never' : since === null ? 'saved' : 'changed',
    due: since !== null && now - Date.parse(since) > DUE,
  }
}
