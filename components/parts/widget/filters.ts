import { FILTER_KEYS } from '@/geodata/domain/view/filter'
import type { View } from '@/geodata/domain/view/view'

/** Another View with the filters of the current one: what readers may open while filters are locked. */
export function withFiltersOf(next: View, now: View): View {
  return { ...next, compare: now.compare, ...Object.fromEntries(FILTER_KEYS.map((key) => [key, now[key]])) }
}
