import type { Atlas } from '../join/atlas'
import type { Columns } from '../join/columns'
import { ROLES, type Role, STATUSES } from '../schema/term'

/** Gives `add` the values of row `i`, each once, by their position among all values of the facet. */
type FacetColumn = (i: number, add: (value: number) => void) => void

interface Listed {
  readonly id: string
}

/** The lists that a query's ids are of: part of every `Vocabulary`, and of every `Atlas`. */
type IdLists = Readonly<Record<'kinds' | 'actors' | 'sources', readonly Listed[]>>

/**
 * A filter whose values are ids of which any is enough. All that reads, writes, counts and offers one follows from its
 * entry here and its words in `components/parts/filter/facetWords.ts`; docs/adding-a-facet.md shows how to add one.
 */
export interface Facet {
  /** Its name in a View and in a query. */
  readonly key: string
  /** All values, in the order in which a View keeps them. */
  readonly values: (lists: IdLists) => readonly Listed[]
  /** Which of them each event has. Actors count in these roles only; in any where none is given. */
  readonly column: (atlas: Atlas, columns: Columns, roles: readonly Role[]) => FacetColumn
}

const STATUS_VALUES = STATUSES.map((id) => ({ id }))

/** Every facet whose values are a list, in the order in which they are written in a query and offered. */
export const FACETS = [
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

export type ListFacetKey = (typeof FACETS)[number]['key']

/** All facets: `where` is one by itself, as its values hold one another and the place of an event decides. */
export type FacetKey = 'where' | ListFacetKey

export const FACET_KEYS: readonly FacetKey[] = ['where', ...FACETS.map(({ key }) => key)]

/** Something for each of `FACETS`. */
export function byFacet<Value>(of: (facet: (typeof FACETS)[number]) => Value): Record<ListFacetKey, Value> {
  return Object.fromEntries(FACETS.map((facet) => [facet.key, of(facet)])) as Record<ListFacetKey, Value>
}

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
