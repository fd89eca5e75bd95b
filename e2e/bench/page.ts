import { strict as assert } from 'node:assert'
import type { Browser, CDPSession, Page } from '@playwright/test'
import en from '../../components/language/messages/en.json'
import { STEP, shownAtFirst } from '../../components/parts/list/cap'
import { LATITUDES, OPEN } from '../../components/parts/timeline/storageKeys'
import { type Count, countOf as countIn } from '../../geodata/domain/select/match'
import { placeCounts } from '../../geodata/domain/select/placeCounts'
import { select } from '../../geodata/domain/select/select'
import { halvesByKind } from '../../geodata/domain/summary/halves'
import { parseView } from '../../geodata/domain/view/parse'
import { EMPTY_VIEW, type View } from '../../geodata/domain/view/view'
import { atlasSource } from '../../geodata/load/source'
import { SEED, synthetic } from '../../geodata/testing/synthetic'
import { translatorIn } from '../translator'
import { withSite } from './served'
import { widgetTable } from './widget'

/**
 * `npm run bench:page`, after a build: transfer size of a widget, cost of a scene change on a stage,
 * response time of a filter with 20,000 synthetic events on a CPU slowed down four times, and frame rate of playback.
 * Waits until the page shows the result of `select`, so that an unfinished answer does not count.
 */
const EVENTS = 20_000
const SLOWDOWN = 4
const CLICKS = 60
const PLAYED_FOR = 5000
/** Clicked alternately, on and off. */
const REGIONS = ['kidal', 'gao']

const atlas = synthetic(atlasSource().atlas(), EVENTS, SEED)
const t = translatorIn('en')

/** Long tasks, in milliseconds, caused by visiting all scenes of a story, forwards and backwards. */
async function sceneChanges(browser: Browser, address: string): Promise<{ changes: number; long: number[] }> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
  await page.goto(address)
  await page.waitForLoadState('networkidle')
  const count = Number((await page.getByText(/^1 \/ \d+$/).textContent())?.split(' / ')[1])
  await page.evaluate(`window.long = []
    new PerformanceObserver((list) => window.long.push(...list.getEntries().map(({ duration }) => duration)))
      .observe({ entryTypes: ['longtask'] })`)
  const keys = [...Array<string>(count - 1).fill('PageDown'), ...Array<string>(count - 1).fill('PageUp')]
  for (const key of keys) {
    await page.keyboard.press(key)
    // Time for the flight between scenes, and some more.
    await page.waitForTimeout(1500)
  }
  const long = await page.evaluate<number[]>('window.long')
  await page.close()
  return { changes: keys.length, long }
}

async function measure(browser: Browser, origin: string): Promise<void> {
  console.log(`Node ${process.version}, Chromium ${browser.version()}`)
  await widgetTable(browser, origin)

  const { changes, long } = await sceneChanges(browser, `${origin}/en/present/from-aguelhok-to-azawad`)
  console.log(
    `${changes} changes of scene on a stage: ${long.length} tasks of more than 50 ms${long.length > 0 ? `, the longest ${Math.round(Math.max(...long))} ms` : ''}`,
  )

  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  // With the latitudes, the most expensive part of the page.
  await page.addInitScript(`localStorage.setItem('${LATITUDES}', '${OPEN}')`)
  await page.goto(`${origin}/en/bench?events=${EVENTS}`, { timeout: 60_000 })
  await page.getByRole('button', { name: en.map.zoomIn, exact: true }).waitFor({ timeout: 60_000 })
  // Loads the filters that are clicked.
  await page.locator('#filters > details').hover()
  await page.waitForLoadState('networkidle')
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })

  console.log(`with ${EVENTS.toLocaleString('en')} events, ${SLOWDOWN} times slower:`)
  quantiles('for comparison: the page changes those words by hand, none of its code runs', await bareChanges(page))
  const answers: Answer[] = []
  const worked: number[] = []
  let where: readonly string[] = []
  for (let click = 0; click < CLICKS; click++) {
    const region = REGIONS[click % REGIONS.length] ?? ''
    where = where.includes(region) ? where.filter((id) => id !== region) : [...where, region]
    const before = await busy(session)
    answers.push(await answer(page, region, { ...EMPTY_VIEW, where }))
    worked.push((await busy(session)) - before)
  }
  quantiles(
    'a filter, until map, chip and count show it',
    answers.map(({ first }) => first),
  )
  quantiles(
    'the same, until the list and the summary do, too',
    answers.map(({ settled }) => settled),
  )
  // Unlike the times above, independent of other programs on the CPU.
  quantiles('processor time of the page for all of it', worked)

  const button = (name: 'play' | 'pause' | 'keep') => page.getByRole('button', { name: en.timeline[name], exact: true })
  for (const stopsASecond of [2, 15]) {
    await page.getByLabel(en.timeline.speed, { exact: true }).selectOption(String(stopsASecond), { force: true })
    await button('play').click()
    const { frames, longest, stops } = await watched(page)
    await button('pause').click()
    const before = page.url()
    await button('keep').click()
    await page.waitForURL((url) => url.href !== before)
    const played = parseView(new URL(page.url()).searchParams, atlas)
    await page.getByText(countOf(played), { exact: true }).first().waitFor()
    await page.goBack()
    console.log(
      `playback at ${stopsASecond} stops a second: ${frames.toFixed(1)} frames a second, ${stops.toFixed(1)} counts, longest frame ${Math.round(longest)} ms`,
    )
  }
}

/** The heading of a View's list. */
function countOf(view: View): string {
  return t('list.count', { ...countIn(select(atlas, view)) })
}

/**
 * Milliseconds until the browser has presented a frame after direct DOM changes of the list's heading, a chip and the
 * numbers of the marks: the lower bound for any filter on this machine.
 */
function bareChanges(page: Page): Promise<number[]> {
  return page.evaluate<number[]>(`(async () => {
    const words = (element) => document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode()
    const marks = [...document.querySelectorAll('main button[data-place]')].map(words).filter((node) => /^\\d+$/.test(node.data))
    const chip = [...document.querySelectorAll('nav a')].find((link) => link.textContent?.startsWith('Kidal'))
    if (!chip || marks.length === 0) throw new Error('there is nothing to change')
    const changed = [words(document.querySelector('#list')), ...marks]
    const served = changed.map(({ data }) => data)
    const { port1, port2 } = new MessageChannel()
    const times = []
    for (let change = 0; change < ${CLICKS}; change++) {
      const back = change % 2 === 1
      const begun = performance.now()
      changed.forEach((node, i) => { node.data = back ? served[i] : served[i] + '0' })
      if (back) chip.removeAttribute('aria-current')
      else chip.setAttribute('aria-current', 'true')
      await new Promise((told) => {
        port1.onmessage = told
        requestAnimationFrame(() => port2.postMessage(null))
      })
      times.push(performance.now() - begun)
      await new Promise(requestIdleCallback)
    }
    return times
  })()`)
}

interface Answer {
  /** Milliseconds from the click to the frame with the answer: on the map, the chip and the heading. */
  readonly first: number
  /** Milliseconds until everything else is updated: the list and the summary. */
  readonly settled: number
}

/** Clicks a region's chip and checks each frame for the expected text. */
async function answer(page: Page, region: string, view: View): Promise<Answer> {
  const selection = select(atlas, view)
  const mark = placeCounts(atlas, selection).find(({ place }) => place.id === region)
  const name = atlas.regions.find(({ id }) => id === region)?.name.en
  assert(mark && name, `${region} is a region with a town of its name`)
  const halves = halvesByKind(atlas, selection)?.total
  assert(halves, 'Mali has halves')
  const short = (count: Count) => t('summary.count', { ...count })
  const first = [countOf(view), t('map.mark', { place: mark.place.name.en, ...mark.count })]
  const later = [t('summary.line', { first: short(halves.first), second: short(halves.second) })]
  const rest = selection.certain.length - shownAtFirst(selection.certain.length)
  if (rest > 0) later.push(t('list.more', { next: Math.min(rest, STEP), rest }))
  // As a string: the compiler would refer to helpers that the page does not have.
  return page.evaluate<Answer>(`(async () => {
    const main = document.querySelector('main')
    const chip = [...document.querySelectorAll('nav a')].find((link) => link.textContent?.startsWith(${JSON.stringify(name)}))
    const chosen = ${JSON.stringify(view.where.includes(region) ? 'true' : null)}
    const holds = (words) => words.every((word) => main.textContent.includes(word)) && chip.getAttribute('aria-current') === chosen
    const [first, later] = ${JSON.stringify([first, later])}
    if (holds(first)) throw new Error('the answer is there before the question')
    const times = []
    // Delivered once the frame has been presented.
    const { port1, port2 } = new MessageChannel()
    const painted = () => new Promise((told) => {
      port1.onmessage = told
      requestAnimationFrame(() => port2.postMessage(null))
    })
    const begun = performance.now()
    chip.click()
    for (const words of [first, [...first, ...later]]) {
      let at = times[0]
      while (!holds(words)) {
        await painted()
        at = performance.now() - begun
        if (at > 10000) throw new Error('never shown: ' + words.join(' | '))
      }
      times.push(at)
    }
    return { first: times[0], settled: times[1] }
  })()`)
}

/** Frames and different counts per second, and the longest frame in milliseconds, for some seconds. */
function watched(page: Page): Promise<{ frames: number; stops: number; longest: number }> {
  return page.evaluate(`new Promise((told) => {
    const counts = new Set()
    const head = document.querySelector('#list')
    let frames = 0
    let longest = 0
    const begun = performance.now()
    let before = begun
    requestAnimationFrame(function frame() {
      const now = performance.now()
      frames++
      longest = Math.max(longest, now - before)
      before = now
      counts.add(head.textContent)
      const seconds = (now - begun) / 1000
      if (now - begun < ${PLAYED_FOR}) requestAnimationFrame(frame)
      else told({ frames: frames / seconds, stops: counts.size / seconds, longest })
    })
  })`)
}

/** Main thread time of the page so far, in milliseconds. */
async function busy(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
}

function quantiles(what: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b)
  const quantile = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? Number.NaN)
  console.log(`${what}: least ${quantile(0)} ms, median ${quantile(0.5)} ms, p95 ${quantile(0.95)} ms`)
}

await withSite(measure)
