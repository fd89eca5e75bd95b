import { folded } from '../search/tokens'
import { bulkOf, perhapsSwapped } from './coordinate'

/*
 * What the importer could do but does not without being asked: swap a doubtful pair, take a known place's point for a
 * name.
 */

/** Positions in the lists of those that only lie among the others with latitude and longitude exchanged. */
export function swapsOffered(lats: ArrayLike<number>, lngs: ArrayLike<number>): readonly number[] {
  const bulk = bulkOf(lats, lngs)
  if (!bulk) return []
  return Array.from({ length: lats.length }, (_, i) => i).filter((i) =>
    perhapsSwapped({ lat: lats[i] as number, lng: lngs[i] as number }, bulk),
  )
}

/** A known place under all its names. */
interface Gazetted {
  readonly names: readonly string[]
}

/** Words that people add to the name of a place, or leave out. */
const ADDED =
  /^(?:the |ville d[eu] |village d[eu] |commune d[eu] |town of |city of |l[ea] )|(?: (?:town|city|village|ville))$/g

/**
 * Known places for the names of places without coordinates: those that have the same name but for case, accents,
 * hyphens and words such as "town". Names without any are missing. Several places may share a name; it is for the
 * reader to choose, and to agree: a name alone is no proof.
 */
export function offersFor<Place extends Gazetted>(
  names: Iterable<string>,
  gazetteer: readonly Place[],
): ReadonlyMap<string, readonly Place[]> {
  const known = new Map<string, Place[]>()
  for (const place of gazetteer)
    for (const key of new Set(place.names.map(nameKey))) {
      if (key !== '') known.set(key, [...(known.get(key) ?? []), place])
    }
  const offers = new Map<string, readonly Place[]>()
  for (const name of names) {
    const places = known.get(nameKey(name))
    if (places) offers.set(name, places)
  }
  return offers
}

function nameKey(name: string): string {
  return folded(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(ADDED, '')
}
