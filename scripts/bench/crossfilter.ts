import crossfilter from 'crossfilter2'
import type { Atlas, AtlasEvent } from '../../geodata/domain/join/atlas'
import { NO_EVENTS, totalOf } from '../../geodata/domain/select/match'
import type { TimeWindow } from '../../geodata/domain/time/window'
import { EMPTY_VIEW } from '../../geodata/domain/view/view'
import { oracle } from '../../geodata/testing/oracle'

/**
 * Number of events that overlap a window, in total and by facet value; crossfilter cannot distinguish certain from
 * possible.
 */
export interface Overlap {
  readonly total: number
  readonly facets: Readonly<Record<Facet, Readonly<Record<string, number>>>>
}

export const FACETS = ['where', 'kind', 'actor', 'source', 'status', 'place'] as const
type Facet = (typeof FACETS)[number]

/**
 * The same query with crossfilter2, as its users would write it: an event overlaps a window if it begins before the
 * window's end and ends after its start, hence one dimension for each end of the event; and one group for each facet,
 * with array dimensions for `where`, actors and sources. Returns a function that moves the window and reads every
 * group.
 */
export function crossfiltered(atlas: Atlas): (window: TimeWindow) => Overlap {
  const regionsOf = valuesOfWhere(atlas)
  const records = crossfilter<AtlasEvent>([...atlas.events])
  const earliest = records.dimension((event) => event.earliest)
  const latest = records.dimension((event) => event.latest)
  const total = records.groupAll<number>().reduceCount()
  const groups = {
    where: records.dimension((event) => regionsOf.get(event.place) ?? [], true).group<string, number>(),
    kind: records.dimension((event) => event.kind).group<string, number>(),
    actor: records.dimension((event) => event.actors.map(({ id }) => id), true).group<string, number>(),
    source: records.dimension((event) => event.citations.map(({ source }) => source), true).group<string, number>(),
    status: records.dimension((event) => event.status).group<string, number>(),
    place: records.dimension((event) => event.place).group<string, number>(),
  }
  return ({ start, end }) => {
    earliest.filterRange([Number.NEGATIVE_INFINITY, (end ?? Number.POSITIVE_INFINITY) + 1])
    latest.filterRange([start ?? Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY])
    return {
      total: total.value(),
      facets: {
        where: read(groups.where),
        kind: read(groups.kind),
        actor: read(groups.actor),
        source: read(groups.source),
        status: read(groups.status),
        place: read(groups.place),
      },
    }
  }
}

function read(group: crossfilter.Group<AtlasEvent, string, number>): Record<string, number> {
  return Object.fromEntries(group.all().map(({ key, value }) => [key, value]))
}

/** The values of `where` that each place counts for, according to the oracle. */
function valuesOfWhere(atlas: Atlas): Map<string, string[]> {
  return new Map(
    atlas.places.map((place) => {
      const event = atlas.events.find((one) => one.place === place.id)
      const { where } = oracle({ ...atlas, events: event ? [event] : [] }, EMPTY_VIEW).counts
      return [place.id, Object.keys(where).filter((id) => totalOf(where[id] ?? NO_EVENTS) > 0)]
    }),
  )
}
