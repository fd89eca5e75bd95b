// @ts-check
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from './process.mjs'

/**
 * @typedef {{ version?: string, name?: string, resolved?: string, integrity?: string, link?: boolean, inBundle?:
 *   boolean, cpu?: string[], dev?: boolean, libc?: string[], optional?: boolean, os?: string[], optionalDependencies?:
 *   Record<string, string> }} LockedPackage
 */

const LOCK = path.join(ROOT, 'package-lock.json')
const SYSTEM =
  /(?<os>android|darwin|freebsd|linux|openharmony|win32)-(?<cpu>arm64|arm|x64|ia32|ppc64|riscv64|s390x)(?:-(?<abi>gnu|musl|msvc|eabi|gnueabihf|musleabihf))?$/

/**
 * `npm run lock`, after `npm install`. npm may omit other platforms' packages from the lock file, and `npm ci` then
 * refuses it everywhere: this adds them, with the version required by the parent package and the platform in the
 * package's name. Adds every missing checksum, without which `npm ci` would run whatever it receives, and removes
 * registry URLs, so that any registry can be used.
 */
function completeLock() {
  /** @type {{ packages: Record<string, LockedPackage> }} */
  const lock = JSON.parse(readFileSync(LOCK, 'utf8'))
  const added = []
  const checked = []
  for (const [folder, parent] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      const place = `node_modules/${name}`
      if (lock.packages[place] || lock.packages[`${folder}/${place}`]) continue
      lock.packages[place] = { ...systemPackage(name, version), ...(parent.dev ? { dev: true } : {}) }
      added.push(`${name}@${version}`)
    }
  }
  for (const [place, locked] of Object.entries(lock.packages)) {
    if (place === '' || locked.link || locked.inBundle) continue
    delete locked.resolved
    if (locked.integrity) continue
    const { version, ...rest } = locked
    const name = locked.name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
    lock.packages[place] = { ...(version ? { version } : {}), integrity: checksum(`${name}@${version}`), ...rest }
    checked.push(`${name}@${version}`)
  }
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'))
  writeFileSync(LOCK, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`)
  if (added.length > 0) console.log(`Added to the lock: ${added.join(', ')}`)
  if (checked.length > 0) console.log(`Given a checksum: ${checked.join(', ')}`)
  if (added.length + checked.length === 0) console.log('The lock was complete.')
}

/**
 * @param {string} name
 * @param {string} version
 * @returns {LockedPackage}
 * @throws if the version is a range, or the name has no platform: then the lock file needs manual work
 */
function systemPackage(name, version) {
  const { os, cpu, abi } = SYSTEM.exec(name)?.groups ?? {}
  if (!os || !cpu || !/^\d+\.\d+\.\d+$/.test(version))
    throw new Error(`Cannot complete the lock with ${name}@${version}`)
  const libc = os === 'linux' && abi ? { libc: [abi.startsWith('musl') ? 'musl' : 'glibc'] } : {}
  return { version, cpu: [cpu], ...libc, optional: true, os: [os] }
}

/**
 * The checksum of a package in the registry.
 * @param {string} wanted name@version
 * @returns {string} as in the lock file, `sha512-…`
 * @throws if this registry does not have it: then use one that does
 */
function checksum(wanted) {
  const told = execFileSync('npm', ['view', wanted, 'dist.integrity'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  }).trim()
  if (!/^sha512-[\w+/]+=*$/.test(told)) throw new Error(`The registry names no checksum for ${wanted}`)
  return told
}

completeLock()
