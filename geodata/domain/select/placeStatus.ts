import type { Atlas } from '../join/atlas'
import { type Columns, columns } from '../join/columns'
import { STATUSES, type Status } from '../schema/term'
import { MATCHES } from './match'
import type { Selection } from './selection'

/** Joint status of the events of a place; `unreported` for a mix of announced and judged. */
export type PlaceStatus = Status | 'unreported'

/** A set of statuses as bits. */
type StatusBits = number

const REPORTED_AT = STATUSES.indexOf('reported')
const REPORTED: StatusBits = 1 << REPORTED_AT

/** Joint status by set of bits; undefined for the empty set. */
const TOGETHER = Array.from({ length: 1 << STATUSES.length }, (_, bits): PlaceStatus | undefined => {
  const [only, ...others] = STATUSES.filter((_, i) => (bits & (1 << i)) !== 0)
  if ((bits & REPORTED) !== 0) return 'reported'
  return others.length > 0 ? 'unreported' : only
})

/** Joint status of some places: `reported` if they have no events. */
export function jointStatus(bits: StatusBits): PlaceStatus {
  return TOGETHER[bits] ?? 'reported'
}

type OfStatus = Pick<Columns, 'status'>

const onlyReported = new WeakMap<OfStatus, boolean>()

/** Whether all events are reported, as in most files: then a place has that status as soon as it has an event. */
export function isOnlyReported(table: OfStatus): boolean {
  const known = onlyReported.get(table) ?? table.status.every((status) => status === REPORTED_AT)
  onlyReported.set(table, known)
  return known
}

/**
 * Statuses of the events of each place, by position, for `jointStatus`; combine several places with `|`. Stops early:
 * once a place has a reported event, its other events do not matter.
 */
export function statusesOf(
  atlas: Atlas,
  { positions, atPlaces }: Pick<Selection, 'positions' | 'atPlaces'>,
): Uint8Array {
  const table = columns(atlas)
  const { place, status } = table
  const found = new Uint8Array(atlas.places.length)
  const { certain, possible, nationwide } = atPlaces
  const decided = isOnlyReported(table) ? REPORTED : 0
  let undecided = 0
  for (let at = 0; at < found.length; at++) {
    if (certain[at] === 0 && possible[at] === 0 && nationwide[at] === 0) continue
    found[at] = decided
    undecided++
  }
  if (decided !== 0) return found
  for (const match of MATCHES) {
    for (const position of positions[match]) {
      if (undecided === 0) return found
      const at = place[position] as number
      const before = found[at] ?? REPORTED
      if ((before & REPORTED) !== 0) continue
      const now = before | (1 << (status[position] as number))
      // Events whose place is inferred are not counted there if only certain matches are.
      const counted = certain[at] !== 0 || possible[at] !== 0 || nationwide[at] !== 0
      if ((now & REPORTED) !== 0 && counted) undecided--
      found[at] = now
    }
  }
  return found
}
