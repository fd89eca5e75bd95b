import type { Atlas } from '../join/atlas'
import type { Columns, Lists } from '../join/columns'
import { ROLES, type Role, STATUSES } from '../schema/term'

/**
 * The values of each row, as positions among all values of the facet, each once: a function that calls `add` with those
 * of row `i`; or, faster, the value of each row, or a list for each. Positions beyond the values count nowhere.
 */
export type FacetColumn =
  | ((i: number, add: (value: number) => void) => void)
  | Uint8Array
  | Uint16Array
  | Uint32Array
  | Lists

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

const NO_VALUES: FacetColumn = () => {}

/** The columns of a reader's file that become facets: by position, as every file has others. */
const field = (nth: number) => ({
  values: ({ fields }: IdLists) => fields?.[nth]?.values ?? [],
  column: (_: Atlas, { fields }: Columns): FacetColumn => fields?.[nth] ?? NO_VALUES,
})

/** Every facet with a list of values, in the order used in queries and in the interface. */
export const FACETS = [
  { key: 'kind', values: ({ kinds }) => kinds, column: (_, { kind }) => kind },
  { key: 'actor', values: ({ actors }) => actors, column: (_, columns, roles) => actorsIn(columns, roles) },
  { key: 'source', values: ({ sources }) => sources, column: (_, { sources }) => sources },
  { key: 'status', values: () => STATUS_VALUES, column: (_, { status }) => status },
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

function actorsIn({ length, actors, roles: roleOf }: Columns, roles: readonly Role[]): Lists {
  const counts = Uint8Array.from(ROLES, (role) => Number(roles.length === 0 || roles.includes(role)))
  const from = new Uint32Array(length + 1)
  const values = new Uint32Array(actors.values.length)
  let count = 0
  for (let i = 0; i < length; i++) {
    const end = actors.from[i + 1] as number
    const own = count
    for (let at = actors.from[i] as number; at < end; at++) {
      if (counts[roleOf[at] as number] !== 1) continue
      const actor = actors.values[at] as number
      // Somebody with two of the roles counts once.
      let before = own
      while (before < count && values[before] !== actor) before++
      if (before === count) values[count++] = actor
    }
    from[i + 1] = count
  }
  return { from, values: values.subarray(0, count) }
}
