import type { Browser } from '@playwright/test'
import { atlasSource } from '../../../geodata/load/source'
import { median } from '../../../scripts/bench/timing'
import { withSite } from '../served'
import { bare } from './bare'
import { handWritten } from './handWritten'
import { type Load, load, openPhone, type Phone, untilPaint } from './loading'
import { serveFiles } from './served'

/**
 * `npm run bench:phone`, after a build: what pages cost on a phone of the cheap sort, beside a bare page of the same
 * framework and a page written by hand, all in one run, in turn, as medians. What counts are the ratios.
 */
const ROUNDS = 5
const LIVE = '.leaflet-container'
/** Our live maps answer once they have replaced the static map, later than Leaflet's element is there. */
const REPLACED = '[data-under]'
const STORY = 'from-aguelhok-to-azawad'

interface Target {
  readonly name: string
  readonly address: string
  readonly live: string
}

async function coldLoads(browser: Browser, targets: readonly Target[]): Promise<Map<Target, Load[]>> {
  const loads = new Map(targets.map((target) => [target, [] as Load[]]))
  for (let round = 0; round < ROUNDS; round++)
    for (const target of targets) {
      const phone = await openPhone(browser)
      loads.get(target)?.push(await load(phone, target.address, target.live))
      await phone.context.close()
    }
  return loads
}

const COLUMNS: readonly (readonly [keyof Load, string, number])[] = [
  ['transferred', 'kB', 1],
  ['painted', 'first paint, s', 2],
  ['live', 'live, s', 2],
  ['blocking', 'blocking, s', 2],
  ['processor', 'CPU, s', 2],
  ['shift', 'shift', 3],
]

function printLoads(loads: ReadonlyMap<Target, readonly Load[]>, bareTarget: Target): void {
  const typical = (target: Target, key: keyof Load) => median((loads.get(target) ?? []).map((one) => one[key]))
  console.log(['page'.padEnd(26), ...COLUMNS.map(([, title]) => title.padStart(16))].join(''))
  for (const target of loads.keys()) {
    const cells = COLUMNS.map(([key, , digits]) => {
      const value = typical(target, key)
      const ratio = key === 'shift' ? '' : ` ${(value / typical(bareTarget, key)).toFixed(2)}x`
      return `${value.toFixed(digits)}${ratio}`.padStart(16)
    })
    console.log([target.name.padEnd(26), ...cells].join(''))
  }
}

/** Acts on a page, one after the other, each until its paint, in milliseconds. */
async function inputs(phone: Phone, acts: readonly (() => Promise<void>)[]): Promise<readonly number[]> {
  const times: number[] = []
  for (const act of acts) {
    times.push(await untilPaint(phone.page, act))
    await phone.page.waitForLoadState('networkidle')
  }
  return times
}

function printInputs(name: string, times: readonly number[]): void {
  console.log(
    `${name.padEnd(50)}${String(median(times)).padStart(6)} ms, slowest of ${times.length}: ${Math.max(...times)}`,
  )
}

const OPENED = 16

async function opening(browser: Browser, explorer: Target, byHand: Target): Promise<void> {
  for (const [target, selector] of [
    [explorer, 'main section ol a[data-event]'],
    [byHand, 'ol button'],
  ] as const) {
    const phone = await openPhone(browser)
    await phone.page.goto(target.address)
    await phone.page.locator(target.live).first().waitFor({ state: 'attached' })
    await phone.page.waitForLoadState('networkidle')
    const times: number[] = []
    for (let i = 0; i < OPENED; i++) {
      const links = phone.page.locator(selector).filter({ visible: true })
      const link = links.nth(i % (await links.count()))
      await link.scrollIntoViewIfNeeded()
      times.push(await untilPaint(phone.page, () => link.click()))
      if (target !== explorer) continue
      await phone.page.locator('#event h2').first().waitFor()
      await phone.page.goBack()
      await phone.page.locator('#event').waitFor({ state: 'detached' })
    }
    printInputs(`open an event: ${target.name}`, times)
    await phone.context.close()
  }
}

async function sceneChanges(browser: Browser, stage: Target): Promise<void> {
  const phone = await openPhone(browser)
  await phone.page.goto(stage.address)
  await phone.page.locator(stage.live).first().waitFor({ state: 'attached' })
  await phone.page.waitForLoadState('networkidle')
  const turn = (key: string) => () => phone.page.keyboard.press(key)
  const keys = [...Array<string>(8).fill('PageDown'), ...Array<string>(8).fill('PageUp')]
  printInputs('change a scene on the stage', await inputs(phone, keys.map(turn)))
  await phone.context.close()
}

await withSite(async (browser, origin) => {
  console.log(`Node ${process.version}, Chromium ${browser.version()}`)
  const bareSite = await serveFiles(bare())
  const handSite = await serveFiles(handWritten(atlasSource().atlas()))
  const explorer = { name: 'explorer /en', address: `${origin}/en`, live: REPLACED }
  const bareTarget = { name: 'bare framework', address: bareSite.origin, live: LIVE }
  const byHand = { name: 'written by hand', address: handSite.origin, live: LIVE }
  const stage = { name: 'stage', address: `${origin}/en/present/${STORY}`, live: REPLACED }
  const targets: readonly Target[] = [
    explorer,
    bareTarget,
    byHand,
    { name: 'story', address: `${origin}/en/stories/${STORY}`, live: REPLACED },
    stage,
    { name: 'widget', address: `${origin}/embed?lang=en`, live: 'svg' },
  ]
  // Packed as small as it goes, as the second reader gets it.
  for (const { address } of targets)
    for (let asked = 0; asked < 3; asked++) await fetch(address, { headers: { 'Accept-Encoding': 'br' } })
  printLoads(await coldLoads(browser, targets), bareTarget)
  await opening(browser, explorer, byHand)
  await sceneChanges(browser, stage)
  bareSite.close()
  handSite.close()
})
