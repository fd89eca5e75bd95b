// @ts-check
import { existsSync } from 'node:fs'
import path from 'node:path'
import { run, succeeds, tool } from './process.mjs'

// The headless shell first: the same engine without a window; tests take a third less time.
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/**
 * The first working Chromium: Playwright's own, then the system's.
 * @param {string} own where Playwright installs its own
 * @returns {string | undefined} path of the executable
 *
 * @internal Exported for tests.
 */
export function findChromium(own) {
  return [own, ...systemPlaces()].find((file) => existsSync(file) && runs(file))
}

/**
 * Finds or installs Chromium: with Playwright if its server is reachable, otherwise, as root, with Debian's package.
 * Never escalates privileges: without root it only explains what to install.
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
    // Downloaded, but system libraries are missing: a bare server or container.
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
  // Older systems have only the full browser.
  if ((await system.apt(...install, 'chromium-headless-shell')) !== 0) await system.apt(...install, 'chromium')
  return system.find(own)
}

/**
 * Access of `ensureChromium` to the machine.
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
  // With --version, Chrome on Windows opens a window instead.
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
