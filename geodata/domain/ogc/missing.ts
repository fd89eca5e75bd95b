import type { MissingDays } from '../service/views'
import { printDays } from './limits'

/** The header of answers that leave something out: when the events began, as in `datetime`, separated by commas. */
export const MISSING_HEADER = 'Joliba-Missing'

/** Days as values of `datetime`. */
export function missingTimes(missing: readonly MissingDays[]): string[] {
  return missing.map(({ first, last }) => printDays({ start: first, end: last }))
}
