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
/** All that `npm ci` fetches: not the root, nor what comes inside of another package. */
const fetched = Object.entries(lock.packages).filter(
  ([place, { link, inBundle }]) => place !== '' && !link && !inBundle,
)

test('every package is locked to its checksum, whatever the system it is for', () => {
  expect(fetched.length).toBeGreaterThan(100)
  expect(fetched.filter(([, { integrity = '' }]) => !/^sha512-[\w+/]{86}==$/.test(integrity))).toEqual([])
})

test('the lock names no registry', () => {
  expect(fetched.filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
})
