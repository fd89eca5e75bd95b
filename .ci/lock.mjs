// @ts-check
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from './process.mjs'

/**
 * @typedef {{ version?: string, cpu?: string[], dev?: boolean, devOptional?: boolean, libc?: string[], optional?: boolean,
 *   os?: string[], optionalDependencies?: Record<string, string> }} LockedPackage
 */

const LOCK = path.join(ROOT, 'package-lock.json')
const SYSTEM =
  /(?<os>android|darwin|freebsd|linux|openharmony|win32)-(?<cpu>arm64|arm|x64|ia32|ppc64|riscv64|s390x)(?:-(?<abi>gnu|musl|msvc|eabi|gnueabihf|musleabihf))?$/

/**
 * `npm run lock`, after `npm install` where the registry carries only some systems' packages: npm then leaves the other
 * systems out of the lock, and `npm ci` refuses such a lock everywhere. Version as the parent package demands it, system as
 * the package's name says; without a checksum, which only the package itself could give.
 */
function completeLock() {
  /** @type {{ packages: Record<string, LockedPackage> }} */
  const lock = JSON.parse(readFileSync(LOCK, 'utf8'))
  const added = []
  for (const [folder, parent] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      const place = `node_modules/${name}`
      if (lock.packages[place] || lock.packages[`${folder}/${place}`]) continue
      lock.packages[place] = { ...systemPackage(name, version), ...(parent.dev ? { dev: true } : {}) }
      added.push(`${name}@${version}`)
    }
  }
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'))
  writeFileSync(LOCK, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`)
  console.log(added.length > 0 ? `Added to the lock: ${added.join(', ')}` : 'The lock was complete.')
}

/**
 * @param {string} name
 * @param {string} version
 * @returns {LockedPackage}
 * @throws when the version is a range, or the name says no system: then the lock needs a human
 */
function systemPackage(name, version) {
  const { os, cpu, abi } = SYSTEM.exec(name)?.groups ?? {}
  if (!os || !cpu || !/^\d+\.\d+\.\d+$/.test(version))
    throw new Error(`Cannot complete the lock with ${name}@${version}`)
  const libc = os === 'linux' && abi ? { libc: [abi.startsWith('musl') ? 'musl' : 'glibc'] } : {}
  return { version, cpu: [cpu], ...libc, optional: true, os: [os] }
}

completeLock()
