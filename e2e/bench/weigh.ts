import { readFileSync, writeFileSync } from 'node:fs'
import { withSite } from './served'
import { totalOf, transferred, weightWords } from './weight'

/**
 * `npm run bench:weight`, after a build: what each kind of page transfers, cold, headers included, until its network is
 * quiet, as the second reader gets it. Fails if a page is heavier than its budget allows (budget.json, in kB of a
 * thousand bytes). `-- --write story stage` writes what was measured as the new budget of these pages, `-- --write`
 * that of all: say why in docs/decisions.
 */
const BUDGET = new URL('budget.json', import.meta.url)
/** By how much a page may exceed its budget: Brotli and the names of chunks differ a little from build to build. */
const ALLOWED = 1.02

const PAGES: readonly (readonly [name: string, path: string, welcomed: boolean])[] = [
  ['explorer, English', '/en', true],
  ['explorer, French', '/fr', true],
  ['explorer, new reader', '/en', false],
  ['explorer, an event open', '/en?event=2012-03-21-coup', true],
  ['comparison', '/en?compare=1991-03/2012-03', true],
  ['list', '/en/list', true],
  ['event', '/en/events/2012-03-21-coup', true],
  ['story', '/en/stories/from-aguelhok-to-azawad', true],
  ['stage', '/en/present/from-aguelhok-to-azawad', true],
  ['widget', '/embed?lang=en', true],
]

const [flag, ...named] = process.argv.slice(2)
const isWriting = flag === '--write'
const budget: Record<string, number> = JSON.parse(readFileSync(BUDGET, 'utf8'))
const measured: Record<string, number> = {}
const tooHeavy: string[] = []
await withSite(async (browser, origin) => {
  // Compressing a page at the maximum level takes the server a moment; by the second round it is done.
  for (const round of [1, 2]) {
    for (const [name, path, welcomed] of PAGES) {
      const bytes = await transferred(browser, origin + path, welcomed)
      if (round === 1) continue
      const kilobytes = Math.round(totalOf(bytes) * 10) / 10
      const allowed = budget[name]
      measured[name] = kilobytes
      const isOver = !isWriting && (allowed === undefined || kilobytes > allowed * ALLOWED)
      if (isOver) tooHeavy.push(name)
      console.log(`${name}: ${weightWords(bytes)}; budget ${allowed ?? 'none'} kB${isOver ? ': TOO HEAVY' : ''}`)
    }
  }
})
if (isWriting) {
  const written = Object.entries(measured).filter(([name]) => named.length === 0 || named.includes(name))
  writeFileSync(BUDGET, `${JSON.stringify({ ...budget, ...Object.fromEntries(written) }, null, 2)}\n`)
}
if (tooHeavy.length > 0) {
  console.error(
    `Too heavy: ${tooHeavy.join('; ')}. Make them lighter, or write a new budget (-- --write "<page>") and say why.`,
  )
  process.exitCode = 1
}
