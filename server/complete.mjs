// @ts-check
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** File in the build folder that lists all others. A build writes it last, so that without it a build is unfinished. */
export const LIST = 'joliba-files.json'

/** What only another build or a person reads; the image of the container is without some of it. */
const BESIDE =
  /^(?:(?:build|cache|dev|diagnostics|server\/route-cache|types)\/|trace|turbopack$|joliba-(?:build|files\.json)$|.*\.(?:map|nft\.json)$)/

/**
 * Lists the files of a finished build with their sizes, in `joliba-files.json` among them.
 * @param {string} build folder of the build
 */
export function noteFiles(build) {
  writeFileSync(path.join(build, LIST), JSON.stringify(Object.fromEntries(filesOf(build))))
}

/**
 * The first file that a build lacks, or has only a part of: copying it, or building it, was broken off.
 * @param {string} build folder of the build
 * @returns {string | undefined} relative to the folder; undefined if all is there
 */
export function lackingFile(build) {
  if (!existsSync(path.join(build, LIST))) return LIST
  /** @type {Record<string, number>} */
  const files = JSON.parse(readFileSync(path.join(build, LIST), 'utf8'))
  return Object.keys(files).find((file) => sizeOf(path.join(build, file)) !== files[file])
}

/**
 * @param {string} build
 * @returns {(readonly [file: string, size: number | undefined])[]}
 */
function filesOf(build) {
  return readdirSync(build, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(build, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => !BESIDE.test(file))
    .sort()
    .map((file) => [file, sizeOf(path.join(build, file))])
}

/**
 * @param {string} file
 * @returns {number | undefined} in bytes, 0 for a folder, such as a package that a link leads to; undefined if it is
 *   missing
 */
function sizeOf(file) {
  const found = statSync(file, { throwIfNoEntry: false })
  return found?.isDirectory() ? 0 : found?.size
}
