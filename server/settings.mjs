// @ts-check

import { fileURLToPath } from 'node:url'
import { atlasFault } from './atlas.mjs'

/**
 * @typedef {{ origin: string | undefined, tiles: string | undefined, log: 'json' | undefined, remote: Remote,
 *   proxies: number }} Settings `origin` without trailing slash; undefined if not set; `proxies` in front of the server
 * @typedef {'off' | 'code' | 'on'} Remote who may open talks for phones: nobody, speakers with the code from the
 *   terminal, or everybody
 */

/** Folder of the repository, wherever the process was started. */
const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** @type {ReadonlyMap<string, Remote>} */
const REMOTE = new Map([
  ['', 'code'],
  ['0', 'off'],
  ['1', 'on'],
])

/**
 * Reads and checks the settings of the site, except PORT, which `readPort` in server/port.mjs reads.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {string} [root] folder of the repository
 * @returns {{ settings: Settings, faults: string[] }} a fault is a sentence that says what would be right
 */
export function readSettings(env, root = ROOT) {
  /** @type {string[]} */
  const faults = []
  const origin = env.JOLIBA_ORIGIN?.trim() || undefined
  const tiles = env.JOLIBA_TILES?.trim() || undefined
  const log = env.JOLIBA_LOG?.trim() || undefined
  const remote = env.JOLIBA_REMOTE?.trim() ?? ''
  const proxies = env.JOLIBA_PROXIES?.trim() || '0'
  const known = origin && siteOrigin(origin)
  if (origin && !known) {
    faults.push(
      `JOLIBA_ORIGIN is "${origin}": give the public address of the site without a path, user name or query, such as https://joliba.example.`,
    )
  }
  if (tiles && !isTileAddress(tiles)) {
    faults.push(
      `JOLIBA_TILES is "${tiles}": give an address that begins with https:// (or http://) and has {z}, {x} and {y}, such as https://tiles.example/{z}/{x}/{y}.png.`,
    )
  }
  const atlas = env.JOLIBA_ATLAS?.trim()
  const misplaced = atlas && atlasFault(root, atlas)
  if (misplaced) faults.push(misplaced)
  if (log && log !== 'json') faults.push(`JOLIBA_LOG is "${log}": give "json", or leave it out to log nothing.`)
  if (!REMOTE.has(remote)) {
    faults.push(
      `JOLIBA_REMOTE is "${remote}": give "1" to let phones follow every talk, "0" to let them follow none, or leave it out to be given a code for the stage.`,
    )
  }
  faults.push(...databaseFaults(env))
  if (!/^\d$/.test(proxies)) {
    faults.push(
      `JOLIBA_PROXIES is "${proxies}": give the number of proxies in front of the server, such as 1 for nginx, or leave it out if there is none.`,
    )
  }
  /** @type {Settings} */
  const settings = {
    origin: known || undefined,
    tiles,
    log: log === 'json' ? log : undefined,
    remote: REMOTE.get(remote) ?? 'off',
    proxies: /^\d$/.test(proxies) ? Number(proxies) : 0,
  }
  return { settings, faults }
}

/** @param {string} text @returns {string | undefined} */
function siteOrigin(text) {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !/^https?:\/\//i.test(text) || !isWeb(url)) return undefined
  const bare = url.pathname === '/' && !/[?#\\]/.test(text) && !text.includes('@')
  return bare ? url.origin : undefined
}

/** @param {string} text */
function isTileAddress(text) {
  const url = URL.canParse(text) ? new URL(text) : null
  const whole = ['{z}', '{x}', '{y}'].every((part) => text.includes(part))
  return whole && url !== null && isWeb(url) && url.username === '' && url.password === ''
}

/** @param {URL} url */
function isWeb({ protocol, hostname }) {
  return (protocol === 'https:' || protocol === 'http:') && hostname !== ''
}

/**
 * What is wrong with the settings of the database, which geodata/load/store.ts reads.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {string[]}
 */
function databaseFaults({ DATABASE_URL, DATABASE_CONNECTIONS, DATABASE_TIMEOUT }) {
  /** @type {string[]} */
  const faults = []
  const address = DATABASE_URL?.trim()
  // The address itself may hold a password.
  if (address && !isDatabase(address))
    faults.push(
      'DATABASE_URL is not the address of a database: give one such as postgres://site@127.0.0.1:5432/joliba, or leave it out to serve the atlas from memory.',
    )
  const whole = (/** @type {string} */ name, /** @type {string | undefined} */ text, /** @type {number} */ most) => {
    const number = Number(text)
    if (text?.trim() && !(Number.isInteger(number) && number >= 1 && number <= most))
      faults.push(`${name} is "${text}": give a whole number from 1 to ${most}.`)
  }
  whole('DATABASE_CONNECTIONS', DATABASE_CONNECTIONS, 50)
  whole('DATABASE_TIMEOUT', DATABASE_TIMEOUT, 60)
  return faults
}

/** @param {string} text */
function isDatabase(text) {
  const url = URL.canParse(text) ? new URL(text) : null
  return url !== null && /^postgres(?:ql)?:$/.test(url.protocol) && url.hostname !== '' && url.pathname.length > 1
}
