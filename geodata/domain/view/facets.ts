import type { Atlas } from '../join/atlas'
import type { Columns } from '../join/columns'
import { ROLES, type Role, STATUSES } from '../schema/term'
import { type Vocabulary, WHERE_GROUPS } from './view'

/** Gives `add` the values of row `i`, each once, by their position among all values of the facet. */
export type FacetColumn = (i: number, add: (value: number) => void) => void

/** A filter whose values are ids of which any is enough. */
export interface Facet {
  /** Its name in a View and in a query. */
  readonly key: string
  /** All values, in the order in which a View keeps them. */
  readonly values: (vocabulary: Vocabulary) => readonly { readonly id: string }[]
  /** Which of them each event has; null where its place decides. Actors count in these roles only; in any where none is given. */
  readonly column: ((atlas: Atlas, columns: Columns, roles: readonly Role[]) => FacetColumn) | null
}

const STATUS_VALUES = STATUSES.map((id) => ({ id }))
const GROUP_VALUES = WHERE_GROUPS.map((id) => ({ id }))

/** Every facet, in the order in which they are written in a query. */
export const FACETS = [
  { key: 'where', values: ({ regions }) => [...regions, ...GROUP_VALUES], column: null },
  {
    key: 'kind',
    values: ({ kinds }) => kinds,
    column:
      (_, { kind }) =>
      (i, add) =>
        add(kind[i] as number),
  },
  { key: 'actor', values: ({ actors }) => actors, column: (_, columns, roles) => actorsIn(columns, roles) },
  {
    key: 'source',
    values: ({ sources }) => sources,
    column:
      (_, { sources: { from, values } }) =>
      (i, add) => {
        for (let at = from[i] as number; at < (from[i + 1] as number); at++) add(values[at] as number)
      },
  },
  {
    key: 'status',
    values: () => STATUS_VALUES,
    column:
      (_, { status }) =>
      (i, add) =>
        add(status[i] as number),
  },
] as const satisfies readonly Facet[]

export type FacetKey = (typeof FACETS)[number]['key']

function actorsIn({ actors: { from, values }, roles: roleOf }: Columns, roles: readonly Role[]): FacetColumn {
  const counts = ROLES.map((role) => roles.length === 0 || roles.includes(role))
  return (i, add) => {
    const end = from[i + 1] as number
    for (let at = from[i] as number; at < end; at++) {
      if (!counts[roleOf[at] as number]) continue
      // Who has two of the roles counts once.
      let before = from[i] as number
      while (before < at && (values[before] !== values[at] || !counts[roleOf[before] as number])) before++
      if (before === at) add(values[at] as number)
    }
  }
}
