import type { Draft } from '@/geodata/domain/draft/draft'
import { JOLIBA_ENDING, type Pictures, writeJoliba } from '@/geodata/domain/draft/jolibaFile'
import { slugOf } from '@/geodata/domain/draft/toStory'
import { save } from '../../../parts/takeaway/save'
import { rememberedFile, rememberFile } from './files'
import type { Keeper } from './keeper'
import type { SaveHow, Saving } from './kept'
import { pictureBlob } from './keptPictures'

/** Of a ZIP archive, but some browsers unpack those, or name them so. */
const TYPE = 'application/octet-stream'

/** A dialog of the browser that asks where to save; missing in many. */
type Picker = (options: {
  readonly suggestedName: string
  readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[]
}) => Promise<FileSystemFileHandle>

/** Permissions of handles, which the types of the DOM do not have yet. */
interface Permitted {
  readonly requestPermission?: (asked: { readonly mode: 'readwrite' }) => Promise<PermissionState>
}

/** Saves an open draft with its pictures to a file of the author's. Call it in answer to a click. Never rejects. */
export async function saveToFile(keeper: Keeper, how: SaveHow): Promise<Saving> {
  try {
    const state = keeper.state()
    if (state.at !== 'open') return { kind: 'cancelled' }
    const name = `${slugOf(state.draft)}${JOLIBA_ENDING}`
    const target = await targetOf(keeper.id, how, name)
    if (target !== null && 'kind' in target && target.kind !== 'file') return target
    const draft = await keeper.flush()
    if (!draft) return { kind: 'cancelled' }
    const pictures = await picturesOf(draft)
    const bytes = writeJoliba(draft, pictures)
    const handle = target as FileSystemFileHandle | null
    if (handle) {
      await write(handle, bytes)
      await rememberFile(draft.id, handle)
    } else save([bytes], TYPE, name)
    const saved = handle?.name ?? name
    await keeper.saved(draft, { name: saved, at: new Date().toISOString() })
    return { kind: 'saved', name: saved, missing: draft.pictures.length - pictures.size }
  } catch (error) {
    if (isNamed(error, 'AbortError')) return { kind: 'cancelled' }
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) }
  }
}

/** The file to write to; null if it is to be downloaded; otherwise why not to save. */
async function targetOf(draft: string, how: SaveHow, name: string): Promise<FileSystemFileHandle | Saving | null> {
  const known = how === 'anew' ? undefined : await rememberedFile(draft)
  if (known) {
    const { handle, modified } = known
    const permitted = await (handle as Permitted).requestPermission?.({ mode: 'readwrite' })
    if (permitted !== undefined && permitted !== 'granted') return { kind: 'cancelled' }
    const present = await handle.getFile().catch((error: unknown) => {
      if (isNamed(error, 'NotFoundError')) return null
      throw error
    })
    // A file that was moved or deleted is chosen anew.
    if (present) {
      if (how !== 'over' && present.lastModified > modified)
        return { kind: 'newer', name: handle.name, at: new Date(present.lastModified).toISOString() }
      return handle
    }
  }
  const { showSaveFilePicker: pick } = globalThis as { readonly showSaveFilePicker?: Picker }
  return pick ? pick({ suggestedName: name, types: [{ accept: { 'application/x-joliba': [JOLIBA_ENDING] } }] }) : null
}

async function write(handle: FileSystemFileHandle, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  // Written beside the file, which it replaces only as a whole.
  const writer = await handle.createWritable()
  try {
    await writer.write(bytes)
    await writer.close()
  } catch (error) {
    await writer.abort().catch(() => {})
    throw error
  }
}

async function picturesOf({ pictures }: Draft): Promise<Pictures> {
  const read = await Promise.all(
    pictures.map(async ({ id }) => {
      const blob = await pictureBlob(id)
      return blob ? ([id, new Uint8Array(await blob.arrayBuffer())] as const) : null
    }),
  )
  return new Map(read.filter((one) => one !== null))
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name
}
