// @ts-check
import { existsSync } from 'node:fs'
import path from 'node:path'
import { run, succeeds, tool } from './process.mjs'

// The headless shell first: the same engine without a window, and the tests take a third less time in it.
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/**
 * The first Chromium that is there and runs: Playwright's own, then the system's.
 * @param {string} own where Playwright keeps its own, installed or not
 * @returns {string | undefined} path of the executable
 *
 * @internal Exported for tests.
 */
export function findChromium(own) {
  return [own, ...systemPlaces()].find((file) => existsSync(file) && runs(file))
}

/**
 * Finds a Chromium or installs one: by Playwright where its server can be reached, else, as root, as Debian's package.
 * Never asks for more rights than it was started with: who is not root is told what to install.
 * @param {System} [system]
 * @returns {Promise<string | undefined>} path of the executable
 */
export async function ensureChromium(system = SYSTEM) {
  const { chromium } = await import('@playwright/test')
  const own = chromium.executablePath()
  const found = system.find(own)
  if (found) return found

  console.log('No Chromium here yet: asking Playwright for one')
  await system.playwright('install', 'chromium')
  const downloaded = system.find(own)
  if (downloaded) return downloaded

  if (!system.hasApt) return undefined
  if (!system.isRoot) {
    // Downloaded, yet lacking libraries of the system: a bare server or container.
    console.log(
      existsSync(own)
        ? 'Playwright’s Chromium lacks libraries of the system. As root: npx playwright install-deps chromium'
        : 'As root: apt-get install --no-install-recommends chromium-headless-shell (on older systems: chromium)',
    )
    return undefined
  }
  if (existsSync(own)) {
    await system.playwright('install-deps', 'chromium')
    const complete = system.find(own)
    if (complete) return complete
  }
  console.log("Installing Debian's package chromium-headless-shell")
  await system.apt('update')
  const install = ['install', '-y', '--no-install-recommends']
  // Older systems have the browser in one piece only.
  if ((await system.apt(...install, 'chromium-headless-shell')) !== 0) await system.apt(...install, 'chromium')
  return system.find(own)
}

/**
 * What `ensureChromium` may use of the machine.
 * @typedef {{ isRoot: boolean, hasApt: boolean, find: (own: string) => string | undefined,
 *   playwright: (...args: string[]) => Promise<number>, apt: (...args: string[]) => Promise<number> }} System
 */

/** @type {System} */
const SYSTEM = {
  isRoot: process.getuid?.() === 0,
  get hasApt() {
    return succeeds('apt-get', ['--version'])
  },
  find: findChromium,
  playwright: (...args) => tool('playwright', args),
  apt: (...args) => run('env', ['DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args]),
}

/** @param {string} file */
function runs(file) {
  // Asked for its version, Chrome on Windows opens a window instead.
  return process.platform === 'win32' || succeeds(file, ['--version'])
}

/** @returns {string[]} */
function systemPlaces() {
  const { env } = process
  if (process.platform === 'darwin') {
    return ['Chromium', 'Google Chrome'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
  }
  if (process.platform === 'win32') {
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
      folder ? [path.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')] : [],
    )
  }
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean)
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)))
}
