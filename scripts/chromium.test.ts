import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ensureChromium } from './chromium.mjs'

const said: string[] = []
beforeEach(() => {
  said.length = 0
  vi.spyOn(console, 'log').mockImplementation((line) => said.push(String(line)))
})
afterEach(() => vi.restoreAllMocks())

/** A machine without Chromium or network access to Playwright's server, recording its commands. */
function machine({ isRoot, hasApt = true }: { isRoot: boolean; hasApt?: boolean }) {
  const ran: string[] = []
  const runs =
    (name: string) =>
    async (...args: string[]) => {
      ran.push([name, ...args].join(' '))
      return 1
    }
  const installed = () => ran.some((command) => command.endsWith(' chromium') && command.startsWith('apt-get'))
  const system = {
    isRoot,
    hasApt,
    find: () => (installed() ? '/usr/bin/chromium' : undefined),
    playwright: runs('playwright'),
    apt: runs('apt-get'),
  }
  return { system, ran }
}

test('without root it explains what to install, and changes nothing', async () => {
  const { system, ran } = machine({ isRoot: false })
  expect(await ensureChromium(system)).toBeUndefined()
  expect(ran).toEqual(['playwright install chromium'])
  expect(said.at(-1)).toMatch(/^As root: apt-get install .*chromium/)
})

test('as root it installs Debian’s package, on older systems the full browser', async () => {
  const { system, ran } = machine({ isRoot: true })
  expect(await ensureChromium(system)).toBe('/usr/bin/chromium')
  expect(ran.slice(1)).toEqual([
    'apt-get update',
    'apt-get install -y --no-install-recommends chromium-headless-shell',
    'apt-get install -y --no-install-recommends chromium',
  ])
})

test('without apt it installs nothing', async () => {
  const { system, ran } = machine({ isRoot: true, hasApt: false })
  expect(await ensureChromium(system)).toBeUndefined()
  expect(ran).toEqual(['playwright install chromium'])
})

test('no script in this folder runs sudo', () => {
  const folder = path.dirname(new URL(import.meta.url).pathname)
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.mjs') || name === 'run'))
    expect(readFileSync(path.join(folder, file), 'utf8'), file).not.toMatch(/\bsudo\b/)
})
