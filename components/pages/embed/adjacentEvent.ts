import type { Atlas, AtlasEvent } from '@/geodata/domain/join/atlas'
import { eventsAtPositions } from '@/geodata/domain/join/lookup'
import type { Selection } from '@/geodata/domain/select/selection'

/**
 * The next or previous event in time among the certain matches of a selection; without an open event, the first or
 * last. Does not go past either end.
 */
export function adjacentEvent(
  atlas: Atlas,
  { positions }: Selection,
  open: string | null,
  steps: 1 | -1,
): AtlasEvent | null {
  const events = eventsAtPositions(atlas, positions.certain)
  const at = events.findIndex(({ id }) => id === open)
  if (at < 0) return (steps > 0 ? events[0] : events.at(-1)) ?? null
  return events[at + steps] ?? events[at] ?? null
}
