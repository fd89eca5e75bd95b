import type { Atlas } from '../../geodata/domain/join/atlas'
import { eventsAtPositions } from '../../geodata/domain/join/lookup'
import { placeCounts } from '../../geodata/domain/select/placeCounts'
import { select } from '../../geodata/domain/select/select'
import type { TimeWindow } from '../../geodata/domain/time/window'
import { EMPTY_VIEW } from '../../geodata/domain/view/view'
import { density } from '../../geodata/drawing/timeline/density'
import { marks } from '../../geodata/drawing/timeline/marks'
import { SEED, synthetic, withTowns } from '../../geodata/testing/synthetic'
import { median, table, timed } from './timing'

const WINDOWS = 50
const BINS = 600
const ROWS = 100

/**
 * Measures what a screen computes for a moved window, step by step: with the places of the atlas, and with a place for
 * each event.
 */
export function benchDrawing(atlas: Atlas, windows: readonly TimeWindow[]): void {
  const some = windows.slice(0, WINDOWS)
  const scattered = synthetic(withTowns(atlas, atlas.events.length, SEED), atlas.events.length, SEED)
  for (const [title, own] of [
    [`What is shown of a window, ${atlas.places.length} places`, atlas],
    [`The same, ${scattered.places.length.toLocaleString('en')} places`, scattered],
  ] as const) {
    const prepared = timed(() => marks(own)).milliseconds
    const parts: readonly (readonly [string, (time: TimeWindow) => unknown])[] = [
      ['select: positions and counts of places', (time) => selectionParts(own, time)],
      ['numbers, kinds and statuses of all places', (time) => placeCounts(own, selection(own, time))],
      [`timeline: bars of ${BINS} bins`, (time) => bars(own, time)],
      [`list: the first ${ROWS} rows`, (time) => rows(own, time)],
    ]
    const times = parts.map(([name, work]) => {
      for (const time of windows.slice(-5)) work(time)
      return [name, some.map((time) => timed(() => work(time)).milliseconds)] as const
    })
    table(title, median(times[0]?.[1] ?? []), [['timeline: all marks, once', [prepared]], ...times])
  }
}

const selections = new WeakMap<Atlas, Map<TimeWindow, ReturnType<typeof select>>>()

/** A new selection for a window. */
function selection(atlas: Atlas, time: TimeWindow) {
  const known = selections.get(atlas) ?? new Map<TimeWindow, ReturnType<typeof select>>()
  selections.set(atlas, known)
  const made = known.get(time) ?? select(atlas, { ...EMPTY_VIEW, time })
  known.set(time, made)
  return made
}

function selectionParts(atlas: Atlas, time: TimeWindow) {
  const { positions, atPlaces } = selection(atlas, time)
  return [positions, atPlaces]
}

function bars(atlas: Atlas, time: TimeWindow) {
  const { positions } = selection(atlas, time)
  const shown = new Uint8Array(atlas.events.length)
  for (const at of positions.certain) shown[at] = 1
  for (const at of positions.possible) shown[at] = 1
  const all = marks(atlas)
  return density(all, all.span, BINS, (i) => shown[i] === 1)
}

function rows(atlas: Atlas, time: TimeWindow) {
  const { positions } = selection(atlas, time)
  return eventsAtPositions(atlas, positions.certain)
    .slice(0, ROWS)
    .map(({ id, title, date }) => `${id} ${title.en} ${date}`)
}
