import type { Atlas } from '../join/atlas'
import { columns } from '../join/columns'
import { STATUSES, type Status } from '../schema/term'
import { NO_EVENTS, totalOf } from '../select/match'
import { isOnlyReported } from '../select/placeStatus'
import type { Selection } from '../select/selection'
import type { View } from '../view/view'

/**
 * Number of events of each status in a View, certain and possible together, as in its heading; statuses without events
 * are omitted.
 */
export function byStatus(
  { status: chosen }: Pick<View, 'status'>,
  { counts }: Pick<Selection, 'counts'>,
): { readonly status: Status; readonly count: number }[] {
  return STATUSES.filter((status) => chosen.length === 0 || chosen.includes(status))
    .map((status) => ({
      status,
      count: totalOf({ ...(counts.status[status] ?? NO_EVENTS), nationwide: 0 }),
    }))
    .filter(({ count }) => count > 0)
}

/** Whether any event has another status than reported: few files of others say anything of it. */
export function statesStatus(atlas: Atlas): boolean {
  return !isOnlyReported(columns(atlas))
}
