import { readdirSync, readFileSync } from 'node:fs'
import { join as joined, sep } from 'node:path'
import { decoded } from '../domain/read/decode'
import { type DataFiles, isDataFile } from '../domain/read/read'

/**
 * Reads a folder's data files, by default all of them; bytes that are not UTF-8 are marked for the check. Throws file
 * system errors.
 */
export function readDataFiles(folder: string, wanted: (path: string) => boolean = isDataFile): DataFiles {
  const paths = readdirSync(/* turbopackIgnore: true */ folder, { recursive: true, encoding: 'utf8' }).map((path) =>
    path.split(sep).join('/'),
  )
  return Object.fromEntries(
    paths.filter(wanted).map((path) => [path, decoded(readFileSync(/* turbopackIgnore: true */ joined(folder, path)))]),
  )
}
