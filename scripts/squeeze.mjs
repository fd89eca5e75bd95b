// @ts-check
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

/** Text compresses well; fonts and pictures are already compressed. */
const TEXT = /\.(js|css|json|svg|txt|map)$/
/** Smaller files fit into one packet anyway. */
const LEAST = 512
/** `JOLIBA_ROUGH=1`: a build that does the same but is larger, in half the time, for tests. */
const ROUGH = process.env.JOLIBA_ROUGH === '1'
/** The highest level takes twenty seconds for all scripts. */
export const LEVEL = ROUGH ? 4 : constants.BROTLI_MAX_QUALITY

/**
 * Precompresses the text files of a folder with Brotli, at a level that would be too slow on demand.
 * @param {string} folder
 */
export function squeeze(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !TEXT.test(entry.name)) continue
    const file = path.join(entry.parentPath, entry.name)
    const bytes = readFileSync(file)
    if (bytes.length < LEAST) continue
    const params = { [constants.BROTLI_PARAM_QUALITY]: LEVEL, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }))
  }
}
