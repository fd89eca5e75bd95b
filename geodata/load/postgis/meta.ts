import type { Atlas, Place } from '../../domain/join/atlas'
import type { DataSet } from '../../domain/service/features'
import type { ServedSet } from '../../domain/service/views'

/** What the site keeps in memory of a loaded data set: all but its events and places. */
export interface Meta {
  readonly layout: number
  readonly set: Omit<ServedSet, 'version'>
  readonly features: Omit<DataSet, 'version'>
  readonly measures: Atlas['measures']
  /** One place of each ground: what `withinRegions` and `isNationwide` read of it. */
  readonly grounds: readonly GroundPlace[]
  /** The values of the filter `where`, as in `Grounds`. */
  readonly where: readonly {
    readonly id: string
    readonly cells: readonly number[]
    readonly matches: readonly number[]
  }[]
  /** Edges of the bins of the whole time range (`wholeEdges`), by which `event_bin` has sums. */
  readonly edges: readonly number[]
  /** Bytes of the shortest id of an event; 0 without events. */
  readonly shortestId: number
}

/** Changes with the tables of a version (`tables.sql`): what was loaded by another release must be loaded again. */
export const LAYOUT = 5

export type GroundPlace = Pick<Place, 'abroad' | 'beyond' | 'precision' | 'point' | 'regions'>

/** Participants are stored as four times the actor's position, plus the role's. */
export const ROLE_SPACE = 4
