import { folded } from '../search/tokens'
import { bulkOf, perhapsSwapped } from './coordinate'
import type { Imported } from './imported'

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

/** A place with a point, under all its names, the first of which is shown. */
export interface KnownPlace {
  readonly names: readonly string[]
  /** Degrees. */
  readonly point: readonly [lng: number, lat: number]
  /** Whether another row of the file says so, or the site's own atlas. */
  readonly origin: 'file' | 'atlas'
}

/** Words that people add to the name of a place, or leave out. */
const ADDED =
  /^(?:the |ville d[eu] |village d[eu] |commune d[eu] |town of |city of |l[ea] )|(?: (?:town|city|village|ville))$/g

/**
 * Places that rows without coordinates may mean, by name: known ones, and those of other rows. A name alone is no
 * proof, and several places may share one: it is for the reader to choose.
 */
export function matchesIn(
  { unplaced, places }: Imported,
  known: readonly KnownPlace[],
): ReadonlyMap<string, readonly KnownPlace[]> {
  // Most files: reading thousands of names would be in vain.
  if (unplaced.length === 0) return new Map()
  const own = places.names.flatMap((name, at): KnownPlace[] => {
    const point = [places.lng[at] as number, places.lat[at] as number] as const
    return name === '' || point.some(Number.isNaN) ? [] : [{ names: [name], point, origin: 'file' }]
  })
  return offersFor(unplaced, [...own, ...known])
}

/** How many positions are perhaps swapped, and the reader has not been asked. */
export function swapsNamed({ findings }: Imported): number {
  return findings.counts.noted['coordinates-perhaps-swapped'] ?? 0
}

/** Whether there is anything to ask the reader about a file. */
export function hasOffers(imported: Imported, known: readonly KnownPlace[]): boolean {
  const { noted } = imported.findings.counts
  const isGuessed = ['date-order-guessed', 'coordinates-order-guessed'].some((code) => Object.hasOwn(noted, code))
  return isGuessed || swapsNamed(imported) > 0 || matchesIn(imported, known).size > 0
}

/**
 * Known places for names: those that have the same name but for case, accents, hyphens and words such as "town". Names
 * without any are missing.
 *
 * @internal Exported for tests.
 */
export function offersFor(
  names: Iterable<string>,
  gazetteer: readonly KnownPlace[],
): ReadonlyMap<string, readonly KnownPlace[]> {
  const known = new Map<string, KnownPlace[]>()
  for (const place of gazetteer)
    for (const key of new Set(place.names.map(nameKey))) {
      const before = known.get(key)
      if (before) before.push(place)
      else known.set(key, [place])
    }
  known.delete('')
  const offers = new Map<string, readonly KnownPlace[]>()
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
