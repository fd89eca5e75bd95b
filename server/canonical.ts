import { readFileSync } from 'node:fs'
import { canonicalAddresses, type Known } from './address'

/** Written by the build next to this file's bundle (scripts/address.mjs). */
const known: Known = JSON.parse(readFileSync(new URL('known.json', import.meta.url), 'utf8'))

/** The canonical address of a request target, for the data of this build. */
export const canonicalAddress = canonicalAddresses(known)
