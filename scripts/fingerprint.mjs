// @ts-check
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { servesData } from '../server/atlas.mjs'

/** Files that are never part of a build. */
const BESIDE_THE_BUILD = [
  /^(\.ci\/|scripts\/(?!(address|build|bundle|compileHint|importer|live|offline|sheetReferences|squeeze|standalone|withoutNext)\.mjs$)|\.vscode\/|e2e\/(?!fixtures\/)|geodata\/testing\/(?!synthetic|random))/,
  /\.test\.tsx?$/,
  /^server\/((?!(atlas|complete|headers|inline|sheets)\.mjs$)[^/]+\.mjs|testing\.ts)$/,
  /(^|\/)(README\.md|LICENSE|CITATION\.cff)$/,
  /^(biome\.json|knip\.json|playwright\.(static\.)?config\.ts|vitest\.config\.ts|\.editorconfig|\.gitignore|\.npmrc|\.nvmrc)$/,
]

/**
 * A hash of every file that a build may read (tracked, or new and not ignored), of Node's version, and of settings
 * inlined into pages.
 * @param {string} root folder of the repository
 * @returns {string | undefined} undefined if git cannot list the files (in a downloaded archive, for example)
 */
export function fingerprint(root) {
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (listed.status !== 0) return undefined
  const files = [...new Set(listed.stdout.split('\0'))].filter((file) => file !== '' && !isBesideTheBuild(file)).sort()
  if (files.length === 0) return undefined

  const hash = createHash('sha256').update(process.version)
  for (const [name, value] of Object.entries(process.env).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (
      name.startsWith('NEXT_PUBLIC_') ||
      ['JOLIBA_ORIGIN', 'JOLIBA_ATLAS', 'JOLIBA_FOLDER', 'JOLIBA_ROUGH'].includes(name)
    )
      hash.update(`\0${name}=${value}`)
  }
  hash.update(`\0${servesData()}`)
  for (const file of files) {
    const bytes = read(path.join(root, file))
    if (bytes) hash.update(`\0${file}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex')
}

/** @param {string} file path relative to the root, with forward slashes */
function isBesideTheBuild(file) {
  return BESIDE_THE_BUILD.some((pattern) => pattern.test(file))
}

/**
 * @param {string} file
 * @returns {Buffer | undefined} undefined for a file that git still lists but that is deleted, and for a folder
 */
function read(file) {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}
