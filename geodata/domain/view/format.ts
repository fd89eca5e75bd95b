import { formatWindow } from '../time/window'
import { encodeArea } from './area'
import { FACETS } from './facets'
import type { View } from './view'

/**
 * The canonical query string of a View, without `?`: keys in a fixed order, defaults omitted, commas and slashes
 * unescaped. Empty for the default View. `parseView` restores an equal View.
 */
export function formatView(view: View): string {
  // Called for each of the hundreds of links of a page.
  let query = ''
  const write = (key: string, value: string | null | false) => {
    if (value) query += `${query && '&'}${key}=${escaped(value)}`
  }
  write('time', view.time && formatWindow(view.time))
  write('where', view.where.join(','))
  write('near', view.near && `${view.near.place},${view.near.km}`)
  write('area', view.area && encodeArea(view.area))
  write('lat', view.band && `${view.band.south},${view.band.north}`)
  for (const { key } of FACETS) {
    write(key, view[key].join(','))
    if (key === 'actor') write('role', view.role.join(','))
  }
  write('q', view.q)
  write('sure', view.sure ? '1' : null)
  write('event', view.event)
  write('ties', view.event !== null && view.links && (view.links === 'all' ? 'all' : '1'))
  write('place', view.place)
  write('at', view.at && `${view.at.lat},${view.at.lng},${view.at.zoom}`)
  write('theme', view.theme)
  write('compare', view.compare && formatWindow(view.compare))
  write('swipe', view.compare && view.swipe && '1')
  write('sort', view.sort && `${view.sort.descending ? '-' : ''}${view.sort.by}`)
  return query
}

/** Needs no escaping: most values are ids, dates and numbers. */
const PLAIN = /^[\w.,/:-]*$/

/** RFC 3986 §3.4 allows `,` `/` and `:` in a query; form decoding reads `+` as a space. */
function escaped(value: string): string {
  if (PLAIN.test(value)) return value
  return encodeURIComponent(value).replace(/%2C/g, ',').replace(/%2F/g, '/').replace(/%3A/g, ':').replace(/%20/g, '+')
}
