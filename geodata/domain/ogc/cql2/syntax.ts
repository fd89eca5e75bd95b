import type { Geometry } from 'geojson'
import type { Box, Ignored } from '../../service/features'

/*
 * The syntax tree of a CQL2 filter (OGC 21-065r2) as it was written, before it is known whether the properties exist.
 * `at` is the offset in the text; 0 in CQL2 JSON, which has none.
 */

export type Syntax =
  | { readonly node: 'and' | 'or'; readonly args: readonly Syntax[] }
  | { readonly node: 'not'; readonly arg: Syntax }
  | { readonly node: 'boolean'; readonly value: boolean }
  | {
      readonly node: 'compare'
      readonly by: Comparison
      readonly left: Operand
      readonly right: Operand
      readonly at: number
    }
  | { readonly node: 'like'; readonly left: Operand; readonly pattern: Operand; readonly at: number }
  | {
      readonly node: 'between'
      readonly left: Operand
      readonly least: Operand
      readonly most: Operand
      readonly at: number
    }
  | { readonly node: 'in'; readonly left: Operand; readonly values: readonly Operand[]; readonly at: number }
  | { readonly node: 'null'; readonly left: Operand; readonly at: number }
  /** A predicate by its name, in capitals. */
  | { readonly node: 'call'; readonly name: Predicate; readonly args: readonly Operand[]; readonly at: number }

export const COMPARISONS = ['=', '<>', '<', '<=', '>', '>='] as const
export type Comparison = (typeof COMPARISONS)[number]

export type Operand =
  | { readonly is: 'property'; readonly name: string; readonly at: number }
  | { readonly is: 'text'; readonly text: string; readonly at: number }
  | { readonly is: 'number'; readonly number: number; readonly at: number }
  | { readonly is: 'boolean'; readonly value: boolean; readonly at: number }
  /** A day since 1970-01-01; of a timestamp its day, as events are known by the day. */
  | { readonly is: 'day'; readonly day: number; readonly at: number }
  /** Null is `..`. */
  | { readonly is: 'interval'; readonly start: Operand | null; readonly end: Operand | null; readonly at: number }
  | { readonly is: 'geometry'; readonly geometry: Geometry; readonly at: number }
  | { readonly is: 'box'; readonly box: Box; readonly at: number }
  | { readonly is: 'list'; readonly items: readonly Operand[]; readonly at: number }
  /** `CASEI(…)`, `ACCENTI(…)`. */
  | { readonly is: 'folded'; readonly ignoring: Ignored; readonly of: Operand; readonly at: number }

const SPATIAL = ['S_INTERSECTS', 'S_DISJOINT'] as const
export const TEMPORAL = [
  'T_AFTER',
  'T_BEFORE',
  'T_CONTAINS',
  'T_DISJOINT',
  'T_DURING',
  'T_EQUALS',
  'T_FINISHEDBY',
  'T_FINISHES',
  'T_INTERSECTS',
  'T_MEETS',
  'T_METBY',
  'T_OVERLAPPEDBY',
  'T_OVERLAPS',
  'T_STARTEDBY',
  'T_STARTS',
] as const
export const ARRAY = ['A_CONTAINS', 'A_CONTAINEDBY', 'A_EQUALS', 'A_OVERLAPS'] as const
export const PREDICATES = [...SPATIAL, ...TEMPORAL, ...ARRAY] as const

export type Predicate = (typeof PREDICATES)[number]
export type TemporalPredicate = (typeof TEMPORAL)[number]
export type ArrayPredicate = (typeof ARRAY)[number]

/** What a filter may be at most: more is refused before it costs anything. */
export const LIMITS = { characters: 8000, depth: 32, conditions: 200, values: 500, positions: 2000 } as const
