import { type Edtf, type Moment, parseEdtf } from './edtf'

/** The phrases that dates are put into words with; each language words them as its grammar asks. */
export type DatePhrase =
  | 'first'
  | `${'around' | 'perhaps' | 'perhapsAround' | 'between' | 'lasting'}.${'day' | 'other'}`
  | 'from'
  | 'until'
  | 'decade'
  | 'century'

/** Words one phrase; the values are `date`, `first`, `last`, `day` or `year`. */
export type Phrase = (phrase: DatePhrase, values: Readonly<Record<string, string>>) => string

/**
 * A date in words, with its uncertainty: "around 2 April 2012", "between 1 and 10 April 2012", "29 July to 12 August 1991", "the 1970s".
 * `locale` is a BCP 47 tag. What cannot be read is returned as it stands.
 */
export function dateInWords(text: string, locale: string, phrase: Phrase): string {
  const date = parseEdtf(text)
  return date ? inWords(date, new Writer(locale, phrase)) : text
}

function inWords(date: Edtf, writer: Writer): string {
  if (date.form === 'moment') return writer.doubted(date.moment)
  const { first, last } = date
  if (!first || !last)
    return first
      ? writer.phrase('from', { first: writer.doubted(first) })
      : last
        ? writer.phrase('until', { last: writer.doubted(last) })
        : ''
  const verb = date.form === 'sometime' ? 'between' : 'lasting'
  const grammar = first.unit === 'day' && last.unit === 'day' ? 'day' : 'other'
  return writer.phrase(`${verb}.${grammar}`, { first: writer.before(first, last), last: writer.plain(last) })
}

class Writer {
  constructor(
    private readonly locale: string,
    readonly phrase: Phrase,
  ) {}

  /** The moment with "around" or "perhaps" where it is in doubt. */
  doubted(moment: Moment): string {
    const date = this.plain(moment)
    const grammar = moment.unit === 'day' ? 'day' : 'other'
    if (moment.uncertain) return this.phrase(`${moment.approximate ? 'perhapsAround' : 'perhaps'}.${grammar}`, { date })
    return moment.approximate ? this.phrase(`around.${grammar}`, { date }) : date
  }

  /** The first of two moments, without the month and year that it shares with the second: "1 and 10 April 2012". */
  before(first: Moment, last: Moment): string {
    if (first.unit !== last.unit || first.year !== last.year || first.uncertain || first.approximate)
      return this.doubted(first)
    if (first.unit === 'day')
      return this.written(first, first.month === last.month ? { day: 'numeric' } : { day: 'numeric', month: 'long' })
    return first.unit === 'month' ? this.written(first, { month: 'long' }) : this.plain(first)
  }

  /** The moment alone. */
  plain(moment: Moment): string {
    const year = String(moment.year)
    switch (moment.unit) {
      case 'day':
        return this.written(moment, { day: 'numeric', month: 'long', year: 'numeric' })
      case 'month':
        return this.written(moment, { month: 'long', year: 'numeric' })
      case 'year':
        return year
      default:
        return this.phrase(moment.unit, { year })
    }
  }

  private written(moment: Moment, parts: Intl.DateTimeFormatOptions): string {
    const date = new Date(0)
    date.setUTCFullYear(moment.year, moment.month - 1, moment.day)
    return formatter(this.locale, parts)
      .formatToParts(date)
      .map(({ type, value }) => (type === 'day' && value === '1' ? this.phrase('first', { day: value }) : value))
      .join('')
  }
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Formatters are kept: making one costs a hundred times as much as using it. */
function formatter(locale: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${Object.entries(parts).join(' ')}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' })
  formatters.set(key, made)
  return made
}
