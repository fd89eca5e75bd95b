import { readdirSync, readFileSync } from 'node:fs'
import { join as joined, sep } from 'node:path'
import { decoded } from '../domain/read/decode'
import { type DataFiles, isDataFile } from '../domain/read/read'

/**
 * The text of the data files of a folder that are wanted, by default of all; what is not UTF-8 in them is marked for
 * the check. Throws what the file system throws.
 */
export function readDataFiles(folder: string, wanted: (path: string) => boolean = isDataFile): DataFiles {
  const paths = readdirSync(/* turbopackIgnore: true */ folder, { recursive: true, encoding: 'utf8' }).map((path) =>
    path.split(sep).join('/'),
  )
  return Object.fromEntries(
    paths.filter(wanted).map((path) => [path, decoded(readFileSync(/* turbopackIgnore: true */ joined(folder, path)))]),
  )
}
