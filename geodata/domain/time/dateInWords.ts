import { type Moment, parseEdtf } from './edtf'

/** Messages for dates in words; each language formulates them by its own grammar. */
export type DatePhrase =
  | 'first'
  | 'decade'
  | 'century'
  | 'alone'
  | 'within'
  | 'lasting'
  | 'between'
  | 'since'
  | 'ongoing'
  | 'from'
  | 'until'

/**
 * Formats one message. `first`, `decade` and `century` name a day, decade or century: `day`, `year`, `century` and
 * `roman`. `alone` is a moment by itself, `within` one inside a longer phrase: `date`, `unit`, `doubt`. The others
 * combine the ends of a span: `first` and `last`, each with `…Unit` and `…Doubt`, and `vowel`, which is `yes` if the
 * first begins with one.
 */
export type Phrase = (phrase: DatePhrase, values: Readonly<Record<string, string | number>>) => string

/**
 * The date of an event in words, with its uncertainty: "around 2 April 2012", "between 1 and 10 April 2012", "January
 * to perhaps April 2012", "the 1970s". `locale` is a BCP 47 tag. Invalid EDTF is returned unchanged.
 */
export function dateInWords(text: string, locale: string, phrase: Phrase): string {
  return inWords(text, new Writer(locale, phrase), 'ongoing')
}

/** A time window in EDTF in words. Like a date, except that an open end does not mean "ongoing", but "from … on". */
export function windowInWords(text: string, locale: string, phrase: Phrase): string {
  return inWords(text, new Writer(locale, phrase), 'from')
}

function inWords(text: string, writer: Writer, openEnd: 'ongoing' | 'from'): string {
  const date = parseEdtf(text)
  if (!date) return text
  if (date.form === 'moment') return writer.alone(date.moment)
  if (date.form === 'sometime') return writer.span('between', date.first, date.last)
  const { first, last, unknownEnd = false } = date
  if (first && last) return writer.span('lasting', first, last)
  return writer.span(first ? (unknownEnd ? 'since' : openEnd) : 'until', first, last)
}

const VOWEL = /^[aeiouyàâéèêëîïôöùûü]/i

class Writer {
  constructor(
    private readonly locale: string,
    private readonly phrase: Phrase,
  ) {}

  /** A single moment. */
  alone(moment: Moment): string {
    return this.phrase('alone', { date: this.plain(moment), unit: moment.unit, doubt: doubtOf(moment) })
  }

  /** Both ends of a span combined in one message; null is an open end. */
  span(frame: DatePhrase, from: Moment | null, to: Moment | null): string {
    const first = from && this.within(from, to && !isDoubted(from) ? this.before(from, to) : this.plain(from))
    const last = to && this.within(to, this.plain(to))
    return this.phrase(frame, {
      ...(from && first && { first, firstUnit: from.unit, firstDoubt: doubtOf(from) }),
      ...(to && last && { last, lastUnit: to.unit, lastDoubt: doubtOf(to) }),
      vowel: first && VOWEL.test(first) ? 'yes' : 'no',
    })
  }

  private within(moment: Moment, date: string): string {
    return this.phrase('within', { date, unit: moment.unit, doubt: doubtOf(moment) })
  }

  /** The first of two moments, without the month and year that it shares with the second: "1 and 10 April 2012". */
  private before(first: Moment, last: Moment): string {
    if (first.unit !== last.unit || first.year !== last.year) return this.plain(first)
    if (first.unit === 'day')
      return this.written(first, first.month === last.month ? { day: 'numeric' } : { day: 'numeric', month: 'long' })
    return first.unit === 'month' ? this.written(first, { month: 'long' }) : this.plain(first)
  }

  /** The moment without its qualifiers. */
  private plain(moment: Moment): string {
    switch (moment.unit) {
      case 'day':
        return this.written(moment, { day: 'numeric', month: 'long', year: 'numeric' })
      case 'month':
        return this.written(moment, { month: 'long', year: 'numeric' })
      case 'year':
        return moment.year > 0 ? String(moment.year) : this.written(moment, { year: 'numeric' })
      case 'decade':
        return this.phrase('decade', { year: String(moment.year) })
      case 'century': {
        const century = moment.year / 100 + 1
        return this.phrase('century', { century, roman: roman(century) })
      }
    }
  }

  private written(moment: Moment, parts: Intl.DateTimeFormatOptions): string {
    const date = new Date(0)
    date.setUTCFullYear(moment.year, moment.month - 1, moment.day)
    // Year 0 is 1 BC.
    return formatter(this.locale, parts.year && moment.year < 1 ? { ...parts, era: 'short' } : parts)
      .formatToParts(date)
      .map(({ type, value }) => (type === 'day' && value === '1' ? this.phrase('first', { day: value }) : value))
      .join('')
  }
}

function isDoubted({ uncertain, approximate }: Moment): boolean {
  return uncertain || approximate
}

function doubtOf({ uncertain, approximate }: Moment): 'none' | 'around' | 'perhaps' | 'both' {
  if (uncertain) return approximate ? 'both' : 'perhaps'
  return approximate ? 'around' : 'none'
}

const TENS = ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX', 'XC', 'C']
const ONES = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX']

/** Roman numerals up to 100: enough for the centuries of four-digit years. */
function roman(number: number): string {
  return `${TENS[Math.floor(number / 10)]}${ONES[number % 10]}`
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Formatters are cached: creating one costs a hundred times as much as using it. */
function formatter(locale: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${Object.entries(parts).join(' ')}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' })
  formatters.set(key, made)
  return made
}
