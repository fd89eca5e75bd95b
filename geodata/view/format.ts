import { formatWindow } from '../time/window'
import { encodeArea } from './area'
import type { View } from './view'

/**
 * Writes a View as its one canonical query string, without `?`: keys in a fixed order, nothing for what is not set, commas and slashes left
 * readable. Empty for the default View. `parseView` reads it back to an equal View.
 */
export function formatView(view: View): string {
  const pairs: readonly (readonly [string, string | null])[] = [
    ['time', view.time && formatWindow(view.time)],
    ['where', view.where.join(',')],
    ['near', view.near && `${view.near.place},${view.near.km}`],
    ['area', view.area && encodeArea(view.area)],
    ['lat', view.band && `${view.band.south},${view.band.north}`],
    ['kind', view.kind.join(',')],
    ['actor', view.actor.join(',')],
    ['role', view.role.join(',')],
    ['source', view.source.join(',')],
    ['status', view.status.join(',')],
    ['q', view.q],
    ['sure', view.sure ? '1' : null],
    ['event', view.event],
    ['ties', view.event && view.ties && (view.ties === 'all' ? 'all' : '1')],
    ['at', view.at && `${view.at.lat},${view.at.lng},${view.at.zoom}`],
    ['theme', view.theme],
    ['compare', view.compare && formatWindow(view.compare)],
    ['sort', view.sort && `${view.sort.descending ? '-' : ''}${view.sort.by}`],
  ]
  return pairs.flatMap(([key, value]) => (value ? [`${key}=${escaped(value)}`] : [])).join('&')
}

/** RFC 3986 §3.4 lets `,` `/` and `:` stand in a query; the form encoding that reads it back takes `+` for a space. */
function escaped(value: string): string {
  return encodeURIComponent(value).replace(/%2C/g, ',').replace(/%2F/g, '/').replace(/%3A/g, ':').replace(/%20/g, '+')
}
