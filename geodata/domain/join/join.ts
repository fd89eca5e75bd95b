import type { MultiPolygon, Point, Polygon } from 'geojson'
import { inEach } from '../language/language'
import type { AtlasConfig } from '../schema/config'
import type {
  ActorRecord,
  EventRecord,
  KindRecord,
  MeasureRecord,
  PlaceRecord,
  RegionRecord,
  SourceRecord,
} from '../schema/record'
import { ROLES } from '../schema/term'
import { parseEdtf } from '../time/edtf'
import { interval } from '../time/interval'
import type { Atlas, AtlasEvent, Kind, Place, Region } from './atlas'
import { regionsOf } from './regionOf'

/** Everything that editors write, parsed but not yet joined. */
export interface Records {
  readonly config: AtlasConfig
  readonly sources: readonly SourceRecord[]
  readonly actors: readonly ActorRecord[]
  readonly kinds: readonly KindRecord[]
  readonly measures: readonly MeasureRecord[]
  readonly regions: readonly { readonly record: RegionRecord; readonly geometry: Polygon | MultiPolygon }[]
  readonly places: readonly { readonly record: PlaceRecord; readonly geometry: Point | null }[]
  readonly events: readonly EventRecord[]
}

/**
 * Joins events with places, and places with regions. The records must have passed `check`: throws a `RangeError` for an
 * unreadable date.
 */
export function join(records: Records): Atlas {
  const { sources, actors, measures } = records
  const { kinds: signs, words: _, ...config } = records.config
  const regions: Region[] = records.regions.map(({ record, geometry }) => ({
    ...record,
    group: config.groups.find((group) => group.regions.includes(record.id))?.id ?? null,
    geometry,
  }))
  const places: Place[] = records.places.map(({ record, geometry }) => ({
    ...record,
    point: geometry,
    regions: regionsOf(record, geometry, regions),
    abroad: record.country !== config.home,
  }))
  const kinds: Kind[] = records.kinds.map((record) => ({ ...record, ...signOf(signs[record.id]) }))
  const events = records.events.map(joined).sort(chronologically)
  return deepFreeze({ config, sources, actors, kinds, measures, regions, places, events })
}

/** The sign of a kind; the check refuses a kind without one. */
function signOf(sign: AtlasConfig['kinds'][string] | undefined): Pick<Kind, 'shape' | 'colour'> {
  return { shape: sign?.shape ?? 'dot', colour: sign?.colour ?? 'ink' }
}

function joined({ summary, actors, ...record }: EventRecord): AtlasEvent {
  const date = parseEdtf(record.date)
  const days = date && interval(date)
  if (!days) throw new RangeError(`event '${record.id}' has no readable date: '${record.date}'`)
  return {
    ...record,
    ...days,
    summary: summary.map((sentence) => ({
      text: inEach((language) => sentence[language]),
      cites: sentence.cites.map((number) => number - 1).toSorted((a, b) => a - b),
    })),
    actors: ROLES.flatMap((role) => (actors[role] ?? []).map((id) => ({ id, role }))),
  }
}

/** By earliest day, latest day, id: the order of events everywhere in the atlas. */
export function chronologically(
  a: Pick<AtlasEvent, 'earliest' | 'latest' | 'id'>,
  b: Pick<AtlasEvent, 'earliest' | 'latest' | 'id'>,
): number {
  return a.earliest - b.earliest || a.latest - b.latest || (a.id < b.id ? -1 : 1)
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) deepFreeze(inner)
  }
  return value
}
