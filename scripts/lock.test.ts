import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './process.mjs'

interface LockedPackage {
  readonly integrity?: string
  readonly resolved?: string
  readonly link?: boolean
  readonly inBundle?: boolean
}

const lock: { packages: Record<string, LockedPackage> } = JSON.parse(
  readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'),
)
/** Everything that `npm ci` fetches: not the root, nor bundled packages. */
const fetched = Object.entries(lock.packages).filter(
  ([place, { link, inBundle }]) => place !== '' && !link && !inBundle,
)

test('every package has a checksum, on every platform', () => {
  expect(fetched.length).toBeGreaterThan(100)
  expect(fetched.filter(([, { integrity = '' }]) => !/^sha512-[\w+/]{86}==$/.test(integrity))).toEqual([])
})

test('the lock file contains no registry URL', () => {
  expect(fetched.filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
})
