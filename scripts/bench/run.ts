import { strict as assert } from 'node:assert'
import { availableParallelism, cpus } from 'node:os'
import { type Count, totalOf } from '../../geodata/domain/select/match'
import { select } from '../../geodata/domain/select/select'
import type { Matches, Selection } from '../../geodata/domain/select/selection'
import { dayNumber } from '../../geodata/domain/time/day'
import type { TimeWindow } from '../../geodata/domain/time/window'
import { EMPTY_VIEW } from '../../geodata/domain/view/view'
import { atlasSource } from '../../geodata/load/source'
import { oracle } from '../../geodata/testing/oracle'
import { Random } from '../../geodata/testing/random'
import { FIRST_DAY, LAST_DAY, SEED, synthetic } from '../../geodata/testing/synthetic'
import { crossfiltered, FACETS, type Overlap } from './crossfilter'
import { benchDrawing } from './drawing'
import { benchPoster } from './poster'
import { median, quantile, shown, table, timed } from './timing'

/**
 * `npm run bench`: time to answer a moved time window over 400,000 synthetic events, by `select`, crossfilter2 and the
 * oracle, in one run on one machine. Milliseconds; contenders take turns on the same windows.
 */
const EVENTS = 400_000
const JUMPS = 200
const DRAGS = 400
const ORACLE_JUMPS = 5

const random = new Random(SEED)
const atlas = synthetic(atlasSource().atlas(), EVENTS, SEED)
const [{ model = 'unknown processor' } = {}] = cpus()
console.log(`${EVENTS.toLocaleString('en')} synthetic events, seed ${SEED}`)
console.log(`Node ${process.version}, ${availableParallelism()} cores, ${model}\n`)

const preparing = timed(() => select(atlas, EMPTY_VIEW).counts)
const crossfilterPreparing = timed(() => crossfiltered(atlas))
const crossfilter = crossfilterPreparing.answer
console.log(
  `prepared once: select ${shown(preparing.milliseconds)} ms, crossfilter2 ${shown(crossfilterPreparing.milliseconds)} ms`,
)

const jumps = Array.from({ length: JUMPS }, jump)
const drags = Array.from({ length: DRAGS }, (_, i) => drag(i))

let compared = 0
for (const window of [...jumps.slice(0, 20), ...drags.slice(0, 20)]) {
  assert.deepEqual(withoutZeros(overlap(selected(window))), withoutZeros(crossfilter(window)))
  compared++
}
const [first = jump()] = jumps
assert.deepEqual(plain(selected(first)), oracle(atlas, { ...EMPTY_VIEW, time: first }))
console.log(`agreed beforehand: select and crossfilter2 on ${compared} windows, select and the oracle on 1\n`)

const selectCounts = (window: TimeWindow) => overlap(selected(window))
// A separate atlas object: otherwise the second contender would find the result cached.
const sameEvents = { ...atlas }
const selectIds = (time: TimeWindow) => {
  const selection = select(sameEvents, { ...EMPTY_VIEW, time })
  return [selection.counts, selection.certain, selection.possible, selection.nationwide]
}

// The first rounds only warm up the compiler.
race(jumps.slice(0, 50), [selectCounts, selectIds, crossfilter])
const [jumpCounts = [], jumpIds = [], jumpCrossfilter = []] = race(jumps, [selectCounts, selectIds, crossfilter])
race(drags.slice(0, 50), [selectCounts, crossfilter])
const [dragCounts = [], dragCrossfilter = []] = race(drags, [selectCounts, crossfilter])
const [jumpOracle = []] = race(jumps.slice(0, ORACLE_JUMPS), [(time) => oracle(atlas, { ...EMPTY_VIEW, time })])

table('A jump of the time window', median(jumpCounts), [
  ['select: counts of all facets, number of events', jumpCounts],
  ['select: the same, and all ids as strings', jumpIds],
  ['crossfilter2: groups of all facets, number of events', jumpCrossfilter],
  [`oracle: full runs over all events, first ${ORACLE_JUMPS} windows`, jumpOracle],
])
table('A drag of the time window, by one day', median(dragCounts), [
  ['select: counts of all facets, number of events', dragCounts],
  ['crossfilter2: groups of all facets, number of events', dragCrossfilter],
])

benchDrawing(atlas, jumps)

const card = await benchPoster()
console.log('The share card of the default View, 1200 × 630')
console.log(
  `  SVG: ${(card.weight / 1000).toFixed(1)} kB gzipped, drawn in ${shown(median(card.drawing))} ms (p95 ${shown(quantile(card.drawing, 0.95))})`,
)
console.log(`  PNG: ${shown(median(card.picture))} ms (p95 ${shown(quantile(card.picture, 0.95))}), drawing included\n`)

const aims: readonly (readonly [string, boolean])[] = [
  ['a jump is answered in at most 16 ms (median)', median(jumpCounts) <= 16],
  ['with ids as strings, too', median(jumpIds) <= 16],
  ['a jump is at least 100 times faster than the oracle', median(jumpOracle) >= 100 * median(jumpCounts)],
  ['a card weighs at most 30 kB as SVG', card.weight <= 30_000],
  ['it is drawn in at most 20 ms (median)', median(card.drawing) <= 20],
  ['and a PNG in at most 150 ms (median)', median(card.picture) <= 150],
  ['a jump is no slower than crossfilter2', median(jumpCounts) <= median(jumpCrossfilter)],
  ['nor is a drag by one day', median(dragCounts) <= median(dragCrossfilter)],
]
for (const [aim, reached] of aims) console.log(`${reached ? 'reached' : 'MISSED '}  ${aim}`)

function selected(time: TimeWindow): Selection {
  return select(atlas, { ...EMPTY_VIEW, time })
}

/** A window of a week to ten years that begins anywhere, two times out of three in a busy year. */
function jump(): TimeWindow {
  const start = random.chance(2 / 3)
    ? random.between(dayNumber(random.one([1990, 1991, 1992, 2012]), 1, 1), dayNumber(random.one([1992, 2012]), 12, 31))
    : random.between(FIRST_DAY, LAST_DAY)
  const length = random.one([7, 31, 92, 365, 1096, 3652])
  return { start, end: start + random.between(7, length) }
}

/** A window of three months, dragged day by day through 1991 and early 1992. */
function drag(step: number): TimeWindow {
  const start = dayNumber(1991, 1, 1) + step
  return { start, end: start + 91 }
}

function overlap({ counts }: Selection): Overlap {
  const sums = (facet: Readonly<Record<string, Count>>) =>
    Object.fromEntries(Object.entries(facet).map(([id, count]) => [id, totalOf(count)]))
  return {
    // Each event has one place.
    total: Object.values(counts.place).reduce((sum, count) => sum + totalOf(count), 0),
    facets: {
      where: sums(counts.where),
      kind: sums(counts.kind),
      actor: sums(counts.actor),
      source: sums(counts.source),
      status: sums(counts.status),
      place: sums(counts.place),
    },
  }
}

/** crossfilter2 omits values without events. */
function withoutZeros({ total, facets }: Overlap): Overlap {
  const kept = (facet: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(facet).filter(([, count]) => count > 0))
  return { total, facets: Object.fromEntries(FACETS.map((id) => [id, kept(facets[id])])) as Overlap['facets'] }
}

function plain({ certain, possible, nationwide, counts }: Matches): Matches {
  return { certain, possible, nationwide, counts }
}

/** Milliseconds for each window, by contender; contenders take turns on each window, in rotating order. */
function race(windows: readonly TimeWindow[], contenders: readonly ((window: TimeWindow) => unknown)[]): number[][] {
  const times = contenders.map((): number[] => [])
  windows.forEach((window, round) => {
    for (let turn = 0; turn < contenders.length; turn++) {
      const which = (round + turn) % contenders.length
      times[which]?.push(timed(() => contenders[which]?.(window)).milliseconds)
    }
  })
  return times
}
