// @ts-check
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * All files of the repository that are in git or may be added to it, by path relative to the root, with forward
 * slashes.
 * @param {string} root
 */
export function filesOf(root) {
  const { stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return stdout.split('\0').filter(Boolean)
}

/**
 * The texts of files; without those that git still lists but that are deleted.
 * @param {string} root
 * @param {readonly string[]} files
 * @returns {[file: string, text: string][]}
 */
export function textsOf(root, files) {
  return files.flatMap((file) => {
    try {
      return [[file, readFileSync(path.join(root, file), 'utf8')]]
    } catch {
      return []
    }
  })
}
