// @ts-check
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

/** What is text, and so shrinks; fonts and pictures are packed already. */
const TEXT = /\.(js|css|json|svg|txt|map)$/
/** Below this a packed file saves less than a packet. */
const LEAST = 512

/**
 * Puts a Brotli copy beside each text file that the pages load, as small as can be: made once, in seconds, where a
 * server that packs as it answers must make do with less.
 * @param {string} folder
 */
export function squeeze(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !TEXT.test(entry.name)) continue
    const file = path.join(entry.parentPath, entry.name)
    const bytes = readFileSync(file)
    if (bytes.length < LEAST) continue
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }))
  }
}
