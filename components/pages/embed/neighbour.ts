import type { Atlas, AtlasEvent } from '@/geodata/domain/join/atlas'
import { eventsAtPositions } from '@/geodata/domain/join/lookup'
import type { Selection } from '@/geodata/domain/select/selection'

/**
 * The event so many steps further in time among those that a selection holds for certain; the first or the last where
 * none is open. Stays at either end.
 */
export function neighbour(
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
