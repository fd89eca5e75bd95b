import type { Atlas } from '../join/atlas'
import type { Columns } from '../join/columns'
import { ROLES, type Role, STATUSES } from '../schema/term'

/** Calls `add` with each value of row `i` once, as a position among all values of the facet. */
type FacetColumn = (i: number, add: (value: number) => void) => void

interface Listed {
  readonly id: string
}

/** The lists with the ids of a query: part of every `Vocabulary` and every `Atlas`. */
type IdLists = Readonly<Record<'kinds' | 'actors' | 'sources', readonly Listed[]>> & {
  readonly fields?: readonly { readonly values: readonly Listed[] }[] | undefined
}

/**
 * A filter by ids, any of which is enough. Parsing, formatting, counting and the filter's interface follow from its
 * entry here and its words in `components/parts/filter/facetWords.ts`; see docs/adding-a-facet.md.
 */
export interface Facet {
  /** Name in a View and in a query. */
  readonly key: string
  /** All values, in canonical order. */
  readonly values: (lists: IdLists) => readonly Listed[]
  /** The values of each event. Actors count only in these roles; in any role if empty. */
  readonly column: (atlas: Atlas, columns: Columns, roles: readonly Role[]) => FacetColumn
}

const STATUS_VALUES = STATUSES.map((id) => ({ id }))

/** The columns of a reader's file that become facets: by position, as every file has others. */
const field = (nth: number) => ({
  values: ({ fields }: IdLists) => fields?.[nth]?.values ?? [],
  column: (_: Atlas, { fields }: Columns): FacetColumn => {
    const values = fields?.[nth]
    return (i, add) => {
      if (values) add(values[i] as number)
    }
  },
})

/** Every facet with a list of values, in the order used in queries and in the interface. */
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
  { key: 'field1', ...field(0) },
  { key: 'field2', ...field(1) },
  { key: 'field3', ...field(2) },
  { key: 'field4', ...field(3) },
] as const satisfies readonly Facet[]

/** The facets that are columns of a reader's file, in the order of `Atlas.fields`. */
export const FIELD_FACETS = ['field1', 'field2', 'field3', 'field4'] as const satisfies readonly ListFacetKey[]

export type ListFacetKey = (typeof FACETS)[number]['key']

/** All facets: `where` is separate, as its values contain one another and depend on the place of an event. */
export type FacetKey = 'where' | ListFacetKey

export const FACET_KEYS: readonly FacetKey[] = ['where', ...FACETS.map(({ key }) => key)]

/** An object with a value for each of `FACETS`. */
export function byFacet<Value>(of: (facet: (typeof FACETS)[number]) => Value): Record<ListFacetKey, Value> {
  return Object.fromEntries(FACETS.map((facet) => [facet.key, of(facet)])) as Record<ListFacetKey, Value>
}

function actorsIn({ actors: { from, values }, roles: roleOf }: Columns, roles: readonly Role[]): FacetColumn {
  const counts = ROLES.map((role) => roles.length === 0 || roles.includes(role))
  return (i, add) => {
    const end = from[i + 1] as number
    for (let at = from[i] as number; at < end; at++) {
      if (!counts[roleOf[at] as number]) continue
      // Somebody with two of the roles counts once.
      let before = from[i] as number
      while (before < at && (values[before] !== values[at] || !counts[roleOf[before] as number])) before++
      if (before === at) add(values[at] as number)
    }
  }
}
