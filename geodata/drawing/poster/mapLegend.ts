import type { Columns } from '../../domain/join/columns'
import { STATUSES, type Status } from '../../domain/schema/term'
import { type Count, totalOf } from '../../domain/select/match'
import type { PlaceCount } from '../../domain/select/placeCounts'
import { isOnlyReported, type PlaceStatus } from '../../domain/select/placeStatus'
import type { Extent } from '../camera/camera'
import type { LinkArc } from '../link/linkArcs'
import { markState, placedMarks } from '../mark/markStyle'

/** Everything that a legend may explain, in its order. */
export const SIGNS = [
  'mark',
  'dots',
  'dotsPossible',
  'possible',
  'announced',
  'judged',
  'unreported',
  'region',
  'part',
  'link',
  'whole',
  'inferred',
] as const
export type Sign = (typeof SIGNS)[number]

/**
 * The signs that occur on a map with these places and links; `crowd` is the number of events of an atlas with too many
 * places for marks, null for others.
 */
export function signsOf(
  placeCounts: readonly PlaceCount[],
  links: readonly LinkArc[],
  extent: Pick<Extent, 'edge'>,
  crowd: Count | null = null,
): Sign[] {
  const marks = placedMarks(placeCounts, extent).map((one) => ({ state: markState(one.count), status: one.status }))
  const areas = placeCounts.filter(({ place, count }) => !place.point && totalOf(count) > 0)
  const certain = (status: PlaceStatus) => marks.some((mark) => mark.state === 'certain' && mark.status === status)
  const used: Readonly<Record<Sign, boolean>> = {
    mark: certain('reported'),
    dots: crowd !== null && crowd.certain > 0,
    dotsPossible: crowd !== null && totalOf(crowd) > crowd.certain,
    possible: marks.some(({ state }) => state === 'possible'),
    announced: certain('announced'),
    judged: marks.some(({ status }) => status === 'judged'),
    unreported: certain('unreported'),
    region: areas.some(({ place }) => place.precision === 'region'),
    part: areas.some(({ place }) => place.precision === 'part'),
    link: links.some(({ directed }) => directed),
    whole: links.some(({ directed }) => !directed),
    inferred: links.some(({ basis }) => basis === 'inferred'),
  }
  return SIGNS.filter((sign) => used[sign])
}

/** The statuses among some events, in codebook order; stops reading once all are found. */
export function statusesAmong(table: Pick<Columns, 'status'>, ...lists: readonly Iterable<number>[]): Status[] {
  const { status } = table
  const most = isOnlyReported(table) ? 1 : STATUSES.length
  const found = new Set<number | undefined>()
  for (const list of lists) {
    for (const at of list) {
      found.add(status[at])
      if (found.size === most) break
    }
    if (found.size === most) break
  }
  return STATUSES.filter((_, i) => found.has(i))
}
