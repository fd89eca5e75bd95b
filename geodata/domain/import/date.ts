import { folded, MONTH_NAMES } from '../search/tokens'
import { daysInMonth, isoDay } from '../time/day'
import { parseEdtf } from '../time/edtf'
import { interval } from '../time/interval'
import type { Mapping } from './mapping'

/*
 * Dates as people and programs write them, read by a closed grammar: what it does not know is no date, rather than a
 * guess. Everything ends as EDTF, so that the doubt in "c. 1990" or "1990s" survives.
 */

/** A date that was read. */
export interface DateRead {
  /** EDTF, as `parseEdtf` reads it. */
  readonly date: string
  /** First and last possible day, since 1970-01-01. */
  readonly earliest: number
  readonly latest: number
  /**
   * Whether it was read differently from how it is written: 25/12 in a column of months first, a year of two digits.
   */
  readonly mended: boolean
}

export type DateOrder = Mapping['dateOrder']

/** Reads one cell; null for everything that is no date. */
export type DateReader = (text: string) => DateRead | null

/** What a rule made of a text. */
interface Written {
  readonly edtf: string
  readonly mended?: boolean
}

/** `YYYY-MM-DD`, also with a time, which is cut off: most of the rows of most files. */
const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)? ?(?:Z|UTC|[+-]\d{2}(?::?\d{2})?)?)?$/
const TIME = /[t ,]+\d{1,2}[:h]\d{2}(?::\d{2}(?:[.,]\d+)?)? ?(?:[ap]\.?m\.?)? ?(?:z|utc|gmt|[+-]\d{2}(?::?\d{2})?)?$/

/** Longer texts are no dates; it bounds the work on hostile ones. */
const LONGEST = 100

/** The serial number of 1970-01-01. Excel's serial numbers have five digits from May 1927 to 2173. */
const SERIAL_OF_1970 = 25_569

/**
 * A reader of the dates in a column.
 *
 * @param order of the numbers in dates such as 03/04/2012. With null, only those that fit one order are read.
 * @param serials whether the column is known to hold numbers that programs keep days as: Excel's serial numbers, or
 *   seconds or milliseconds since 1970
 */
export function dateReader(order: DateOrder, { serials = false }: { readonly serials?: boolean } = {}): DateReader {
  const grammar = new Grammar(order)
  return (text) => {
    const day = ISO.exec(text)?.[1]
    if (day !== undefined) return asRead({ edtf: day }) ?? asRead(grammar.moment(folded(day)))
    if (isNoDate(text) || text.length > LONGEST) return null
    return (serials ? asRead(serial(text)) : null) ?? asRead({ edtf: text }) ?? asRead(grammar.date(said(text)))
  }
}

/** Whether a cell says that there is no date: -1 is written in Linked Places, zeros by databases. */
export function isNoDate(text: string): boolean {
  return /^(?:|-1|0|-?0000(?:-00-00(?: 00:00:00)?)?|[-–—.?]|n\/?a|n\.?d\.?|s\.?d\.?|none|null|nan|unknown|undated|inconnue?)$/i.test(
    text,
  )
}

/** Null if it is no EDTF, or has no first day. */
function asRead(written: Written | null): DateRead | null {
  const date = written && parseEdtf(written.edtf)
  const days = date && interval(date)
  return days && { date: written.edtf, ...days, mended: written.mended ?? false }
}

/** Folded, with one kind of blank, dash and apostrophe. */
function said(text: string): string {
  return folded(text)
    .replace(/\s+/g, ' ')
    .replace(/[‐‑‒–—―−]/g, '–')
    .replace(/^–(?=\d)/, '-')
    .replace(/[’ʼ]/g, "'")
    .trim()
}

const SERIAL = /^([1-9]\d{4})(?:[.,]\d+)?$/
const SECONDS = /^-?\d{8,10}$/
const MILLISECONDS = /^-?\d{11,13}$/
const SECONDS_A_DAY = 86_400

/**
 * Whether a text is a number that programs keep a day as: Excel's serial number, seconds or milliseconds since 1970.
 */
export function isSerial(text: string): boolean {
  return SERIAL.test(text) || (SECONDS.test(text) && !isCompact(text)) || MILLISECONDS.test(text)
}

function serial(text: string): Written | null {
  const number = SERIAL.exec(text)?.[1]
  if (number !== undefined) return { edtf: isoDay(Number(number) - SERIAL_OF_1970) }
  if (!isSerial(text)) return null
  return { edtf: isoDay(Math.floor(Number(text) / SECONDS_A_DAY / (MILLISECONDS.test(text) ? 1000 : 1))) }
}

/** Whether a text is a day such as 20120321, which is no number of seconds. */
export function isCompact(text: string): boolean {
  return /^(?:1[5-9]|20)\d{2}(?:0\d|1[0-2])(?:[0-2]\d|3[01])$/.test(text)
}

const MONTHS: ReadonlyMap<string, number> = new Map([
  ...MONTH_NAMES.flatMap((names) => names.map((name, i) => [name, i + 1] as const)),
  ...[
    'jan janv',
    'feb fev fevr',
    'mar',
    'apr avr',
    '',
    'jun',
    'jul juil',
    'aug aou',
    'sep sept',
    'oct',
    'nov',
    'dec',
  ].flatMap((names, i) => names.split(' ').map((name) => [name, i + 1] as const)),
])

const WEEKDAY =
  /^(?:(?:on|le) )?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|lun(?:di)?|mardi|mer(?:credi)?|jeu(?:di)?|ven(?:dredi)?|sam(?:edi)?|dim(?:anche)?)\.?,? (?=\d|[a-z]+\.? \d)/
const BEFORE_CHRIST =
  / ?(?:bce?|b\. ?c\.(?: ?e\.)?|av(?:ant|\.)? ?(?:j(?:esus)?\.? ?-? ?c(?:hrist)?\.?|notre ere|n\. ?e\.))$/
const AFTER_CHRIST = / ?(?:ad|ce|a\. ?d\.|c\. ?e\.|apr(?:es|\.)? ?j(?:esus)?\.? ?-? ?c(?:hrist)?\.?|de notre ere)$/
const ABOUT =
  /^(?:circa|about|around|approx(?:imately|\.)?|environ|env\.?|vers|ca?\.|c(?=\d{4})|ca? (?=\d)|~|±) ?(?:le |l'an )?/
/** After a date, or a span. */
const ABOUT_AFTER = / environ$/
const DOUBTED_AFTER = / ?\(\?\)$/
const FROM = /^(?:from|du|de) /
const SINCE = /^(?:since|depuis|a partir de) (.+)$/
const ONGOING =
  /^(?:(?:from|since|depuis|du|de) )?(?:le )?(.+?) ?(?:–|-|,| to | a ) ?(?:present|today|now|ongoing|aujourd'hui|ce jour|en cours)$/
const BETWEEN = /^(?:between (.+?) and (.+)|entre (?:le )?(.+?) et (?:le )?(.+))$/
const LASTING = [
  /^(?:from|du|de) (.+?) (?:to|until|till|au|a|jusqu'au) (?:le )?(.+)$/,
  /^(.+?) (?:to|until|till|au|a|et|and) (.+)$/,
  /^(.+?) ?– ?(.+)$/,
  /^(.+?) - (.+)$/,
  /^(-?\d{4})-(\d{4})$/,
  /^(\d{1,2})-(\d{1,2} [a-z]+\.? \d{4})$/,
  /^([a-z]+)-([a-z]+ \d{4})$/,
  /^(.+\d{4}) ?- ?(.*\d{4})$/,
]

/** The rules, on text as `said` leaves it. */
class Grammar {
  constructor(private readonly order: DateOrder) {}

  /** A date, a span, or some day between two. */
  date(text: string): Written | null {
    return this.moment(text) ?? this.about(text) ?? this.open(text) ?? this.doubtedSpan(text) ?? this.span(text)
  }

  /** One moment: a day, a month, a year, a decade or a century. */
  moment(text: string): Written | null {
    const time = TIME.exec(text)
    if (time) {
      const day = this.moment(text.slice(0, time.index))
      return day && /^-?\d{4}-\d{2}-\d{2}$/.test(day.edtf) ? day : null
    }
    const bare = text.replace(WEEKDAY, '').replace(/^le (?=\d)/, '')
    const before = BEFORE_CHRIST.exec(bare)
    if (before) return inWords(bare.slice(0, before.index), 'before')
    const after = AFTER_CHRIST.exec(bare) ?? /^(?:ad|a\.d\.|an) ?(?=\d)/.exec(bare)
    if (after) return inWords(bare.replace(after[0], ''), 'after')
    return this.inDigits(bare) ?? inWords(bare, null)
  }

  private inDigits(text: string): Written | null {
    const year = /^(-?\d{3,4}|-\d{2})(?:[.,]0+)?$/.exec(text)
    if (year) return { edtf: yearOf(Number(year[1])) }
    const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
    if (compact) return dayOf(Number(compact[1]), Number(compact[2]), Number(compact[3]))
    const [, first = '', , second = '', third] =
      /^(-?\d{1,4}) ?([/.–-]) ?(\d{1,4})(?: ?\2 ?(\d{1,4}))?$/.exec(text) ?? []
    if (first === '') return null
    if (third === undefined) {
      if (/\d{4}/.test(first) && second.length <= 2) return monthOf(Number(first), Number(second))
      return second.length === 4 && first.length <= 2 ? monthOf(Number(second), Number(first)) : null
    }
    if (second.length > 2) return null
    if (/\d{3}/.test(first)) return third.length <= 2 ? dayOf(Number(first), Number(second), Number(third)) : null
    if (third.length === 3 || third.length === 1) return null
    return this.ordered(Number(first), Number(second), third, text.includes('.'))
  }

  /** 03/04/2012. Nobody writes the month first with full stops. */
  private ordered(first: number, second: number, third: string, stops: boolean): Written | null {
    const year = third.length === 4 ? Number(third) : ofTwoDigits(Number(third))
    const short = third.length === 4 ? {} : { mended: true }
    const order = stops ? 'day-month' : this.order
    const byDay = dayOf(year, second, first)
    const byMonth = dayOf(year, first, second)
    if (order === null) {
      if (byDay && byMonth && first !== second) return null
      const only = byDay ?? byMonth
      return only && { ...only, ...short }
    }
    const own = order === 'day-month' ? byDay : byMonth
    if (own) return { ...own, ...short }
    const other = order === 'day-month' ? byMonth : byDay
    return other && { ...other, mended: true }
  }

  private about(text: string): Written | null {
    const about = withoutAbout(text)
    const inner = this.moment(about ?? text.replace(/ ?\(?\?\)?$/, ''))
    return inner && /^[\dX-]+$/.test(inner.edtf)
      ? { ...inner, edtf: `${inner.edtf}${about === null ? '?' : '~'}` }
      : null
  }

  /**
   * What stands before, or after, a whole span holds for both its ends, unless the other end has a mark of its own.
   * "From … to …" marks each end by itself.
   */
  private doubtedSpan(text: string): Written | null {
    if (FROM.test(text)) return null
    const about = withoutAbout(text)
    const bare = about ?? (DOUBTED_AFTER.test(text) ? text.replace(DOUBTED_AFTER, '') : null)
    const span = bare === null ? null : this.span(bare)
    const [, open = '', first, between = '', last, close = ''] =
      /^(\[?)([\dX-]+)(\/|\.\.)([\dX-]+)(\]?)$/.exec(span?.edtf ?? '') ?? []
    if (!span || first === undefined) return null
    const mark = about === null ? '?' : '~'
    return { ...span, edtf: `${open}${first}${mark}${between}${last}${mark}${close}` }
  }

  private span(text: string): Written | null {
    return this.between(text) ?? this.lasting(text)
  }

  private between(text: string): Written | null {
    const [, a, b, c, d] = BETWEEN.exec(text) ?? []
    return this.ends(a ?? c, b ?? d, (first, last) => `[${first}..${last}]`)
  }

  /** "since 1990" says nothing of its end; "1990 – present" says that it was still going on. */
  private open(text: string): Written | null {
    const ongoing = ONGOING.exec(text)?.[1]
    const start = ongoing ?? SINCE.exec(text)?.[1]
    const first = start === undefined ? null : (this.moment(start) ?? this.about(start))
    return first && isMoment(first) ? { ...first, edtf: `${first.edtf}/${ongoing === undefined ? '' : '..'}` } : null
  }

  private lasting(text: string): Written | null {
    for (const form of LASTING) {
      const found = form.exec(text)
      const span =
        found && this.ends(found[1], found[2], (first, last) => (first === last ? first : `${first}/${last}`))
      if (span) return span
    }
    return null
  }

  /** Two ends; the first may lack what it shares with the second: "21 to 26 March 1991". */
  private ends(
    first: string | undefined,
    last: string | undefined,
    joined: (first: string, last: string) => string,
  ): Written | null {
    if (first === undefined || last === undefined) return null
    const end = this.moment(last) ?? this.about(last)
    const start = [first, ...shared(last).map((rest) => `${first} ${rest}`)]
      .map((text) => this.moment(text) ?? this.about(text))
      .find((found) => found !== null)
    if (!start || !end || !isMoment(start) || !isMoment(end)) return null
    return { edtf: joined(start.edtf, end.edtf), mended: (start.mended ?? false) || (end.mended ?? false) }
  }
}

/** What is only about a date, or a span; null if the text does not say so. */
function withoutAbout(text: string): string | null {
  const bare = text.replace(ABOUT, '').replace(ABOUT_AFTER, '')
  return bare === text ? null : bare
}

function isMoment({ edtf }: Written): boolean {
  return !/[/[]/.test(edtf)
}

/** What the end of a span may share with its start: "March 1991" and "1991" of "26 March 1991". */
function shared(last: string): string[] {
  const year = / ?(\d{4}.*)$/.exec(last)?.[1]
  const month = /([a-z]+\.? \d{4}.*)$/.exec(last)?.[1]
  return [month, year].flatMap((rest) => rest ?? [])
}

/** Dates with months in words, decades and centuries. `era` is that of a year counted from the birth of Christ. */
function inWords(text: string, era: 'before' | 'after' | null): Written | null {
  const long = decade(text, era) ?? century(text, era)
  if (long) return long
  const [, d = '', dm = '', dy = ''] =
    /^(\d{1,2})(?:st|nd|rd|th|er)?[\s.\-–/]+(?:of |de )?([a-z]+)\.?[\s,.\-–/]+('?\d{1,4})$/.exec(text) ?? []
  if (d) return inMonth(dy, dm, d, era)
  const [, m = '', md = '', my = ''] =
    /^([a-z]+)\.?[\s\-–]*(\d{1,2})(?:st|nd|rd|th)?(?:, ?| |-|–)(\d{1,4})$/.exec(text) ?? []
  if (m) return my.length === 4 || era ? inMonth(my, m, md, era) : null
  const [, y = '', ym = '', yd] = /^(\d{4})[\s\-–/,.]+([a-z]+)\.?(?:[\s\-–/,.]+(\d{1,2}))?$/.exec(text) ?? []
  if (y) return inMonth(y, ym, yd, era)
  const [, my0 = '', y0 = ''] = /^([a-z]+)\.?(?: of | de |[\s\-–/,.]+)(\d{1,4})$/.exec(text) ?? []
  if (my0) return y0.length === 4 || era ? inMonth(y0, my0, undefined, era) : null
  return era && /^\d{1,4}$/.test(text) ? { edtf: yearOf(inEra(Number(text), era)) } : null
}

function inMonth(year: string, name: string, day: string | undefined, era: 'before' | 'after' | null): Written | null {
  const month = MONTHS.get(name)
  if (month === undefined || name === '') return null
  const digits = year.replace("'", '')
  const short = digits.length === 2 && !era
  if (digits.length < 3 && !short && !era) return null
  const number = short ? ofTwoDigits(Number(digits)) : inEra(Number(digits), era)
  const date = day === undefined ? monthOf(number, month) : dayOf(number, month, Number(day))
  return date && short ? { ...date, mended: true } : date
}

function decade(text: string, era: 'before' | 'after' | null): Written | null {
  const tens = (/^(?:the )?(\d{3})0'?s$/.exec(text) ?? /^(?:les )?annees (\d{3})0$/.exec(text))?.[1]
  return tens === undefined || era === 'before' ? null : { edtf: `${tens}X` }
}

const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi'.split(' ')

/** EDTF has no century before Christ: it becomes some day between its first and its last year. */
function century(text: string, era: 'before' | 'after' | null): Written | null {
  const [, digits, roman] =
    /^(?:the |le |au )?(?:(\d{1,2})(?:st|nd|rd|th|e|eme|er)|([ivx]+)(?:e|eme|er)?) ?(?:century|cent\.|siecle|s\.)$/.exec(
      text,
    ) ?? []
  const number = digits === undefined ? ROMAN.indexOf(roman ?? '') + 1 : Number(digits)
  if (number < 1 || number > 21) return null
  if (era === 'before') return { edtf: `[${yearOf(1 - number * 100)}..${yearOf((1 - number) * 100)}]` }
  return { edtf: `${String(number - 1).padStart(2, '0')}XX` }
}

/** Astronomical year: 1 BC is the year 0. */
function inEra(year: number, era: 'before' | 'after' | null): number {
  return era === 'before' ? 1 - year : year
}

/** As spreadsheets read two digits: 1930 to 2029. */
function ofTwoDigits(year: number): number {
  return year < 30 ? 2000 + year : 1900 + year
}

function yearOf(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`
}

/** Null for a month that no calendar has; 0 is how some programs write an unknown one. */
function monthOf(year: number, month: number): Written | null {
  if (month === 0) return year === 0 ? null : { edtf: yearOf(year), mended: true }
  return month <= 12 ? { edtf: `${yearOf(year)}-${String(month).padStart(2, '0')}` } : null
}

/** Null for a day that no calendar has; 0 is how some programs write an unknown one. */
function dayOf(year: number, month: number, day: number): Written | null {
  const inTheMonth = monthOf(year, month)
  if (!inTheMonth || month === 0) return day === 0 ? inTheMonth : null
  if (day === 0) return { ...inTheMonth, mended: true }
  return day <= daysInMonth(year, month) ? { edtf: `${inTheMonth.edtf}-${String(day).padStart(2, '0')}` } : null
}

/**
 * A date from three cells, of which month and day may be empty or 0, for unknown. The month may be a name. Null if the
 * year is none, or if a day is without its month.
 */
export function dateOfParts(year: string, month: string, day: string): DateRead | null {
  const [y, m, d] = [year, month, day].map((part) => said(part).replace(/[.,]0+$/, '')) as [string, string, string]
  if (!/^-?\d{1,4}$/.test(y)) return m === '' && d === '' ? dateReader(null)(year) : null
  const number = /^\d{1,2}$/.test(m) ? Number(m) : m === '' ? 0 : MONTHS.get(m.replace(/\.$/, ''))
  if (number === undefined || !/^\d{0,2}$/.test(d)) return null
  const written = dayOf(Number(y), number, Number(d))
  return asRead(written && { edtf: written.edtf })
}

/** What lasts from one date to another; the first date if both are the same. Null if it would end before it begins. */
export function spanOf(start: DateRead, end: DateRead): DateRead | null {
  if (start.date === end.date) return start
  const first = parseEdtf(start.date)
  const last = parseEdtf(end.date)
  const simple = first?.form === 'moment' && last?.form === 'moment'
  const edtf = simple
    ? `${start.date}/${end.date}`
    : `${first?.form === 'moment' ? start.date : isoDay(start.earliest)}/${last?.form === 'moment' ? end.date : isoDay(end.latest)}`
  return asRead({ edtf, mended: start.mended || end.mended })
}

/** A number that may be a day, and of which some months have none. */
const LATE_DAY = /(?<!\d)(?:29|[3-9]\d)(?!\d)/g

/** Why a text that is not empty was not read: key of the sentence under `own.findings`. */
export function dateFault(text: string): string {
  const plain = said(text.slice(0, LONGEST))
  if (/^(?:before|after|until|by|avant|apres|jusqu'?(?:a|au|en)?|[<>]|\.\.\/)/.test(plain)) return 'date-one-sided'
  const numbers = /^(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d{2})\b/.exec(plain)
  if (numbers && Number(numbers[1]) <= 12 && Number(numbers[2]) <= 12) return 'date-order-unknown'
  // Words, or a span, with a day that its month does not have.
  const short = plain.replace(LATE_DAY, '1')
  if (short !== plain && new Grammar('day-month').date(short)) return 'date-not-in-calendar'
  if (numbers || /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b/.test(plain) || /^\d{1,2}\.\d{1,2}\.\d{4}/.test(plain))
    return 'date-not-in-calendar'
  return 'date-unreadable'
}

/** How a text was read that is marked as mended: key of the sentence under `own.findings`. */
export function mendingOf(text: string): string {
  if (/(?:^|\D)00?(?:\D|$)/.test(text)) return 'date-part-unknown'
  return /(?:^|\D)\d{1,2}[/.\-\s]+(?:\d{1,2}|\p{L}+\.?)[/.\-\s]+'?\d{2}(?:\D|$)/u.test(text)
    ? 'date-two-digits'
    : 'date-other-order'
}
