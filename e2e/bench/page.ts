import { strict as assert } from 'node:assert'
import type { Browser, CDPSession, Page } from '@playwright/test'
import en from '../../components/language/messages/en.json'
import { STEP, shownAtFirst } from '../../components/parts/list/cap'
import { WELCOMED } from '../../components/parts/site/remembered'
import { LATITUDES, OPEN } from '../../components/parts/timeline/remembered'
import { LANGUAGES, type Language } from '../../geodata/domain/language/language'
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
import { weigh, weightWords } from './weight'
import { widgetTable } from './widget'

/**
 * `npm run bench:page`, after a build: what the explorer and a widget weigh on the wire, what a change of scene on a
 * stage costs, how soon a filter answers with 20,000 synthetic events on a processor slowed down fourfold, and how many
 * frames a second playback holds there. What the page shows is compared with what `select` says: an answer that is not
 * there yet does not count.
 */
const EVENTS = 20_000
const SLOWDOWN = 4
const CLICKS = 60
const PLAYED_FOR = 5000
/** Clicked in turn, each on and off again. */
const REGIONS = ['kidal', 'gao']

const atlas = synthetic(atlasSource().atlas(), EVENTS, SEED)
const t = translatorIn('en')

/** The long tasks, in milliseconds, that turning through all scenes of a story costs, there and back. */
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
    // A flight from scene to scene, and a while to look at it.
    await page.waitForTimeout(1500)
  }
  const long = await page.evaluate<number[]>('window.long')
  await page.close()
  return { changes: keys.length, long }
}

/**
 * What the explorer transfers before its reader does anything, in words; a newcomer's is met by the welcome as well.
 */
async function explorerWeight(
  browser: Browser,
  origin: string,
  language: Language,
  { welcomed = true }: { readonly welcomed?: boolean } = {},
): Promise<string> {
  const page = await browser.newPage()
  if (welcomed) await page.addInitScript(`localStorage.setItem('${WELCOMED}', '1')`)
  // Packed as small as it goes, as the second reader gets it.
  for (let asked = 0; asked < 2; asked++) await page.request.get(`${origin}/${language}`)
  const weight = await weigh(page)
  await page.goto(`${origin}/${language}`)
  await page.getByRole('button', { name: translatorIn(language)('map.zoomIn'), exact: true }).waitFor()
  if (!welcomed) await page.getByRole('heading', { name: translatorIn(language)('welcome.title') }).waitFor()
  const words = weightWords(await weight())
  await page.close()
  return words
}

async function measure(browser: Browser, origin: string): Promise<void> {
  console.log(`Node ${process.version}, Chromium ${browser.version()}`)
  await widgetTable(browser, origin)
  // By now the server has packed its first pages as small as they go, which takes it a few seconds.
  for (const language of LANGUAGES)
    console.log(`the explorer, cold, /${language}: ${await explorerWeight(browser, origin, language)}`)
  console.log(`the same for a newcomer, /en: ${await explorerWeight(browser, origin, 'en', { welcomed: false })}`)

  const { changes, long } = await sceneChanges(browser, `${origin}/en/present/from-aguelhok-to-azawad`)
  console.log(
    `${changes} changes of scene on a stage: ${long.length} tasks of more than 50 ms${long.length > 0 ? `, the longest ${Math.round(Math.max(...long))} ms` : ''}`,
  )

  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  // With the latitudes, the dearest part of the page.
  await page.addInitScript(`localStorage.setItem('${LATITUDES}', '${OPEN}')`)
  await page.goto(`${origin}/en/bench?events=${EVENTS}`, { timeout: 60_000 })
  await page.getByRole('button', { name: en.map.zoomIn, exact: true }).waitFor({ timeout: 60_000 })
  // Brings the filters that are clicked.
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
  // Unlike the times above this does not count how long the page waits while other programs have the processor.
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

/** What the head of the list says of a View. */
function countOf(view: View): string {
  return t('list.count', { ...countIn(select(atlas, view)) })
}

/**
 * Milliseconds until the browser has handed over a frame in which the count of the list, a chip and the numbers of the
 * marks are others, changed by hand: what no filter can be faster than on this machine.
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
  /**
   * Milliseconds from the click until the frame that shows the answer has been handed over: on the map, the chip and
   * the count.
   */
  readonly first: number
  /** The same until what follows has settled: the list and the summary. */
  readonly settled: number
}

/** Clicks a region's chip and waits, frame by frame, for the words that the View then must show. */
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
  // As text: the runner's compiler would name inner functions by a helper that the page does not have.
  return page.evaluate<Answer>(`(async () => {
    const main = document.querySelector('main')
    const chip = [...document.querySelectorAll('nav a')].find((link) => link.textContent?.startsWith(${JSON.stringify(name)}))
    const chosen = ${JSON.stringify(view.where.includes(region) ? 'true' : null)}
    const holds = (words) => words.every((word) => main.textContent.includes(word)) && chip.getAttribute('aria-current') === chosen
    const [first, later] = ${JSON.stringify([first, later])}
    if (holds(first)) throw new Error('the answer is there before the question')
    const times = []
    // A message is delivered once the frame has been handed over.
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

/** Frames and different counts a second, and the longest frame in milliseconds, for some seconds. */
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

/** Milliseconds that the page's main thread has worked so far. */
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
