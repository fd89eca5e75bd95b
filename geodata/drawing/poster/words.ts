import type { Status } from '../../domain/schema/term'
import type { Count } from '../../domain/select/match'
import type { PlaceCount } from '../../domain/select/placeCounts'
import type { TrayGroup } from '../../domain/select/tray'
import type { TieEnd } from '../link/tie'
import type { Sign } from './mapLegend'

/** Everything that a poster says, worded by who knows the reader's language. */
export interface PosterWords {
  readonly title: string
  /** Which filters are in force, and how many events they let through. */
  readonly subtitle: string
  /** What each of two maps shows, where two periods stand side by side. */
  readonly periods: readonly string[]
  /** A place with how many events it holds, and whether none of them is reported. */
  readonly mark: (placeCounts: PlaceCount) => string
  /** How the open event is tied to another, and whether that is inferred. */
  readonly tie: (end: TieEnd) => string
  readonly legend: Readonly<Record<Sign | 'open', string>>
  /** How many of the events are only announced, or judged. */
  readonly status: (status: Exclude<Status, 'reported'>, count: number) => string
  /** So many events, as the filters count them. */
  readonly count: (count: Count) => string
  readonly tray: Readonly<Record<TrayGroup['id'], string>>
  /** Where facts and ground come from, under which licence, and the address of the View. */
  readonly sources: string
  readonly kilometres: (length: number) => string
  /** Begins the list of marks in the description. */
  readonly described: string
  /** Of a picture of one event, which is looked at from near; it says nothing of the others on the map. */
  readonly event?: EventWords
}

/** What a picture says of one event below its title, date and place. */
export interface EventWords {
  /** The first sentence of its summary. */
  readonly summary: string
  /** What was counted, one line each, with who says so. */
  readonly figures: readonly string[]
  /** Stands above the figures. */
  readonly counted: string
  /** So many figures found no room. */
  readonly more: (count: number) => string
}
