import type { Match } from '../select/match'
import type { Positions } from '../select/selection'
import { positionsOf, standingOf } from '../select/standing'

/** What two periods hold, each event once. */
export interface Shares {
  readonly before: Positions
  readonly after: Positions
  /**
   * In both: certain where it is certain in both, else possible; known only to the whole country where the place is
   * asked for and is no more narrowly known.
   */
  readonly both: Positions
}

/**
 * Which events only the first of two selections holds, which only the second, and which both: as what lasted from one
 * to the other may, or what is dated no more narrowly.
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
