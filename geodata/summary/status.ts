import { STATUSES, type Status } from '../schema/term'
import type { Selection } from '../select/selection'
import type { View } from '../view/view'

/** How many events of each status a View shows, certain and possible ones together; statuses that it shows nothing of are left out. */
export function byStatus(
  { status: chosen }: Pick<View, 'status'>,
  { counts }: Pick<Selection, 'counts'>,
): { readonly status: Status; readonly count: number }[] {
  return STATUSES.filter((status) => chosen.length === 0 || chosen.includes(status))
    .map((status) => ({
      status,
      count: (counts.status[status]?.certain ?? 0) + (counts.status[status]?.possible ?? 0),
    }))
    .filter(({ count }) => count > 0)
}
