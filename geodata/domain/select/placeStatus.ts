import type { Atlas } from '../join/atlas'
import { columns } from '../join/columns'
import { STATUSES, type Status } from '../schema/term'
import { MATCHES } from './match'
import type { Selection } from './selection'

/** Joint status of the events of a place; `unreported` for a mix of announced and judged. */
export type PlaceStatus = Status | 'unreported'

/** A set of statuses as bits. */
type StatusBits = number

const REPORTED: StatusBits = 1 << STATUSES.indexOf('reported')

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

/**
 * Statuses of the events of each place, by position, for `jointStatus`; combine several places with `|`. Stops early:
 * once a place has a reported event, its other events do not matter.
 */
export function statusesOf(
  atlas: Atlas,
  { positions, atPlaces }: Pick<Selection, 'positions' | 'atPlaces'>,
): Uint8Array {
  const { place, status } = columns(atlas)
  const found = new Uint8Array(atlas.places.length)
  let undecided = 0
  for (let at = 0; at < found.length; at++) if (MATCHES.some((match) => atPlaces[match][at] !== 0)) undecided++
  for (const match of MATCHES) {
    for (const position of positions[match]) {
      if (undecided === 0) return found
      const at = place[position] as number
      const before = found[at] ?? REPORTED
      if ((before & REPORTED) !== 0) continue
      const now = before | (1 << (status[position] as number))
      if ((now & REPORTED) !== 0) undecided--
      found[at] = now
    }
  }
  return found
}
