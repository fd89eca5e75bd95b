import { createHash } from 'node:crypto'
import { loadAtlas } from './load'

let version: string | undefined

/**
 * The version of the data: 12 hexadecimal digits of the SHA-256 of the atlas that the files make, worked out once a process. It changes with every fact and with nothing else: not with a comment,
 * not with the order of files. Throws what `loadAtlas` throws.
 */
export function dataVersion(): string {
  version ??= createHash('sha256').update(JSON.stringify(loadAtlas())).digest('hex').slice(0, 12)
  return version
}
