import type { Atlas } from '../join/atlas'
import { columns } from '../join/columns'
import { STATUSES, type Status } from '../schema/term'
import { MATCHES } from './match'
import type { Selection } from './selection'

/** What the events of a place are together; `unreported` where some are announced, the others judged. */
export type PlaceStatus = Status | 'unreported'

/** By position of a place, what its events are together; undefined where it has none. */
export type PlaceStatuses = (place: number) => PlaceStatus | undefined

/** As a status is kept while a pass over the events goes on: one bit each. */
const REPORTED = 1 << STATUSES.indexOf('reported')

/**
 * By place, what its events are together: `judged` only where all that is told of the place is judged. No more events are read than needed: once something
 * reported is known of a place, its other events change nothing.
 */
export function statusesOf(
  atlas: Atlas,
  { positions, atPlaces }: Pick<Selection, 'positions' | 'atPlaces'>,
): PlaceStatuses {
  const { place, status } = columns(atlas)
  const found = new Uint8Array(atlas.places.length)
  let undecided = 0
  for (let at = 0; at < found.length; at++) if (MATCHES.some((match) => atPlaces[match][at] !== 0)) undecided++
  for (const match of MATCHES) {
    for (const position of positions[match]) {
      if (undecided === 0) break
      const at = place[position] as number
      const before = found[at] ?? REPORTED
      if ((before & REPORTED) !== 0) continue
      const now = before | (1 << (status[position] as number))
      if ((now & REPORTED) !== 0) undecided--
      found[at] = now
    }
  }
  return (at) => {
    const held = found[at] ?? 0
    const [only, ...others] = STATUSES.filter((_, i) => (held & (1 << i)) !== 0)
    if ((held & REPORTED) !== 0) return 'reported'
    return others.length > 0 ? 'unreported' : only
  }
}

/** What the events of two places, or two lots of events of one, are together. */
export function jointStatus(one: PlaceStatus, other: PlaceStatus): PlaceStatus {
  if (one === other) return one
  return one === 'reported' || other === 'reported' ? 'reported' : 'unreported'
}
