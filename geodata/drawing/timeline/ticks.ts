import { calendarDate, dayNumber } from '../../domain/time/day'
import { type Unit, unitStart, unitsAfter } from './calendar'
import { extent, type Focus, scale } from './focus'

/** A tick of the time axis; `rank` is the largest unit that begins on this day, and decides its label. */
export interface Tick {
  readonly day: number
  readonly rank: 'year' | 'month' | 'day'
}

interface TickStep {
  readonly unit: Exclude<Unit, 'week'>
  readonly every: number
  /** About as many days are between two ticks. */
  readonly days: number
}

const DAYS_A_YEAR = 365.2425

const STEPS: readonly TickStep[] = [
  { unit: 'day', every: 1, days: 1 },
  { unit: 'day', every: 2, days: 2 },
  { unit: 'day', every: 5, days: 5 },
  { unit: 'day', every: 10, days: 10 },
  { unit: 'month', every: 1, days: 30 },
  { unit: 'month', every: 3, days: 91 },
  { unit: 'month', every: 6, days: 182 },
  // Years, decades, centuries and longer, up to all that EDTF can say.
  ...[1, 10, 100, 1000, 10_000, 100_000, 1_000_000].flatMap((power) =>
    [1, 2, 5].map((times): TickStep => {
      const every = times * power
      return { unit: 'year', every, days: Math.floor(every * DAYS_A_YEAR) }
    }),
  ),
]

/**
 * The ticks of a strip, at least `gap` pixels apart: centuries, decades, years, months or days depending on the focus.
 * A fold has only a tick at its end.
 */
export function ticks(focus: Focus, width: number, gap: number): Tick[] {
  const pixelsADay = width / extent(focus)
  const step = STEPS.find(({ days }) => days * pixelsADay >= gap) ?? STEPS.at(-1)
  if (!step || !(pixelsADay > 0)) return []
  const { folds = [] } = focus
  const found: Tick[] = []
  const last = Math.ceil(focus.to)
  for (const day of step.unit === 'year' ? years(focus, step.every) : days(focus, step)) {
    if (day >= last) break
    const folded = folds.some(({ from, to }) => from <= day && day < to)
    if (day >= focus.from && !folded) found.push({ day, rank: rankOf(day) })
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

/** First days of the years that are multiples, as they are called: 200 BC, 100 BC, 100, 200. */
function* years({ from, to }: Focus, every: number): Generator<number> {
  const first = Math.floor(calendarDate(Math.floor(from)).year / every) - 1
  const last = Math.ceil(calendarDate(Math.ceil(to)).year / every)
  for (let nth = first; nth <= last; nth++) {
    if (every === 1) yield dayNumber(nth, 1, 1)
    // The year 0 is 1 BC.
    else if (nth !== 0) yield dayNumber(nth * every + (nth < 0 ? 1 : 0), 1, 1)
  }
}

/**
 * First days of months, or days. Those of a month are counted from its first: 1, 6, 11, ... with every = 5; omits one
 * too close to the next month's first.
 */
function* days({ from, to }: Focus, { unit, every }: TickStep): Generator<number> {
  for (let day = unitStart(Math.floor(from), unit); day < to; day = unitsAfter(day, unit, 1)) {
    const date = calendarDate(day)
    if (((unit === 'month' ? date.month : date.day) - 1) % every === 0) yield day
  }
}

function rankOf(day: number): Tick['rank'] {
  const date = calendarDate(day)
  if (date.day > 1) return 'day'
  return date.month > 1 ? 'month' : 'year'
}
