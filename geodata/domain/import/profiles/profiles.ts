import type { Language } from '../../language/language'
import type { Format } from '../../table/table'
import type { ColumnUse } from '../mapping'
import acled from './acled.json' with { type: 'json' }
import gpx from './gpx.json' with { type: 'json' }
import jolibaData from './joliba-data.json' with { type: 'json' }
import jolibaGeojson from './joliba-geojson.json' with { type: 'json' }
import jolibaLinkedPlaces from './joliba-linked-places.json' with { type: 'json' }
import jolibaTable from './joliba-table.json' with { type: 'json' }
import kml from './kml.json' with { type: 'json' }
import linkedPlaces from './linked-places.json' with { type: 'json' }
import linkedPlacesGazetteer from './linked-places-gazetteer.json' with { type: 'json' }
import linkedPlacesTsv from './linked-places-tsv.json' with { type: 'json' }
import missingMigrants from './missing-migrants.json' with { type: 'json' }
import storymapjs from './storymapjs.json' with { type: 'json' }
import timelinejs from './timelinejs.json' with { type: 'json' }
import ucdpGed from './ucdp-ged.json' with { type: 'json' }

/** A shape of tables that is recognised without a question. Headers are written as `headerKey` leaves them. */
export interface Profile {
  readonly id: string
  /** Proper name of the data set or the format. */
  readonly name: string
  /** Headers that the shape has; one of each list is enough. */
  readonly requires: readonly (readonly string[])[]
  /** Formats in which it occurs; any if not given. */
  readonly formats?: readonly Format[]
  /**
   * What its columns are taken for; others are left out. If a table has several columns for a use that only one column
   * can have, the one named first here.
   */
  readonly columns: Readonly<Record<string, ColumnUse>>
  /** The names of values that are codes, by header and code. */
  readonly names?: Readonly<Record<string, Readonly<Record<string, Readonly<Record<Language, string>>>>>>
  /** What its figures count, by the name that the columns have for it. */
  readonly measures?: Readonly<Record<string, Readonly<Record<Language, string>>>>
}

/** Every profile, the most particular first: the first that fits is taken. */
export const PROFILES = [
  jolibaTable,
  jolibaGeojson,
  jolibaData,
  jolibaLinkedPlaces,
  ucdpGed,
  acled,
  missingMigrants,
  timelinejs,
  linkedPlacesTsv,
  linkedPlaces,
  linkedPlacesGazetteer,
  storymapjs,
  kml,
  gpx,
] as readonly unknown[] as readonly Profile[]
