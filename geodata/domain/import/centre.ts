import centres from './centres.json' with { type: 'json' }
import type { Position } from './coordinate'

/*
 * Data sets that know only the country of an event often place it on the country's centre as the CIA World Factbook
 * ("Geographic coordinates", public domain) has it: Myanmar at 22 N, 98 E. `centres.json` has these, [lng, lat] by ISO
 * 3166-1 code.
 */

const BY_POSITION: ReadonlyMap<string, string> = new Map(
  Object.entries(centres).map(([country, [lng = 0, lat = 0]]) => [key({ lat, lng }), country]),
)

/** English name of the country whose centre a position is, to a hundredth of a degree; null if it is none. */
export function centreOf(position: Position): string | null {
  const country = BY_POSITION.get(key(position))
  return country === undefined ? null : (new Intl.DisplayNames('en', { type: 'region' }).of(country) ?? country)
}

function key({ lat, lng }: Position): string {
  return `${Math.round(lat * 100)} ${Math.round(lng * 100)}`
}
