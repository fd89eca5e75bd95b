import { JOLIBA_ENDING } from '@/geodata/domain/draft/jolibaFile'
import type { Loss } from '@/geodata/domain/draft/losses'
import type { Language } from '@/geodata/domain/language/language'
import { Refusal } from '@/geodata/domain/table/refusal'
import { beginDraft, draftWithCard, keepVersion, restoreDraft, versionOf } from './drafts'
import { rememberFile } from './files'
import type { Unkept } from './kept'
import { keepPictures } from './keptPictures'

/** What came of opening a file. */
export type Opening =
  /** Its draft is kept here now, or has been here just so. */
  | { readonly kind: 'opened'; readonly id: string; readonly losses: readonly Loss[]; readonly unkept: Unkept | null }
  /** The draft is here in another state, which stays; that of the file is one of its versions. */
  | { readonly kind: 'differs'; readonly id: string; readonly version: string; readonly losses: readonly Loss[] }
  /** `code` is one of `STORY_REFUSALS`. */
  | { readonly kind: 'refused'; readonly code: string; readonly params: Refusal['params'] }
  | { readonly kind: 'failed'; readonly reason: string }

/**
 * Opens a `.joliba` file or another that holds a story (see `openStory`); `handle` is where it is, if the browser can
 * write there. What names no language is taken to be in `language`. What this browser has is never overwritten. Never
 * rejects.
 */
export async function openDraftFile(
  file: File,
  handle: FileSystemFileHandle | null = null,
  language: Language = 'en',
): Promise<Opening> {
  try {
    const { openStory } = await import('@/geodata/domain/draft/open')
    const { draft, pictures, losses } = openStory(file.name, new Uint8Array(await file.arrayBuffer()), language)
    const { id } = draft
    const isJoliba = file.name.toLowerCase().endsWith(JOLIBA_ENDING)
    const blobs = new Map(
      draft.pictures.flatMap(({ id: picture, type }) => {
        const bytes = pictures.get(picture)
        return bytes ? [[picture, new Blob([new Uint8Array(bytes)], { type })] as const] : []
      }),
    )
    const here = await draftWithCard(id).catch(() => undefined)
    if (!here) {
      const unkept = await beginDraft(draft, blobs, file.name)
      // Only our own file is saved into again.
      if (handle && isJoliba) await rememberFile(id, handle)
      return { kind: 'opened', id, losses, unkept }
    }
    await keepPictures(blobs)
    if (here.card.deleted !== null) await restoreDraft(id)
    if (JSON.stringify(here.draft) === JSON.stringify(draft)) return { kind: 'opened', id, losses, unkept: null }
    const version = versionOf(draft, 'file', file.name)
    await keepVersion(version, draft)
    return { kind: 'differs', id, version: version.id, losses }
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', code: error.code, params: error.params }
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) }
  }
}

/** The file that an author dropped, with where it is, if the browser says; null if none. Call it in the event. */
export async function droppedFile(
  transfer: DataTransfer,
): Promise<{ readonly file: File; readonly handle: FileSystemFileHandle | null } | null> {
  const [file] = transfer.files
  const item = [...transfer.items].find(({ kind }) => kind === 'file') as
    | (DataTransferItem & { readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null> })
    | undefined
  if (!file) return null
  const handle = await item?.getAsFileSystemHandle?.().catch(() => null)
  return { file, handle: handle?.kind === 'file' ? (handle as FileSystemFileHandle) : null }
}
