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
 */
export function findChromium(own) {
  return [own, ...systemPlaces()].find((file) => existsSync(file) && runs(file))
}

/**
 * Finds a Chromium or installs one: by Playwright where its server can be reached, else as Debian's package where we may.
 * @returns {Promise<string | undefined>} path of the executable
 */
export async function ensureChromium() {
  const { chromium } = await import('@playwright/test')
  const own = chromium.executablePath()
  const found = findChromium(own)
  if (found) return found

  console.log('No Chromium here yet: asking Playwright for one')
  await tool('playwright', ['install', 'chromium'])
  const elevated = elevation()
  const apt = elevated && succeeds('apt-get', ['--version'])
  // Downloaded, yet lacking libraries of the system: a bare server or container.
  if (existsSync(own) && !runs(own) && apt) await tool('playwright', ['install-deps', 'chromium'])
  const downloaded = findChromium(own)
  if (downloaded) return downloaded

  if (apt) {
    console.log("Installing Debian's package chromium-headless-shell")
    const [command = '', ...before] = [...elevated, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get']
    await run(command, [...before, 'update'])
    const install = [...before, 'install', '-y', '--no-install-recommends']
    // Older systems have the browser in one piece only.
    if ((await run(command, [...install, 'chromium-headless-shell'])) !== 0)
      await run(command, [...install, 'chromium'])
  }
  return findChromium(own)
}

/**
 * What to put before a command that only the administrator may run.
 * @returns {string[] | undefined} undefined when we may not run it without being asked for a password
 */
function elevation() {
  if (process.getuid?.() === 0) return []
  return succeeds('sudo', ['-n', 'true']) ? ['sudo', '-n'] : undefined
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
