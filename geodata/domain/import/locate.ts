import { PRECISIONS } from '../schema/term'
import type { Imported, ImportedPlaces } from './imported'
import type { Located } from './mapping'
import { offersFor } from './offers'

/** A known place, under all its names, that may be the one meant. */
export interface KnownPlace extends Omit<Located, 'name'> {
  readonly names: readonly string[]
  /** Whether it is named in the same file; otherwise it is this site's. */
  readonly inFile: boolean
}

/** A name without coordinates and the known places that share it; the reader decides. */
export interface PlaceOffer {
  readonly name: string
  /** How many events are there. */
  readonly rows: number
  readonly places: readonly KnownPlace[]
}

/** More places of one name than these help nobody. */
const MOST_PLACES = 5

/** The offers for places of a file without coordinates, those with most events first. */
export function placesOffered(
  { places, events }: Pick<Imported, 'places' | 'events'>,
  gazetteer: readonly KnownPlace[],
): readonly PlaceOffer[] {
  const rows = new Uint32Array(places.names.length)
  for (const at of events.place) rows[at] = (rows[at] as number) + 1
  const rowsOf = new Map<string, number>()
  places.names.forEach((name, at) => {
    if (isTownWithoutPoint(places, at)) rowsOf.set(name, (rowsOf.get(name) ?? 0) + (rows[at] as number))
  })
  const known = [...knownIn(places), ...gazetteer]
  return [...offersFor(rowsOf.keys(), known)]
    .map(([name, offered]) => ({ name, rows: rowsOf.get(name) ?? 0, places: offered.slice(0, MOST_PLACES) }))
    .sort((a, b) => b.rows - a.rows)
}

/** A district, a region or a country is no town, whatever it is called. */
function isTownWithoutPoint({ names, lat, precision }: ImportedPlaces, at: number): boolean {
  return names[at] !== '' && Number.isNaN(lat[at]) && PRECISIONS[precision[at] as number] === 'part'
}

/** The places of a file that have a name and a point, each once. */
function knownIn({ names, lat, lng, precision }: ImportedPlaces): readonly KnownPlace[] {
  const found = new Map<string, KnownPlace>()
  names.forEach((name, at) => {
    const known = PRECISIONS[precision[at] as number]
    if (name === '' || Number.isNaN(lat[at]) || (known !== 'exact' && known !== 'near')) return
    const place = { names: [name], lat: lat[at] as number, lng: lng[at] as number, precision: known, inFile: true }
    const key = `${name} ${place.lat} ${place.lng}`
    if (found.get(key)?.precision !== 'exact') found.set(key, place)
  })
  return [...found.values()]
}

/**
 * Gives places the points that the reader agreed to, in place. Returns the number of the place that each now is: that
 * of an earlier one with the same name and point, if there is one.
 */
export function locate(places: ImportedPlaces, located: readonly Located[]): Uint32Array {
  const pointOf = new Map(located.map((one) => [one.name, one]))
  const first = new Map<string, number>()
  const { names, lat, lng, precision } = places
  const keyOf = (at: number) => `${names[at]} ${lat[at]} ${lng[at]} ${precision[at]}`
  names.forEach((_, at) => {
    if (!Number.isNaN(lat[at])) first.set(keyOf(at), at)
  })
  return Uint32Array.from(names, (name, at) => {
    const point = isTownWithoutPoint(places, at) ? pointOf.get(name) : undefined
    if (!point) return at
    lat[at] = point.lat
    lng[at] = point.lng
    precision[at] = PRECISIONS.indexOf(point.precision)
    const same = first.get(keyOf(at)) ?? at
    first.set(keyOf(at), same)
    return same
  })
}
