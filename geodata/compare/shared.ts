import type { Positions } from '../select/selection'

/** What two periods hold, each event once. */
export interface Shares {
  readonly before: Positions
  readonly after: Positions
  /** In both: certain where it is in both, else possible. */
  readonly both: Positions
}

/** Which events only the first of two selections holds, which only the second, and which both: as what lasted from one to the other may, or what is dated no more narrowly. */
export function shares(before: Positions, after: Positions): Shares {
  const [inBefore, inAfter] = [all(before), all(after)]
  const without = ({ certain, possible }: Positions, other: ReadonlySet<number>): Positions => ({
    certain: certain.filter((at) => !other.has(at)),
    possible: possible.filter((at) => !other.has(at)),
  })
  const sureInBoth = new Set(before.certain.filter((at) => after.certain.includes(at)))
  const common = Int32Array.from(inBefore)
    .filter((at) => inAfter.has(at))
    .sort()
  return {
    before: without(before, inAfter),
    after: without(after, inBefore),
    both: {
      certain: common.filter((at) => sureInBoth.has(at)),
      possible: common.filter((at) => !sureInBoth.has(at)),
    },
  }
}

function all({ certain, possible }: Positions): ReadonlySet<number> {
  return new Set([...certain, ...possible])
}
