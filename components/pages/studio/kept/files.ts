import { type KeptFile, transact } from './database'

/**
 * The file on the author's disk that a draft was saved to; undefined where browsers cannot remember it. Never rejects.
 */
export async function rememberedFile(draft: string): Promise<KeptFile | undefined> {
  return transact(['files'], 'readonly', (transaction) => transaction.objectStore('files').get(draft)).catch(
    () => undefined,
  )
}

/** Remembers the file of a draft as it is now. Never rejects: without it, saving asks where to. */
export async function rememberFile(draft: string, handle: FileSystemFileHandle): Promise<void> {
  try {
    const { lastModified: modified } = await handle.getFile()
    await transact(['files'], 'readwrite', (transaction) =>
      transaction.objectStore('files').put({ handle, modified }, draft),
    )
  } catch {
    // Some browsers have handles that they cannot keep.
  }
}
