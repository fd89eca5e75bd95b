import { calendarDate } from '../../domain/time/day'
import { type Unit, unitStart, unitsAfter } from './calendar'
import { extent, type Focus, scale } from './focus'

/** A tick of the time axis; `rank` is the largest unit that begins on this day, and decides its label. */
export interface Tick {
  readonly day: number
  readonly rank: 'year' | 'month' | 'day'
}

const STEPS: readonly { unit: Exclude<Unit, 'week'>; every: number; days: number }[] = [
  { unit: 'day', every: 1, days: 1 },
  { unit: 'day', every: 2, days: 2 },
  { unit: 'day', every: 5, days: 5 },
  { unit: 'day', every: 10, days: 10 },
  { unit: 'month', every: 1, days: 30 },
  { unit: 'month', every: 3, days: 91 },
  { unit: 'month', every: 6, days: 182 },
  { unit: 'year', every: 1, days: 365 },
  { unit: 'year', every: 2, days: 730 },
  { unit: 'year', every: 5, days: 1826 },
  { unit: 'year', every: 10, days: 3652 },
  { unit: 'year', every: 20, days: 7305 },
  { unit: 'year', every: 50, days: 18262 },
]

/**
 * The ticks of a strip, at least `gap` pixels apart: decades, years, months or days depending on the focus. A fold has
 * only a tick at its end.
 */
export function ticks(focus: Focus, width: number, gap: number): Tick[] {
  const pixelsADay = width / extent(focus)
  const step = STEPS.find(({ days }) => days * pixelsADay >= gap) ?? STEPS.at(-1)
  if (!step || !(pixelsADay > 0)) return []
  const { folds = [] } = focus
  const found: Tick[] = []
  const last = Math.ceil(focus.to)
  for (let day = unitStart(Math.floor(focus.from), step.unit); day < last; day = unitsAfter(day, step.unit, 1)) {
    const folded = folds.some(({ from, to }) => from <= day && day < to)
    if (day >= focus.from && !folded && stands(day, step.unit, step.every)) found.push({ day, rank: rankOf(day) })
  }
  const xAt = scale(focus, width)
  const apart = (a: Tick, b: Tick) => xAt(b.day) - xAt(a.day) >= gap * 0.9
  const kept: Tick[] = []
  for (const tick of found) {
    const before = kept.at(-1)
    if (before && !apart(before, tick)) {
      if (tick.rank === 'day' || before.rank !== 'day') continue
      kept.pop()
    }
    kept.push(tick)
  }
  return kept
}

/**
 * Days of a month are counted from its first: 1, 6, 11, ... with every = 5; omits one too close to the next month's
 * first.
 */
function stands(day: number, unit: Exclude<Unit, 'week'>, every: number): boolean {
  const date = calendarDate(day)
  if (unit === 'year') return date.year % every === 0
  if (unit === 'month') return (date.month - 1) % every === 0
  return (date.day - 1) % every === 0
}

function rankOf(day: number): Tick['rank'] {
  const date = calendarDate(day)
  if (date.day > 1) return 'day'
  return date.month > 1 ? 'month' : 'year'
}
