import { isoDay } from '../time/day'
import { parseEdtf } from '../time/edtf'
import type { Interval } from '../time/interval'
import type { DateRead } from './date'
import { betweenDays } from './datePrecision'

/* Most dates need no text of their own: they are a single day, some day between two, or last from one to another. */
export const DAY = 0
const SOME_DAY = 1
export const LASTING = 2
/** Numbers from here on are positions in the list of texts. */
const TEXTS = 3

const LENGTHS = { [DAY]: 10, [SOME_DAY]: 24, [LASTING]: 21 } as const

/** Numbers the texts of dates, in EDTF. */
export class DateTexts {
  readonly #at = new Map<string, number>()
  /** Numbers of what may be whole months and years, by first day and length: making their texts takes much longer. */
  readonly #whole = new Map<number, number>()

  /** The number of a date's text; see `dateText`. */
  number({ date, earliest, latest }: DateRead): number {
    if (date.length === LENGTHS[DAY] && earliest === latest && !date.includes('X')) return DAY
    if (date.length === LENGTHS[SOME_DAY] && date[0] === '[' && date[11] === '.' && !date.includes('X')) return SOME_DAY
    if (date.length === LENGTHS[LASTING] && date[10] === '/' && !date.includes('X')) return LASTING
    return this.#numbered(date)
  }

  /** The number of the text for an unknown day between two. */
  numberOfSomeDay({ earliest, latest }: Interval): number {
    if (earliest === latest) return DAY
    // Of whole months and years there are few.
    const days = latest - earliest + 1
    const mayBeWhole = (days >= 28 && days <= 31) || days === 365 || days === 366
    if (!mayBeWhole) return SOME_DAY
    const span = earliest * 512 + days
    const known = this.#whole.get(span)
    if (known !== undefined) return known
    const date = betweenDays(earliest, latest)
    const number = date.startsWith('[') ? SOME_DAY : this.#numbered(date)
    this.#whole.set(span, number)
    return number
  }

  #numbered(date: string): number {
    const known = this.#at.get(date) ?? TEXTS + this.#at.size
    this.#at.set(date, known)
    return known
  }

  made(): readonly string[] {
    return [...this.#at.keys()]
  }
}

/** The text of a date, in EDTF, by its number and days. */
export function dateText(texts: readonly string[], number: number, earliest: number, latest: number): string {
  switch (number) {
    case DAY:
      return isoDay(earliest)
    case SOME_DAY:
      return `[${isoDay(earliest)}..${isoDay(latest)}]`
    case LASTING:
      return `${isoDay(earliest)}/${isoDay(latest)}`
    default:
      return texts[number - TEXTS] ?? ''
  }
}

/** As `Columns.dateForm`, by the number of a date's text; each text is read once. */
export function dateForms(texts: readonly string[]): (number: number) => 'lasting' | 'sometime' | undefined {
  const spans = texts.map(() => undefined as boolean | undefined)
  return (number) => {
    if (number === LASTING) return 'lasting'
    if (number < TEXTS) return 'sometime'
    const at = number - TEXTS
    spans[at] ??= parseEdtf(texts[at] ?? '')?.form === 'lasting'
    return spans[at] ? undefined : 'sometime'
  }
}

/** The texts of several readers, and the position of each one's texts among them. */
export function textsOf(parts: readonly (readonly string[])[]) {
  const at = new Map<string, number>()
  const positions = parts.map((texts) =>
    texts.map((text) => {
      const known = at.get(text) ?? at.size
      at.set(text, known)
      return known
    }),
  )
  return { texts: [...at.keys()], positions }
}

/** The numbers of dates after the positions of their texts have changed. */
export function renumbered(numbers: Uint32Array, positions: readonly number[]): Uint32Array {
  return numbers.map((number) => (number < TEXTS ? number : TEXTS + (positions[number - TEXTS] ?? 0)))
}
