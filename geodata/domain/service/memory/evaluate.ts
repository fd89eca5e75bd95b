import type { Language } from '../../language/language'
import type { Condition, Filter, Ignored, Value } from '../features'
import { byCodePoints, folded, likeness } from '../text'
import { answersOf, CERTAIN, OUT, SAYS } from './answers'
import type { Column, Table } from './table'

/** How each row of a table matches a filter: `OUT`, `POSSIBLE` or `CERTAIN`. */
export function evaluate(table: Table, filter: Filter, language: Language, negated = false): Uint8Array {
  switch (filter.is) {
    case 'always':
      return new Uint8Array(table.length).fill(filter.value === negated ? OUT : CERTAIN)
    case 'not':
      return evaluate(table, filter.filter, language, !negated)
    case 'and':
    case 'or': {
      const all = filter.filters.map((one) => evaluate(table, one, language, negated))
      // By De Morgan, the `not` of an `and` is an `or`.
      return (filter.is === 'and') === !negated ? both(all, table.length) : either(all, table.length)
    }
    default:
      return answersOf(said(table, filter, language), negated)
  }
}

/** The worse of several answers. */
export function both(all: readonly Uint8Array[], length: number): Uint8Array {
  const [first = new Uint8Array(length).fill(CERTAIN), ...others] = all
  for (const other of others) for (let i = 0; i < length; i++) first[i] = (first[i] as number) & (other[i] as number)
  return first
}

function either(all: readonly Uint8Array[], length: number): Uint8Array {
  const [first = new Uint8Array(length), ...others] = all
  for (const other of others) for (let i = 0; i < length; i++) first[i] = (first[i] as number) | (other[i] as number)
  return first
}

function said(table: Table, condition: Condition, language: Language): Uint8Array {
  switch (condition.is) {
    case 'during':
      return table.during(condition)
    case 'located':
      return table.located(condition.values)
    case 'inBox':
      return table.shape({ box: condition.box })
    case 'intersects':
      return table.shape({ geometry: condition.geometry })
    case 'missing': {
      if (condition.property === 'geometry') return table.withoutGeometry()
      // The date and region of an event are never missing, however little is known of them.
      if (condition.property === 'date' || condition.property === 'region') return new Uint8Array(table.length)
      return ofValues(table, condition.property, language, (value) => (value === null ? SAYS.yes : SAYS.no))
    }
    case 'compared': {
      const { property, by, value, ignoring } = condition
      const order = comparison(value, ignoring)
      return ofValues(
        table,
        property,
        language,
        unlessNull((one) => HOLDS[by](order(one))),
      )
    }
    case 'among': {
      const { property, values, ignoring } = condition
      const wanted = new Set(values.map((value) => plain(value, ignoring)))
      return ofValues(
        table,
        property,
        language,
        unlessNull((one) => wanted.has(plain(one, ignoring))),
      )
    }
    case 'like': {
      const { property, pattern, ignoring } = condition
      const isLike = likeness(folded(pattern, ignoring))
      return ofValues(
        table,
        property,
        language,
        unlessNull((one) => isLike(folded(String(one), ignoring))),
      )
    }
    case 'list':
      return listed(table, condition, language)
  }
}

const HOLDS = {
  '=': (order: number) => order === 0,
  '<': (order: number) => order < 0,
  '<=': (order: number) => order <= 0,
  '>': (order: number) => order > 0,
  '>=': (order: number) => order >= 0,
} as const

function plain(value: Value, ignoring: readonly Ignored[]): Value {
  return typeof value === 'string' && ignoring.length > 0 ? folded(value, ignoring) : value
}

/** How values compare with one. */
function comparison(value: Value, ignoring: readonly Ignored[]): (one: Value) => number {
  if (typeof value === 'number') return (one) => Number(one) - value
  const wanted = folded(value, ignoring)
  return (one) => byCodePoints(folded(String(one), ignoring), wanted)
}

function unlessNull(holds: (value: Value) => boolean): (value: Value | null) => number {
  return (value) => (value === null ? SAYS.neither : holds(value) ? SAYS.yes : SAYS.no)
}

/** What is said of each row by its value; each of a few values is asked once. */
function ofValues(
  table: Table,
  property: string,
  language: Language,
  says: (value: Value | null) => number,
): Uint8Array {
  const column = table.column(property, language)
  const result = new Uint8Array(table.length)
  if (column.is === 'each') for (let i = 0; i < result.length; i++) result[i] = says(column.at(i))
  else if (column.is === 'coded') {
    const { codes, values } = column
    const ofCode = Uint8Array.from(values, says)
    const ofNone = says(null)
    for (let i = 0; i < result.length; i++) result[i] = ofCode[codes[i] as number] ?? ofNone
  }
  return result
}

type ListCondition = Extract<Condition, { is: 'list' }>

function listed(table: Table, { property, relation, values }: ListCondition, language: Language): Uint8Array {
  const result = new Uint8Array(table.length)
  const column: Column = table.column(property, language)
  if (column.is !== 'lists') return result
  const { names, lists } = column
  const wanted = new Set(values)
  const isWanted = Uint8Array.from(names, (name) => Number(wanted.has(name)))
  // For each name, the last row that has it, so that names given twice count once.
  const seen = new Int32Array(names.length).fill(-1)
  for (let i = 0; i < result.length; i++) {
    let [own, others] = [0, 0]
    for (let at = lists.from[i] as number; at < (lists.from[i + 1] as number); at++) {
      const name = lists.values[at] as number
      if (seen[name] === i) continue
      seen[name] = i
      if (isWanted[name] === 1) own++
      else others++
    }
    const [contains, contained] = [own === wanted.size, others === 0]
    const holds =
      relation === 'overlaps'
        ? own > 0
        : relation === 'contains'
          ? contains
          : relation === 'contained'
            ? contained
            : contains && contained
    result[i] = holds ? SAYS.yes : SAYS.no
  }
  return result
}
