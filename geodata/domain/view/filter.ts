import { ROLES, type Role } from '../schema/term'
import { FACET_KEYS, FACETS, type FacetKey } from './facets'
import { EMPTY_VIEW, type View } from './view'

/** The parts of a View that select events. */
export type FilterKey = 'q' | 'time' | 'near' | 'area' | 'band' | 'role' | 'sure' | FacetKey

/** In display order. Roles are no facet: they change how `actor` counts, and so follow it. */
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

/** One active filter: a single value of a facet, or another filter as a whole. */
export interface ActiveFilter {
  readonly key: FilterKey
  /** The id, for a facet; else empty. */
  readonly id: string
  /** The View without it. */
  readonly rest: View
}

/** Every active filter of a View; facets value by value. */
export function activeFilters(view: View): ActiveFilter[] {
  return FILTER_KEYS.filter((key) => isActive(view, key)).flatMap((key): ActiveFilter[] => {
    if (!isFacet(key)) return [{ key, id: '', rest: without(view, key) }]
    return view[key].map((id) => ({ key, id, rest: { ...view, [key]: view[key].filter((one) => one !== id) } }))
  })
}

/** Whether a View shows anything but all events on the whole map. */
export function asksForSomething(view: View): boolean {
  return activeKeys(view).length > 0 || view.event !== null || view.place !== null || view.compare !== null
}

/** Every active filter of a View; facets as a whole. */
export function activeKeys(view: View): FilterKey[] {
  return FILTER_KEYS.filter((key) => isActive(view, key))
}

/** A View without one filter, including all values of a facet. */
export function without(view: View, key: FilterKey): View {
  return { ...view, [key]: EMPTY_VIEW[key] }
}

/** A View without filters: camera, theme, open event and sort order stay. */
export function withoutFilters(view: View): View {
  return FILTER_KEYS.reduce(without, view)
}

/**
 * A View with a facet's value added or removed. `order` is all ids of the facet in vocabulary order, which a View
 * keeps.
 */
export function toggled(view: View, key: FacetKey, id: string, order: readonly string[]): View {
  const chosen = new Set(view[key])
  if (!chosen.delete(id)) chosen.add(id)
  return { ...view, [key]: order.filter((one) => chosen.has(one)) }
}

/** A View with a role added or removed. All roles together means no choice. */
export function withRoleToggled(view: View, role: Role): View {
  const chosen = ROLES.filter((one) => view.role.includes(one) !== (one === role))
  return { ...view, role: chosen.length === ROLES.length ? [] : chosen }
}

/** A View without filters that have no effect: roles without an actor only change how actors are counted. */
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
