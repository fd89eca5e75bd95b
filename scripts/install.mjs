// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { npm, ROOT, stopSignal } from './process.mjs'

const MARK = path.join(ROOT, 'node_modules', '.joliba-lock')

/**
 * Installs the packages of package-lock.json, unless that has been done.
 * @returns {Promise<boolean>} whether all packages are installed
 */
export async function install() {
  if (!isNodeSince(20, 9)) {
    console.error(`Joliba needs Node 20.9 or later; this is ${process.version}.`)
    return false
  }
  const wanted = lockHash()
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === wanted) return true

  console.log('Installing the packages of package-lock.json')
  // Always installs development packages, which the build needs, whatever NODE_ENV or npm's settings are. Some test
  // tools require a later Node 20 than the site does, which must not prevent the site from starting.
  const code = await npm([
    'ci',
    '--include=dev',
    '--engine-strict=false',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ])
  if (code !== 0) {
    if (!stopSignal()) console.error('The packages could not be installed: see the message of npm above.')
    return false
  }
  writeFileSync(MARK, wanted)
  return true
}

/**
 * @param {number} major
 * @param {number} minor
 * @returns {boolean} whether Node has at least this version
 */
export function isNodeSince(major, minor) {
  const [ourMajor = 0, ourMinor = 0] = process.versions.node.split('.').map(Number)
  return ourMajor > major || (ourMajor === major && ourMinor >= minor)
}

/**
 * Includes the machine, because some packages are platform-specific: node_modules copied from another machine does not
 * count.
 */
function lockHash() {
  return createHash('sha256')
    .update(readFileSync(path.join(ROOT, 'package-lock.json')))
    .update(`${process.platform} ${process.arch}`)
    .digest('hex')
}
