import { addEvents, buildLarge, LARGE } from './large'
import { withSite } from './served'
import { totalOf, transferred, weightWords } from './weight'

/**
 * `npm run bench:large`: what the explorer transfers until a reader acts, with 10,000 events, against the atlas as it
 * is, from the same build.
 */
const EVENTS = 10_000
const PAGES = ['/en', '/en?where=kidal', '/fr'] as const

async function weights(): Promise<Map<string, number>> {
  const weights = new Map<string, number>()
  await withSite(async (browser, origin) => {
    for (const round of [1, 2]) {
      for (const page of PAGES) {
        const bytes = await transferred(browser, origin + page, true)
        if (round === 1) continue
        weights.set(page, totalOf(bytes))
        console.log(`${page}: ${weightWords(bytes)}`)
      }
    }
  }, LARGE)
  return weights
}

await buildLarge()
const before = await weights()
addEvents(EVENTS)
const after = await weights()
for (const [page, kilobytes] of after)
  console.log(`${page} with ${EVENTS} events: ${(kilobytes / (before.get(page) ?? Number.NaN)).toFixed(2)} times`)
