import type { TrayGroup } from '../place/tray'
import type { Count } from '../select/selection'
import type { Relation } from '../tie/related'

/** Everything that a poster says, worded by who knows the reader's language. */
export interface PosterWords {
  readonly title: string
  /** Which filters are in force, and how many events they let through. */
  readonly subtitle: string
  /** What each of two maps shows, where two periods stand side by side. */
  readonly periods: readonly string[]
  /** A place with how many events it holds. */
  readonly mark: (place: string, count: Count) => string
  /** How the open event is tied to another of that title. */
  readonly tie: (relation: Relation, title: string) => string
  readonly legend: Readonly<Record<'mark' | 'possible' | 'region' | 'part' | 'open' | 'tie' | 'whole', string>>
  readonly tray: Readonly<Record<TrayGroup['id'], string>>
  /** Where facts and ground come from, under which licence, and the address of the View. */
  readonly sources: string
  readonly kilometres: (length: number) => string
  /** Begins the list of marks in the description. */
  readonly described: string
}
