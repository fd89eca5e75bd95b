import type { Atlas } from '../join/atlas'
import { columns } from '../join/columns'
import { STATUSES, type Status } from '../schema/term'
import { MATCHES } from './match'
import type { Selection } from './selection'

/** What the events of a place are together; `unreported` where some are announced, the others judged. */
export type PlaceStatus = Status | 'unreported'

/** Statuses as one bit each: those of the events of some place, or none. */
type StatusBits = number

const REPORTED: StatusBits = 1 << STATUSES.indexOf('reported')

/** What events of these statuses are together, by the bits of the statuses; undefined for none. */
const TOGETHER = Array.from({ length: 1 << STATUSES.length }, (_, bits): PlaceStatus | undefined => {
  const [only, ...others] = STATUSES.filter((_, i) => (bits & (1 << i)) !== 0)
  if ((bits & REPORTED) !== 0) return 'reported'
  return others.length > 0 ? 'unreported' : only
})

/** What the events of places are together: `reported` where there are none. */
export function jointStatus(bits: StatusBits): PlaceStatus {
  return TOGETHER[bits] ?? 'reported'
}

/**
 * The statuses of the events of each place, by its position; to be read by `jointStatus`, alone or those of several
 * places together. No more events are read than needed: once something reported is known of a place, its other events
 * change nothing.
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
