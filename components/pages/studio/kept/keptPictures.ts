import { dataAddress } from '../../../ui/dataAddress'
import { transact, whyUnkept } from './database'
import type { Unkept } from './kept'

/**
 * Pictures of this visit: those that the browser could not keep, and those read or added, to be written again if its
 * storage is cleared under way.
 */
const here = new Map<string, Blob>()
/** Those that the browser could not keep. */
const unkept = new Map<string, { readonly why: Unkept; readonly since: string }>()

const DAY = 86_400_000

/** Keeps pictures by their ids. Never rejects: returns why they are kept in this tab only, or null. */
export async function keepPictures(pictures: ReadonlyMap<string, Blob>): Promise<Unkept | null> {
  if (pictures.size === 0) return null
  for (const [id, blob] of pictures) here.set(id, blob)
  try {
    // Before the transaction, which ends when something else is waited for.
    const read = await Promise.all(
      [...pictures].map(async ([id, blob]) => ({ id, blob, bytes: await blob.arrayBuffer() })),
    )
    await transact(['pictures', 'pictureFacts'], 'readwrite', async (transaction) => {
      for (const { id, blob, bytes } of read) {
        transaction.objectStore('pictures').put(bytes, id)
        await transaction
          .objectStore('pictureFacts')
          .put({ bytes: bytes.byteLength, type: blob.type, added: Date.now() }, id)
      }
    })
    for (const id of pictures.keys()) unkept.delete(id)
    return null
  } catch (error) {
    const why = whyUnkept(error)
    const since = new Date().toISOString()
    for (const id of pictures.keys()) unkept.set(id, unkept.get(id) ?? { why, since })
    return why
  }
}

/** Why one of these pictures is in this tab only, and since when; null if none is. */
export function unkeptPicture(ids: readonly string[]) {
  return ids.map((id) => unkept.get(id)).find((one) => one !== undefined) ?? null
}

/** A picture by its id; undefined if this browser does not have it. Never rejects. */
export async function pictureBlob(id: string): Promise<Blob | undefined> {
  const known = here.get(id)
  if (known) return known
  const kept = await transact(['pictures', 'pictureFacts'], 'readonly', async (transaction) => {
    const [bytes, facts] = await Promise.all([
      transaction.objectStore('pictures').get(id),
      transaction.objectStore('pictureFacts').get(id),
    ])
    return bytes && new Blob([bytes], { type: facts?.type ?? '' })
  }).catch(() => undefined)
  if (kept) here.set(id, kept)
  return kept
}

/** The pictures of a draft that this browser has, by their ids. Never rejects. */
export async function pictureBlobs(pictures: readonly { readonly id: string }[]): Promise<ReadonlyMap<string, Blob>> {
  const read = pictures.map(async ({ id }) => {
    const blob = await pictureBlob(id)
    return blob ? [[id, blob] as const] : []
  })
  return new Map((await Promise.all(read)).flat())
}

/** The same as `data:` addresses, which the policy of every page allows. Rejects if one cannot be read. */
export async function pictureAddresses(
  pictures: readonly { readonly id: string }[],
): Promise<ReadonlyMap<string, string>> {
  const read = [...(await pictureBlobs(pictures))].map(async ([id, blob]) => [id, await dataAddress(blob)] as const)
  return new Map(await Promise.all(read))
}

/** Writes those of these pictures again that this tab still has and the browser has not. Never rejects. */
export async function keepMissingPictures(ids: readonly string[]): Promise<Unkept | null> {
  const kept = await transact(['pictureFacts'], 'readonly', (transaction) =>
    transaction.objectStore('pictureFacts').getAllKeys(),
  ).catch(() => [])
  const known = new Set(kept)
  return keepPictures(
    new Map(
      ids.flatMap((id) => {
        const blob = here.get(id)
        return blob && !known.has(id) ? [[id, blob] as const] : []
      }),
    ),
  )
}

/**
 * Removes pictures that no draft and no version shows, unless they were added within a day: undoing may bring them
 * back. Rejects if storage is forbidden.
 */
export async function removeUnusedPictures(alsoUsed: readonly string[]): Promise<void> {
  await transact(['cards', 'versions', 'pictures', 'pictureFacts'], 'readwrite', async (transaction) => {
    const facts = transaction.objectStore('pictureFacts')
    const [cards, versions, ids, all] = await Promise.all([
      transaction.objectStore('cards').getAll(),
      transaction.objectStore('versions').getAll(),
      facts.getAllKeys(),
      facts.getAll(),
    ])
    const used = new Set([...alsoUsed, ...[...cards, ...versions].flatMap(({ pictures }) => pictures)])
    for (const [i, id] of ids.entries()) {
      if (used.has(id) || Date.now() - (all[i]?.added ?? 0) < DAY) continue
      transaction.objectStore('pictures').delete(id)
      await facts.delete(id)
    }
  })
}
