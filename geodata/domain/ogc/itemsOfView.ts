import type { Language } from '../language/language'
import type { Role } from '../schema/term'
import type { FacetKey } from '../view/facets'
import { activeKeys, type FilterKey, isFacet } from '../view/filter'
import type { View } from '../view/view'
import { printDays } from './limits'

/** The properties of events that are facets of a View. */
const PROPERTIES: Partial<Record<FacetKey, string>> = {
  where: 'region',
  kind: 'kind',
  status: 'status',
  source: 'cited',
  actor: 'actors',
}

const ACTORS: Readonly<Record<Role, string>> = { acts: 'acts', 'acted-on': 'acted_on', named: 'named' }

/** What can be said of a View in a request for the events of the open data service. */
interface ItemsOfView {
  /** Without `?`; empty if it asks for everything. */
  readonly query: string
  /** The filters of the View that the service has not: what it answers holds events that the View leaves out. */
  readonly left: readonly FilterKey[]
}

/**
 * The request for the events of a View, certain and possible, with texts in a language.
 *
 * @param assumes whether the data set does not state the status of some event: a View counts those as reported
 */
export function itemsOfView(view: View, language: Language, assumes = false): ItemsOfView {
  const query = new URLSearchParams()
  const left: FilterKey[] = []
  for (const key of activeKeys(view)) {
    if (key === 'time' && view.time) query.set('datetime', printDays(view.time))
    else if (key === 'sure') query.set('sure', '1')
    // Alone it filters nothing.
    else if (key === 'role') continue
    else if (key === 'status' && assumes && view.status.includes('reported'))
      query.set('filter', `status IN (${view.status.map((one) => `'${one}'`).join()}) OR status IS NULL`)
    else if (isFacet(key) && propertyOf(key, view.role)) query.set(propertyOf(key, view.role), view[key].join())
    else left.push(key)
  }
  query.set('lang', language)
  return { query: query.toString(), left }
}

/** The property of a facet; empty if there is none, as there is of actors in two of three roles. */
function propertyOf(key: FacetKey, roles: readonly Role[]): string {
  const [role, other] = roles
  if (key !== 'actor' || !role) return PROPERTIES[key] ?? ''
  return other ? '' : ACTORS[role]
}
