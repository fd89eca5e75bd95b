import { dayNumber, daysInMonth } from './day'

/**
 * Parses the part of EDTF (ISO 8601-2:2019, annex A; Library of Congress, "Extended Date/Time Format") that the data
 * needs: days, months, years, also before the year 0 (`-0024` is 25 BC), unspecified digits from the right (`197X`,
 * `1991-XX`), the qualifiers `?`, `~` and `%`, time intervals (`A/B`, with `..` for an open end, `A/` for one that is
 * not known) and "one of a set" as a range (`[A..B]`). The package `edtf` supports more but weighs 14 kB gzipped,
 * throws on open ends and returns a set's first day as its last; it is only used as an oracle in tests.
 */

/** A single date, month, year, decade or century, with its qualifiers. */
export interface Moment {
  readonly unit: 'day' | 'month' | 'year' | 'decade' | 'century'
  readonly year: number
  /** 1 to 12; 1 where the unit is coarser than a month. */
  readonly month: number
  /** 1 to 31; 1 where the unit is coarser than a day. */
  readonly day: number
  /** `?` or `%`: the source, or its reading, is uncertain. */
  readonly uncertain: boolean
  /** `~` or `%`: about that time. */
  readonly approximate: boolean
  /** First and last day as stated, before widening for uncertainty. */
  readonly from: number
  readonly to: number
}

export type Edtf =
  /** A single moment. */
  | { readonly form: 'moment'; readonly moment: Moment }
  /** It lasted from the first to the last. Null is an open end (`..`), or, with `unknownEnd`, one not known (`A/`). */
  | {
      readonly form: 'lasting'
      readonly first: Moment | null
      readonly last: Moment | null
      readonly unknownEnd?: true
    }
  /** It happened on an unknown day between the two. */
  | { readonly form: 'sometime'; readonly first: Moment; readonly last: Moment }

const MOMENT = /^(-?\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%])?$/

/** Parses an EDTF string; null if invalid, if a day does not exist, or if it ends before it begins. */
export function parseEdtf(text: string): Edtf | null {
  const set = /^\[(.+)\.\.(.+)\]$/.exec(text)
  if (set) {
    const first = parseMoment(set[1] ?? '')
    const last = parseMoment(set[2] ?? '')
    return first && last && inOrder(first, last) ? { form: 'sometime', first, last } : null
  }
  const sides = text.split('/')
  if (sides.length === 1) {
    const moment = parseMoment(text)
    return moment && { form: 'moment', moment }
  }
  if (sides.length !== 2) return null
  const [left = '', right = ''] = sides
  const first = left === '..' ? null : parseMoment(left)
  if (first && right === '') return { form: 'lasting', first, last: null, unknownEnd: true }
  const last = right === '..' ? null : parseMoment(right)
  if ((!first && left !== '..') || (!last && right !== '..') || (!first && !last)) return null
  if (first && last && !inOrder(first, last)) return null
  return { form: 'lasting', first, last }
}

/** Whether a date has an end that is not known: `1990/`. */
export function hasUnknownEnd(text: string): boolean {
  const date = parseEdtf(text)
  return date?.form === 'lasting' && date.unknownEnd === true
}

/** The two ends may differ in unit: `1990-05/1990` lasts from May to the end of that year. */
function inOrder(first: Moment, last: Moment): boolean {
  return first.from <= last.to
}

function parseMoment(text: string): Moment | null {
  const match = MOMENT.exec(text)
  if (!match) return null
  const [, digits = '', monthDigits, dayDigits, qualifier] = match
  const doubt = {
    uncertain: qualifier === '?' || qualifier === '%',
    approximate: qualifier === '~' || qualifier === '%',
  }
  const unspecified = digits.length - digits.replaceAll('X', '').length
  const year = Number(digits.replaceAll('X', '0'))
  // The year 0 has no sign.
  if (Object.is(year, -0)) return null
  if (unspecified > 0) {
    if (monthDigits !== undefined) return null
    const years = unspecified === 1 ? 10 : 100
    const unit = unspecified === 1 ? 'decade' : 'century'
    return {
      unit,
      year,
      month: 1,
      day: 1,
      ...doubt,
      from: dayNumber(year, 1, 1),
      to: dayNumber(year + years, 1, 1) - 1,
    }
  }
  const month = Number(monthDigits)
  const day = Number(dayDigits)
  if (monthDigits === undefined || (monthDigits === 'XX' && (dayDigits === undefined || dayDigits === 'XX'))) {
    return { unit: 'year', year, month: 1, day: 1, ...doubt, from: dayNumber(year, 1, 1), to: dayNumber(year, 12, 31) }
  }
  if (!(month >= 1 && month <= 12)) return null
  const lastDay = daysInMonth(year, month)
  if (dayDigits === undefined || dayDigits === 'XX') {
    const from = dayNumber(year, month, 1)
    return { unit: 'month', year, month, day: 1, ...doubt, from, to: from + lastDay - 1 }
  }
  if (!(day >= 1 && day <= lastDay)) return null
  const on = dayNumber(year, month, day)
  return { unit: 'day', year, month, day, ...doubt, from: on, to: on }
}
