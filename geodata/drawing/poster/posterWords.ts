import type { Status } from '../../domain/schema/term'
import type { Count } from '../../domain/select/match'
import type { PlaceCount } from '../../domain/select/placeCounts'
import type { TrayGroup } from '../../domain/select/tray'
import type { DrawnAnnotation } from '../annotation/drawnAnnotations'
import type { LinkEnd } from '../link/linkArcs'
import type { Sign } from './mapLegend'

/** The texts of a poster, in the reader's language. */
export interface PosterWords {
  readonly title: string
  /** Active filters, and the number of selected events. */
  readonly subtitle: string
  /** Titles of the two maps in a comparison. */
  readonly periods: readonly string[]
  /** A place with its number of events, and whether none of them is reported. */
  readonly mark: (placeCounts: PlaceCount) => string
  /** The relation of a linked event to the open one, and whether it is inferred. */
  readonly link: (end: LinkEnd) => string
  /** What the author of a scene drew on its map. */
  readonly annotation: (annotation: DrawnAnnotation) => string
  readonly legend: Readonly<Record<Sign | 'open', string>>
  /** Number of events that are only announced, or judged. */
  readonly status: (status: Exclude<Status, 'reported'>, count: number) => string
  /** A number of events, as in filters. */
  readonly count: (count: Count) => string
  /** A number of events beside the name of a place without a point. */
  readonly row: (count: Count) => string
  readonly tray: Readonly<Record<TrayGroup['id'], string>>
  /** The number of events without a point that have no room: of some, or of all (`others` false). */
  readonly unlisted: (count: number, others: boolean) => string
  /** Sources of data and base map, with licence, and the URL of the View. */
  readonly sources: string
  readonly kilometres: (length: number) => string
  /** Introduces the list of marks in the description. */
  readonly described: string
  /** For a close-up picture of one event; omits the others on the map. */
  readonly event?: EventWords
}

/** Text about one event below its title, date and place. */
export interface EventWords {
  /** The first sentence of its summary. */
  readonly summary: string
  /** Its figures, one per line, with attribution. */
  readonly figures: readonly string[]
  /** Heading of the figures. */
  readonly counted: string
  /** The number of figures without room. */
  readonly more: (count: number) => string
}
