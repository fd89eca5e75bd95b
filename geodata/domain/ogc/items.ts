import { isLanguage, type Language, type Localized } from '../language/language'
import type {
  Box,
  CollectionId,
  Condition,
  Cursor,
  Days,
  FeatureQuery,
  Filter,
  Queryable,
  SortKey,
} from '../service/features'
import { checkFilter } from './cql2/checkFilter'
import { printFilter } from './cql2/print'
import { readJson } from './cql2/readJson'
import { readText } from './cql2/readText'
import { boxOf } from './cql2/shape'
import { boxInDegrees, CRS84, type Crs, crsOf } from './crs'
import { cursorOf, cursorText } from './cursor'
import { dayOf } from './instant'
import { DEFAULT_LIMIT, MOST_ON_A_PAGE, printDays } from './limits'
import { instead, type Problem, Refused, reading, shown } from './problem'

/** GDAL before 3.8 asks for so many, whoever uses it, and then follows `next`, whatever number that has. */
const GDAL_LIMIT = 10

/** What a request for items means, apart from how the answer is written. */
export interface ItemsRequest {
  readonly collection: CollectionId
  /** As asked for; null if left to the server. At most `MOST_ON_A_PAGE`. */
  readonly limit: number | null
  readonly box: Box | null
  readonly days: Days | null
  /** Filters by a property alone, in the order of the queryables; the values are alternatives. */
  readonly properties: readonly { readonly name: string; readonly values: readonly string[] }[]
  readonly filter: Filter | null
  /** As asked for; empty if left to the server. */
  readonly sortby: readonly SortKey[]
  readonly sure: boolean
  readonly after: Cursor | null
  /** In which positions of the answer are written. */
  readonly crs: Crs
  /** As asked for; null if left to what the client accepts. */
  readonly format: string | null
  readonly language: Language | null
}

/** What a request may ask for. */
export interface ItemsContext {
  readonly collection: CollectionId
  readonly queryables: readonly Queryable[]
  /** Values of `f`. */
  readonly formats: readonly string[]
  /** Values of `lang`. */
  readonly languages: readonly Language[]
  /** Names of further parameters that are somebody else's business. */
  readonly others?: readonly string[]
}

/**
 * The parameters of every collection, in the order in which a canonical query has them.
 *
 * @internal Exported for tests.
 */
export const PARAMETERS = [
  'bbox',
  'bbox-crs',
  'datetime',
  'filter',
  'filter-lang',
  'filter-crs',
  'sortby',
  'limit',
  'after',
  'crs',
  'sure',
  'f',
  'lang',
] as const
type Parameter = (typeof PARAMETERS)[number]

/**
 * Reads the query of a request for items (OGC 17-069r4, 18-058r1, 19-079r2). Every parameter that is wrong has a
 * problem; with any, the request must be refused (400).
 */
export function readItems(
  query: URLSearchParams,
  context: ItemsContext,
): { readonly request: ItemsRequest } | { readonly problems: readonly Problem[] } {
  const { collection, queryables, formats, languages } = context
  const problems: Problem[] = []
  const filters = queryables.filter(isParameter)
  const known = [...PARAMETERS, ...filters.map(({ name }) => name), ...(context.others ?? [])]
  for (const name of new Set(query.keys())) {
    const values = query.getAll(name)
    if (!known.includes(name)) {
      const { en, fr } = instead(name, known)
      problems.push({
        parameter: name,
        value: shown(values[0] ?? ''),
        detail: {
          en: `There is no parameter '${shown(name)}' here. ${en}`,
          fr: `Il n’y a pas de paramètre « ${shown(name)} » ici. ${fr}`,
        },
        position: null,
      })
    } else if (values.length > 1 && !filters.some((one) => one.name === name)) {
      problems.push({
        parameter: name,
        value: shown(values.join(', ')),
        detail: {
          en: `'${name}' is given ${values.length} times; it can be given once.`,
          fr: `« ${name} » est donné ${values.length} fois ; il ne peut l’être qu’une fois.`,
        },
        position: null,
      })
    }
  }
  const read = <T>(parameter: Parameter, absent: T, reader: (value: string) => T): T => {
    const value = query.get(parameter)
    if (value === null) return absent
    const result = reading(parameter, value, () => reader(value))
    if ('read' in result) return result.read
    problems.push(result.problem)
    return absent
  }
  const boxCrs = read('bbox-crs', CRS84, crsOf)
  const filterCrs = read('filter-crs', CRS84, crsOf)
  const inJson = read('filter-lang', false, filterLanguage)
  const sortby = read('sortby', [], (text) => sortKeys(text, queryables))
  const order = sortby.length > 0 ? sortby : defaultOrder(collection)
  const request: ItemsRequest = {
    collection,
    limit: read('limit', null, limitOf),
    box: read('bbox', null, (text) => boundingBox(text, boxCrs)),
    days: read('datetime', null, daysOf),
    properties: filters.flatMap((queryable) => {
      const values = query.getAll(queryable.name)
      if (values.length === 0) return []
      const result = reading(queryable.name, values.join(), () => alternatives(queryable, values))
      if ('read' in result) return [{ name: queryable.name, values: result.read }]
      problems.push(result.problem)
      return []
    }),
    filter: read('filter', null, (text) =>
      checkFilter(inJson ? readJson(text) : readText(text), queryables, filterCrs),
    ),
    sortby,
    sure: read('sure', false, sureOf),
    after: read('after', null, (text) => cursorOf(text, order, queryables)),
    crs: read('crs', CRS84, crsOf),
    format: read('f', null, (text) => oneOf(text, formats)),
    language: read('lang', null, (text) => {
      const language = oneOf(text, languages)
      return isLanguage(language) ? language : null
    }),
  }
  return problems.length > 0 ? { problems } : { request }
}

/** The query for a store. */
export function queryOf(request: ItemsRequest, queryables: readonly Queryable[], language: Language): FeatureQuery {
  const { collection, limit, box, days, properties, filter, sortby, sure, after } = request
  const conditions = [
    ...properties.flatMap(({ name, values }) => {
      const queryable = queryables.find((one) => one.name === name)
      return queryable ? [conditionOf(queryable, values)] : []
    }),
    ...(filter ? [filter] : []),
  ]
  const [first = null] = conditions
  return {
    collection,
    language,
    limit: limit ?? DEFAULT_LIMIT,
    after,
    box,
    // Features without time pass every filter by time.
    days: collection === 'events' && (days?.start ?? days?.end ?? null) !== null ? days : null,
    filter: conditions.length > 1 ? { is: 'and', filters: conditions } : first,
    sortby: sortby.length > 0 ? sortby : defaultOrder(collection),
    sure,
  }
}

/**
 * The request as a query string without `?`, always the same for the same meaning: for links, and as a key of caches.
 * Empty if it has the defaults only. Its texts are read again by `readItems` to the same request.
 */
export function formatItems(request: ItemsRequest, queryables: readonly Queryable[]): string {
  const { limit, box, days, properties, filter, sortby, sure, after, crs, format, language } = request
  const isDay = (name: string) => queryables.some((one) => one.name === name && one.type === 'day')
  const query = new URLSearchParams()
  for (const { name, values } of properties) query.set(name, values.join())
  const texts: Readonly<Record<Parameter, string | null>> = {
    bbox: box?.join() ?? null,
    'bbox-crs': null,
    datetime: days && printDays(days),
    filter: filter && printFilter(filter, isDay),
    'filter-lang': null,
    'filter-crs': null,
    sortby: sortby.map(({ property, descending }) => `${descending ? '-' : ''}${property}`).join() || null,
    limit: limit === null ? null : String(limit),
    after: after && cursorText(after),
    crs: crs === CRS84 ? null : crs.address,
    sure: sure ? '1' : null,
    f: format,
    lang: language,
  }
  for (const name of PARAMETERS) {
    const text = texts[name]
    if (text !== null) query.set(name, text)
  }
  return query.toString()
}

/**
 * The request for the page after this one. For programs it asks for as many features as possible if the client left the
 * number to the server, or is GDAL before 3.8: 400,000 features then take 41 requests instead of 40,000.
 */
export function nextPage(request: ItemsRequest, next: Cursor, forPrograms: boolean): ItemsRequest {
  const { limit } = request
  const more = forPrograms && (limit === null || limit === GDAL_LIMIT)
  return { ...request, after: next, limit: more ? MOST_ON_A_PAGE : limit }
}

/** How features are sorted if the client leaves it to the server. */
function defaultOrder(collection: CollectionId): readonly SortKey[] {
  return collection === 'events' ? CHRONOLOGICAL : []
}

const CHRONOLOGICAL: readonly SortKey[] = [
  { property: 'earliest', descending: false },
  { property: 'latest', descending: false },
]

/** Whether a property can be filtered by in a parameter of its own; time and position have theirs. */
export function isParameter({ type }: Queryable): boolean {
  return type !== 'geometry' && type !== 'when'
}

function limitOf(text: string): number {
  const limit = /^\d+$/.test(text.trim()) ? Number(text) : 0
  if (limit < 1)
    throw new Refused(
      `The limit is a whole number from 1 to ${MOST_ON_A_PAGE}, as limit=100; '${shown(text)}' is none.`,
      `La limite est un nombre entier de 1 à ${MOST_ON_A_PAGE}, comme limit=100 ; « ${shown(text)} » n’en est pas un.`,
    )
  return Math.min(limit, MOST_ON_A_PAGE)
}

function boundingBox(text: string, crs: Crs): Box {
  const parts = text.split(',').map((part) => part.trim())
  const numbers = parts.map((part) => (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(part) ? Number(part) : Number.NaN))
  const box = numbers.some(Number.isNaN) ? null : boxOf(numbers)
  if (!box)
    throw new Refused(
      'A bbox is four numbers, west, south, east, north, as bbox=-4,16,3,22 (or six, with heights). West is greater than east across the 180th meridian.',
      'Une bbox est faite de quatre nombres, ouest, sud, est, nord, comme bbox=-4,16,3,22 (ou six, avec les hauteurs). Si elle franchit le 180e méridien, l’ouest est plus grand que l’est.',
    )
  return boxInDegrees(box, crs)
}

function daysOf(text: string): Days {
  const ends = text.trim().split('/')
  const wrong = (what: Localized) =>
    new Refused(
      `${what.en} Write a day, datetime=2012-03-22, or an interval, 2012-01-01/2012-12-31, whose ends may be open: 2012-01-01/.. (RFC 3339).`,
      `${what.fr} Écrivez un jour, datetime=2012-03-22, ou un intervalle, 2012-01-01/2012-12-31, dont les bouts peuvent être ouverts : 2012-01-01/.. (RFC 3339).`,
    )
  if (ends.length > 2) throw wrong({ en: 'An interval has two ends.', fr: 'Un intervalle a deux bouts.' })
  const days = ends.map((end) => {
    if (ends.length === 2 && (end === '' || end === '..')) return null
    const day = dayOf(end.trim())
    if (day === null) throw wrong({ en: `'${shown(end)}' is no date.`, fr: `« ${shown(end)} » n’est pas une date.` })
    return day
  })
  const [start = null, end = start] = days
  if (start !== null && end !== null && start > end)
    throw wrong({
      en: 'The interval ends before it begins.',
      fr: 'L’intervalle finit avant de commencer.',
    })
  return { start, end }
}

function filterLanguage(text: string): boolean {
  return oneOf(text, ['cql2-text', 'cql2-json']) === 'cql2-json'
}

function sureOf(text: string): boolean {
  return oneOf(text, ['1', '0', 'true', 'false']).match(/1|true/) !== null
}

function oneOf(text: string, known: readonly string[]): string {
  const found = known.find((one) => one === text.trim())
  if (found !== undefined) return found
  const { en, fr } = instead(text, known)
  throw new Refused(`'${shown(text)}' is not possible. ${en}`, `« ${shown(text)} » n’est pas possible. ${fr}`)
}

function sortKeys(text: string, queryables: readonly Queryable[]): SortKey[] {
  const sortable = queryables.filter((one) => one.sortable).map(({ name }) => name)
  const keys = text.split(',').map((part): SortKey => {
    // A plus is a space in a query.
    const [, sign = '', property = ''] = /^\s*([+-]?)(.*?)\s*$/.exec(part) ?? []
    if (!sortable.includes(property)) {
      const { en, fr } = instead(property, sortable)
      throw new Refused(
        `Nothing can be sorted by '${shown(property)}'. ${en}`,
        `On ne peut pas trier par « ${shown(property)} ». ${fr}`,
      )
    }
    return { property, descending: sign === '-' }
  })
  const twice = keys.find(({ property }, i) => keys.findIndex((key) => key.property === property) < i)
  if (twice)
    throw new Refused(
      `'${twice.property}' is given twice; once is enough.`,
      `« ${twice.property} » est donné deux fois ; une fois suffit.`,
    )
  return keys
}

/** The values of a filter by a property: of a list, those with a comma between; a text that may be anything is one. */
function alternatives(queryable: Queryable, given: readonly string[]): readonly string[] {
  const { name, type, values } = queryable
  const isList = values !== null || type === 'integer' || type === 'day' || IDS.includes(name)
  const texts = isList ? given.flatMap((text) => text.split(',').map((part) => part.trim())) : given
  for (const text of texts) {
    if (values && !values.some(({ id }) => id === text)) {
      const { en, fr } = instead(
        text,
        values.map(({ id }) => id),
      )
      throw new Refused(
        `'${shown(text)}' is no value of ${name}. ${en}`,
        `« ${shown(text)} » n’est pas une valeur de ${name}. ${fr}`,
      )
    }
    if (type === 'integer' && !/^-?\d+$/.test(text))
      throw new Refused(
        `${name} is a whole number; '${shown(text)}' is none.`,
        `${name} est un nombre entier ; « ${shown(text)} » n’en est pas un.`,
      )
    if (type === 'day' && dayOf(text) === null)
      throw new Refused(
        `${name} is a day, as 2012-03-22; '${shown(text)}' is none.`,
        `${name} est un jour, comme 2012-03-22 ; « ${shown(text)} » n’en est pas un.`,
      )
  }
  const distinct = [...new Set(texts)]
  return values ? values.flatMap(({ id }) => (distinct.includes(id) ? [id] : [])) : distinct.toSorted()
}

/** Identifiers and codes, which have no comma. */
const IDS: readonly string[] = ['id', 'place', 'within', 'country']

function conditionOf({ name, type }: Queryable, texts: readonly string[]): Condition {
  if (type === 'where') return { is: 'located', values: texts }
  if (type === 'texts') return { is: 'list', property: name, relation: 'overlaps', values: texts }
  const values = texts.map((text) => (type === 'integer' ? Number(text) : type === 'day' ? (dayOf(text) ?? 0) : text))
  return { is: 'among', property: name, values, ignoring: [] }
}
