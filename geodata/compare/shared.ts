import { MATCHES, type Match } from '../select/match'
import type { Positions } from '../select/selection'
import { positionsOf } from '../select/standing'

/** What two periods hold, each event once. */
export interface Shares {
  readonly before: Positions
  readonly after: Positions
  /** In both: certain where it is certain in both, else possible; known only to the whole country where the place is asked for and is no more narrowly known. */
  readonly both: Positions
}

/** Which events only the first of two selections holds, which only the second, and which both: as what lasted from one to the other may, or what is dated no more narrowly. */
export function shares(before: Positions, after: Positions): Shares {
  const [inBefore, inAfter] = [new Set(positionsOf(before)), new Set(positionsOf(after))]
  const matchInBoth = (at: number): Match => {
    const [first, second] = [matchIn(before, at), matchIn(after, at)]
    return first === second ? first : [first, second].includes('nationwide') ? 'nationwide' : 'possible'
  }
  const common = positionsOf(before).filter((at) => inAfter.has(at))
  return {
    before: byMatch((match) => before[match].filter((at) => !inAfter.has(at))),
    after: byMatch((match) => after[match].filter((at) => !inBefore.has(at))),
    both: byMatch((match) => common.filter((at) => matchInBoth(at) === match)),
  }
}

function byMatch(positions: (match: Match) => Int32Array): Positions {
  return { certain: positions('certain'), possible: positions('possible'), nationwide: positions('nationwide') }
}

function matchIn(positions: Positions, at: number): Match {
  return MATCHES.find((match) => positions[match].includes(at)) ?? 'possible'
}
