import type { ItemsRequest } from '@/geodata/domain/ogc/items'
import type { CollectionId } from '@/geodata/domain/service/features'
import { rectangle } from '@/geodata/domain/view/area'
import { formatView } from '@/geodata/domain/view/format'
import { parseView } from '@/geodata/domain/view/parse'
import { EMPTY_VIEW, type View, type Vocabulary } from '@/geodata/domain/view/view'

/** Properties that filter as a parameter of a View does. */
const OF_VIEWS: Readonly<Record<string, string>> = {
  kind: 'kind',
  status: 'status',
  region: 'where',
  actors: 'actor',
  cited: 'source',
}

/**
 * The View of the site's map that shows what a request for events asks, as a query; null if there is none, as with a
 * condition in CQL2.
 */
export function viewAsked(request: ItemsRequest, collection: CollectionId, vocabulary: Vocabulary): string | null {
  const { box, days, filter, properties, sure } = request
  if (collection !== 'events' || filter !== null) return null
  const query = new URLSearchParams()
  for (const { name, values } of properties) {
    const parameter = OF_VIEWS[name]
    if (!parameter) return null
    query.set(parameter, values.join())
  }
  const area = box && (box[0] < box[2] ? rectangle(...box) : null)
  if (box && !area) return null
  const time = days && (days.start !== null || days.end !== null) ? days : null
  const view: View = { ...EMPTY_VIEW, ...parseView(query, vocabulary), area, time, sure }
  return formatView(view)
}
