// @ts-check
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

/** Text compresses well; fonts and pictures are already compressed. */
const TEXT = /\.(js|css|json|svg|txt|map)$/
/** Smaller files fit into one packet anyway. */
const LEAST = 512

/**
 * Precompresses the text files of a folder with Brotli at the maximum level, which would be too slow on demand.
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
