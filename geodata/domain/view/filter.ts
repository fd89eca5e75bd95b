import { ROLES, type Role } from '../schema/term'
import { FACET_KEYS, FACETS, type FacetKey } from './facets'
import { EMPTY_VIEW, type View } from './view'

/** The parts of a View that decide which events it lets through. */
export type FilterKey = 'q' | 'time' | 'near' | 'area' | 'band' | 'role' | 'sure' | FacetKey

/**
 * In the order in which they are named. Roles are no facet: they say how the values of `actor` count, and so follow it.
 */
export const FILTER_KEYS: readonly FilterKey[] = [
  'q',
  'time',
  'where',
  'near',
  'area',
  'band',
  ...FACETS.flatMap(({ key }): FilterKey[] => (key === 'actor' ? [key, 'role'] : [key])),
  'sure',
]

/** One filter in force: for a facet one of its values, else the whole filter. */
export interface ActiveFilter {
  readonly key: FilterKey
  /** The id, where the filter is a facet's; else empty. */
  readonly id: string
  /** The View without it. */
  readonly rest: View
}

/** Every filter that a View has in force, each by itself. */
export function activeFilters(view: View): ActiveFilter[] {
  return FILTER_KEYS.filter((key) => isActive(view, key)).flatMap((key): ActiveFilter[] => {
    if (!isFacet(key)) return [{ key, id: '', rest: without(view, key) }]
    return view[key].map((id) => ({ key, id, rest: { ...view, [key]: view[key].filter((one) => one !== id) } }))
  })
}

/** The filters that a View has in force, a facet as a whole. */
export function activeKeys(view: View): FilterKey[] {
  return FILTER_KEYS.filter((key) => isActive(view, key))
}

/** A View without one filter, all of a facet's values included. */
export function without(view: View, key: FilterKey): View {
  return { ...view, [key]: EMPTY_VIEW[key] }
}

/** A View without any filter: the camera, the theme, the open event and the table's order stay. */
export function withoutFilters(view: View): View {
  return FILTER_KEYS.reduce(without, view)
}

/**
 * A View with a facet's value added, or taken away where it is there. `order` is all ids of the facet as the vocabulary
 * has them, in which a View keeps them.
 */
export function toggled(view: View, key: FacetKey, id: string, order: readonly string[]): View {
  const chosen = new Set(view[key])
  if (!chosen.delete(id)) chosen.add(id)
  return { ...view, [key]: order.filter((one) => chosen.has(one)) }
}

/** A View with a role added to those in which actors count, or taken away. All roles together are no choice. */
export function withRoleToggled(view: View, role: Role): View {
  const chosen = ROLES.filter((one) => view.role.includes(one) !== (one === role))
  return { ...view, role: chosen.length === ROLES.length ? [] : chosen }
}

/** A View without what narrows nothing: roles where no actor is chosen say only how actors are counted. */
export function narrowing(view: View): View {
  return view.actor.length === 0 ? without(view, 'role') : view
}

function isActive(view: View, key: FilterKey): boolean {
  const value = view[key]
  return Array.isArray(value) ? value.length > 0 : Boolean(value)
}

/** Whether a filter is a facet. */
export function isFacet(key: FilterKey): key is FacetKey {
  return FACET_KEYS.some((one) => one === key)
}
