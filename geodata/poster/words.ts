import type { Gathered } from '../place/gather'
import type { Sign } from '../place/legend'
import type { TrayGroup } from '../place/tray'
import type { Status } from '../schema/term'
import type { Count } from '../select/match'
import type { TieEnd } from '../tie/tie'

/** Everything that a poster says, worded by who knows the reader's language. */
export interface PosterWords {
  readonly title: string
  /** Which filters are in force, and how many events they let through. */
  readonly subtitle: string
  /** What each of two maps shows, where two periods stand side by side. */
  readonly periods: readonly string[]
  /** A place with how many events it holds, and whether none of them is reported. */
  readonly mark: (gathered: Gathered) => string
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
}
