import type { Days } from '../service/features'
import { isoDay } from '../time/day'

/** Features on a page at most. */
export const MOST_ON_A_PAGE = 10_000
/** The same if the client leaves it to the server. */
export const DEFAULT_LIMIT = 100

/** Days as the value of `datetime`. */
export function printDays({ start, end }: Days): string {
  if (start !== null && start === end) return isoDay(start)
  return `${start === null ? '..' : isoDay(start)}/${end === null ? '..' : isoDay(end)}`
}
