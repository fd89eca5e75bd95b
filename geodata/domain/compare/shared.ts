import type { Match } from '../select/match'
import type { Positions } from '../select/selection'
import { positionsOf, standingOf } from '../select/standing'

/** The events of two periods, each once. */
export interface Shares {
  readonly before: Positions
  readonly after: Positions
  /**
   * Events in both periods: certain if certain in both, else possible; nationwide if a place is filtered by and the
   * event is known only to the whole country.
   */
  readonly both: Positions
}

/**
 * Splits two selections into events of the first only, the second only, and both (events that lasted, or are vaguely
 * dated).
 */
export function shares(before: Positions, after: Positions): Shares {
  const matchInBoth = (at: number): Match | 'out' => {
    const first = standingOf({ positions: before }, at)
    const second = standingOf({ positions: after }, at)
    if (first === second || second === 'out') return second
    return [first, second].includes('nationwide') ? 'nationwide' : 'possible'
  }
  const alone = (own: Positions, positions: Positions) =>
    byMatch((match) => own[match].filter((at) => standingOf({ positions }, at) === 'out'))
  const all = positionsOf(before)
  return {
    before: alone(before, after),
    after: alone(after, before),
    both: byMatch((match) => all.filter((at) => matchInBoth(at) === match)),
  }
}

function byMatch(positions: (match: Match) => Int32Array): Positions {
  return { certain: positions('certain'), possible: positions('possible'), nationwide: positions('nationwide') }
}
