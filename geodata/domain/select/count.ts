import type { Atlas } from '../join/atlas'
import { STATUSES } from '../schema/term'
import type { Standing } from '../time/interval'
import { type Count, isNationwide, MATCHES, type Match, matchThere, NO_EVENTS } from './match'
import { whereValues, withinRegions } from './membership'
import type { Counts } from './selection'

/** How many events passed, by position of the value in the atlas's list: each facet under all filters but its own. */
export interface Sheet {
  /** Under all filters but `where`, from which the counts of `where` follow; what has an inferred place is only possible. */
  readonly anywhere: Uint32Array
  readonly kind: Uint32Array
  readonly actor: Uint32Array
  readonly source: Uint32Array
  readonly status: Uint32Array
  /** Under all filters; again what has an inferred place is only possible. */
  readonly place: Uint32Array
}

export type Tally = Readonly<Record<Match, Sheet>>

/** A tally of nothing yet. */
export function emptyTally({ places, kinds, actors, sources }: Atlas): Tally {
  const sheet = (): Sheet => ({
    anywhere: new Uint32Array(places.length),
    kind: new Uint32Array(kinds.length),
    actor: new Uint32Array(actors.length),
    source: new Uint32Array(sources.length),
    status: new Uint32Array(STATUSES.length),
    place: new Uint32Array(places.length),
  })
  return { certain: sheet(), possible: sheet(), nationwide: sheet() }
}

/** The tally by id. With `sure`, only what is certain counts. */
export function tallied(atlas: Atlas, tally: Tally, sure: boolean): Counts {
  const counted = (count: Count) => (sure ? { ...NO_EVENTS, certain: count.certain } : count)
  const counts = (items: readonly { readonly id: string }[], facet: keyof Sheet) =>
    Object.fromEntries(
      items.map(({ id }, i): [string, Count] => [
        id,
        counted({
          certain: tally.certain[facet][i] ?? 0,
          possible: tally.possible[facet][i] ?? 0,
          nationwide: tally.nationwide[facet][i] ?? 0,
        }),
      ]),
    )
  return {
    where: Object.fromEntries(regionStandings(atlas).map(({ id, standings }) => [id, counted(countWithin(standings))])),
    kind: counts(atlas.kinds, 'kind'),
    actor: counts(atlas.actors, 'actor'),
    source: counts(atlas.sources, 'source'),
    status: counts(
      STATUSES.map((id) => ({ id })),
      'status',
    ),
    place: counts(atlas.places, 'place'),
  }

  function countWithin(standings: readonly Standing[]): Count {
    const sum = { ...NO_EVENTS }
    standings.forEach((standing, at) => {
      const place = atlas.places[at]
      // What has an inferred place was counted as possible when it was tallied.
      const known = { nationwide: place !== undefined && isNationwide(place), inferred: false }
      for (const match of MATCHES) {
        const there = matchThere(match, standing, known)
        if (there !== 'out') sum[there] += tally[match].anywhere[at] ?? 0
      }
    })
    return sum
  }
}

interface RegionStandings {
  readonly id: string
  /** By position of the place in the atlas. */
  readonly standings: readonly Standing[]
}

const regionStandingsOf = new WeakMap<Atlas, readonly RegionStandings[]>()

/** How each place stands to each value of `where` alone; the same for every View, so kept with the atlas. */
function regionStandings(atlas: Atlas): readonly RegionStandings[] {
  const known = regionStandingsOf.get(atlas)
  if (known) return known
  const made = whereValues(atlas).map((id) => ({
    id,
    standings: atlas.places.map((place) => withinRegions(place, atlas, [id])),
  }))
  regionStandingsOf.set(atlas, made)
  return made
}
