import { readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { WELCOMED } from '../../components/parts/site/storageKeys'
import { sharesOf } from '../../scripts/bench/codeShares'
import { DIST } from '../../server/atlas.mjs'
import { withSite } from './served'
import { weigh } from './weight'

/**
 * `npm run bench:code -- /en`, after a build with source maps (`JOLIBA_SOURCE_MAPS=1 npm run build`): what the scripts
 * that a page loads consist of, by package and room. What is transferred of a script is divided among its sources by
 * their share of its characters.
 */
const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const [, , address = '/en'] = process.argv
/** Rows of less, in kB transferred, are summed up. */
const LEAST = 0.8

await withSite(async (browser, origin) => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.addInitScript(`localStorage.setItem('${WELCOMED}', '1')`)
  const weight = await weigh(page)
  await page.goto(origin + address)
  await weight()
  // Ascending, so that a script that is later read from the cache has the size of its transfer.
  const scripts = await page.evaluate<[url: string, bytes: number][]>(
    `performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).map(({ name, transferSize }) => [name, transferSize]).sort(([, a], [, b]) => a - b)`,
  )
  const raw = new Map<string, number>()
  const sent = new Map<string, number>()
  for (const [url, bytes] of new Map(scripts)) {
    const file = path.join(ROOT, DIST, new URL(url).pathname.replace('/_next/', ''))
    const code = readFileSync(file, 'utf8')
    const [, named] = /\/\/# sourceMappingURL=(\S+)\s*$/.exec(code) ?? []
    if (!named) throw new Error(`${file} has no source map: JOLIBA_SOURCE_MAPS=1 npm run build`)
    const map = new SourceMap(JSON.parse(readFileSync(path.join(path.dirname(file), named), 'utf8')))
    const shares = sharesOf(code, (line, column) => {
      const entry = map.findEntry(line, column)
      return 'originalSource' in entry ? entry.originalSource : ''
    })
    for (const [owner, characters] of shares) {
      raw.set(owner, (raw.get(owner) ?? 0) + characters)
      sent.set(owner, (sent.get(owner) ?? 0) + (bytes * characters) / code.length)
    }
  }
  const rows = [...sent].toSorted(([, a], [, b]) => b - a).map(([owner, bytes]) => [owner, bytes / 1000] as const)
  const total = (of: Iterable<number>) => [...of].reduce((sum, one) => sum + one, 0)
  console.log(`${address}: ${total(sent.values()) / 1000} kB of scripts, ${total(raw.values()) / 1000} kB unpacked`)
  for (const [owner, kilobytes] of rows.filter(([, kilobytes]) => kilobytes >= LEAST))
    console.log(`| ${owner} | ${kilobytes.toFixed(1)} | ${((raw.get(owner) ?? 0) / 1000).toFixed(0)} |`)
  const small = rows.filter(([, kilobytes]) => kilobytes < LEAST)
  console.log(`| ${small.length} others | ${total(small.map(([, kilobytes]) => kilobytes)).toFixed(1)} | |`)
})
