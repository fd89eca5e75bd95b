import type { Atlas } from '../join/atlas'
import type { Standing } from '../time/interval'
import { columns } from './column'
import { whereValues, withinRegions } from './membership'
import type { Count, Counts } from './selection'
import { FILTER, type Verdicts } from './verdict'

/** Per signature, how many of its events the time window holds certainly and possibly (search applied, other filters not). */
export interface Tally {
  readonly certain: Uint32Array
  readonly possible: Uint32Array
}

type Mutable = { -readonly [Key in keyof Count]: Count[Key] }

/**
 * Turns what was counted per signature into counts per facet value. A facet is counted under all other filters: a signature that only
 * this facet refuses still counts here. What another filter passes only possibly, counts as possible.
 */
export function tallied(atlas: Atlas, { refused, unsure }: Verdicts, tally: Tally, sure: boolean): Counts {
  const { signatures } = columns(atlas)
  const inRegion = regionStandings(atlas)
  const where = inRegion.map(({ id }) => zero(id))
  const kind = atlas.kinds.map(({ id }) => zero(id))
  const actor = atlas.actors.map(({ id }) => zero(id))
  const source = atlas.sources.map(({ id }) => zero(id))
  const place = atlas.places.map(({ id }) => zero(id))

  signatures.forEach((own, i) => {
    const certain = tally.certain[i] ?? 0
    const possible = tally.possible[i] ?? 0
    if (certain + possible === 0) return
    const refusedBy = refused[i] ?? 0
    const unsureBy = unsure[i] ?? 0

    /** Adds this signature's events to a value of a facet (`filter` is its bit, 0 for none). */
    const add = (count: Mutable | undefined, filter: number, standing: Standing = 'certain') => {
      if (!count || standing === 'out' || (refusedBy & ~filter) !== 0) return
      if (standing === 'certain' && (unsureBy & ~filter) === 0) {
        count.certain += certain
        count.possible += possible
      } else if (!sure) {
        count.possible += certain + possible
      }
    }
    inRegion.forEach(({ standings }, value) => {
      add(where[value]?.count, FILTER.where, standings[own.place])
    })
    add(kind[own.kind]?.count, FILTER.kind)
    for (const value of own.actors) add(actor[value]?.count, FILTER.actor)
    for (const value of own.sources) add(source[value]?.count, FILTER.source)
    add(place[own.place]?.count, 0)
  })

  return { where: byId(where), kind: byId(kind), actor: byId(actor), source: byId(source), place: byId(place) }
}

interface Value {
  readonly id: string
  readonly count: Mutable
}

function zero(id: string): Value {
  return { id, count: { certain: 0, possible: 0 } }
}

function byId(values: readonly Value[]): Readonly<Record<string, Count>> {
  return Object.fromEntries(values.map(({ id, count }) => [id, count]))
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
