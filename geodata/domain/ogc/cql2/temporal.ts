import type { Condition, Filter } from '../../service/features'
import { Refused } from '../problem'
import type { TemporalPredicate } from './syntax'

/** An end of an interval, or an instant: a day, infinite if open, or the property that holds it. */
export type End = number | { readonly property: string; readonly open: 'start' | 'end' | null }

/** What a temporal predicate compares: the uncertain date of an event, or an interval with exact ends. */
export type Span = 'date' | { readonly start: End; readonly end: End }

type Relation = 'before' | 'equal' | 'after'

const INVERSE: Readonly<Record<TemporalPredicate, TemporalPredicate>> = {
  T_AFTER: 'T_BEFORE',
  T_BEFORE: 'T_AFTER',
  T_CONTAINS: 'T_DURING',
  T_DURING: 'T_CONTAINS',
  T_FINISHEDBY: 'T_FINISHES',
  T_FINISHES: 'T_FINISHEDBY',
  T_MEETS: 'T_METBY',
  T_METBY: 'T_MEETS',
  T_OVERLAPS: 'T_OVERLAPPEDBY',
  T_OVERLAPPEDBY: 'T_OVERLAPS',
  T_STARTS: 'T_STARTEDBY',
  T_STARTEDBY: 'T_STARTS',
  T_DISJOINT: 'T_DISJOINT',
  T_EQUALS: 'T_EQUALS',
  T_INTERSECTS: 'T_INTERSECTS',
}

/**
 * A temporal predicate as conditions. The date of an event is some day of those possible, so it is compared as an
 * instant that is not known exactly. Throws `Refused`.
 */
export function temporal(name: TemporalPredicate, left: Span, right: Span, at: number): Filter {
  if (right === 'date') {
    if (left === 'date') throw noProperties(at)
    return temporal(INVERSE[name], right, left, at)
  }
  return left === 'date' ? dated(name, right, at) : between(name, left, right, at)
}

function dated(name: TemporalPredicate, { start, end }: Exclude<Span, 'date'>, at: number): Filter {
  if (typeof start !== 'number' || typeof end !== 'number') throw noProperties(at)
  switch (name) {
    case 'T_INTERSECTS':
      return during(start, end)
    case 'T_DISJOINT':
      return { is: 'not', filter: during(start, end) }
    case 'T_BEFORE':
      return during(Number.NEGATIVE_INFINITY, start - 1)
    case 'T_AFTER':
      return during(end + 1, Number.POSITIVE_INFINITY)
    case 'T_EQUALS':
      return start === end ? during(start, end) : { is: 'always', value: false }
    case 'T_DURING':
      return during(start + 1, end - 1)
    default:
      throw new Refused(
        `The date of an event is some day that may not be known exactly, which ${name} cannot compare. Write ${name}(INTERVAL(earliest, latest), …) for its first and last possible day.`,
        `La date d’un événement est un jour qui peut ne pas être connu exactement ; ${name} ne peut pas la comparer. Écrivez ${name}(INTERVAL(earliest, latest), …) pour son premier et son dernier jour possibles.`,
        at,
      )
  }
}

/** The possible days of an event in a window, whose ends may be infinite; never if it is empty. */
export function during(start: number, end: number): Filter {
  if (start > end || start === Number.POSITIVE_INFINITY || end === Number.NEGATIVE_INFINITY)
    return { is: 'always', value: false }
  return { is: 'during', start: Number.isFinite(start) ? start : null, end: Number.isFinite(end) ? end : null }
}

type Interval = Exclude<Span, 'date'>

/** Allen's relations as comparisons of ends. */
function between(name: TemporalPredicate, a: Interval, b: Interval, at: number): Filter {
  const ends = (...pairs: readonly (readonly [End, Relation, End])[]): Filter => {
    const [first, ...others] = pairs.map(([one, relation, other]) => compared(one, relation, other, at))
    if (!first) return { is: 'always', value: true }
    return others.length === 0 ? first : { is: 'and', filters: [first, ...others] }
  }
  switch (name) {
    case 'T_AFTER':
      return ends([a.start, 'after', b.end])
    case 'T_BEFORE':
      return ends([a.end, 'before', b.start])
    case 'T_CONTAINS':
      return ends([a.start, 'before', b.start], [a.end, 'after', b.end])
    case 'T_DURING':
      return ends([a.start, 'after', b.start], [a.end, 'before', b.end])
    case 'T_DISJOINT':
      return {
        is: 'or',
        filters: [compared(a.start, 'after', b.end, at), compared(a.end, 'before', b.start, at)],
      }
    case 'T_INTERSECTS':
      return { is: 'not', filter: between('T_DISJOINT', a, b, at) }
    case 'T_EQUALS':
      return ends([a.start, 'equal', b.start], [a.end, 'equal', b.end])
    case 'T_FINISHEDBY':
      return ends([a.start, 'before', b.start], [a.end, 'equal', b.end])
    case 'T_FINISHES':
      return ends([a.start, 'after', b.start], [a.end, 'equal', b.end])
    case 'T_MEETS':
      return ends([a.end, 'equal', b.start])
    case 'T_METBY':
      return ends([a.start, 'equal', b.end])
    case 'T_OVERLAPS':
      return ends([a.start, 'before', b.start], [a.end, 'after', b.start], [a.end, 'before', b.end])
    case 'T_OVERLAPPEDBY':
      return ends([a.start, 'after', b.start], [a.start, 'before', b.end], [a.end, 'after', b.end])
    case 'T_STARTEDBY':
      return ends([a.start, 'equal', b.start], [a.end, 'after', b.end])
    case 'T_STARTS':
      return ends([a.start, 'equal', b.start], [a.end, 'before', b.end])
  }
}

const OPPOSITE = { before: 'after', equal: 'equal', after: 'before' } as const satisfies Record<Relation, Relation>

function compared(one: End, relation: Relation, other: End, at: number): Filter {
  if (typeof one !== 'number' && typeof other !== 'number') throw noProperties(at)
  if (typeof one === 'number') {
    if (typeof other !== 'number') return compared(other, OPPOSITE[relation], one, at)
    const value = relation === 'before' ? one < other : relation === 'after' ? one > other : one === other
    return { is: 'always', value }
  }
  const { property, open } = one
  const value = other as number
  const missing: Condition = { is: 'missing', property }
  const known: Filter = { is: 'not', filter: missing }
  const openEnd = open === 'start' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  // How a property without value, which is an open end, relates to the other end.
  const openIs: Relation = openEnd < value ? 'before' : openEnd > value ? 'after' : 'equal'
  if (!Number.isFinite(value)) {
    const knownIs: Relation = value < 0 ? 'after' : 'before'
    if (open === null) return knownIs === relation ? known : { is: 'always', value: false }
    if (knownIs === relation) return openIs === relation ? { is: 'always', value: true } : known
    return openIs === relation ? missing : { is: 'always', value: false }
  }
  const by = relation === 'before' ? '<' : relation === 'after' ? '>' : '='
  const exact: Condition = { is: 'compared', property, by, value, ignoring: [] }
  if (open === null) return exact
  return openIs === relation ? { is: 'or', filters: [missing, exact] } : { is: 'and', filters: [known, exact] }
}

function noProperties(at: number): Refused {
  return new Refused(
    'Two properties cannot be compared with each other; one side must be a value, as DATE(…) or INTERVAL(…).',
    'Deux propriétés ne peuvent pas être comparées entre elles ; un des côtés doit être une valeur, comme DATE(…) ou INTERVAL(…).',
    at,
  )
}
