import { listedOnce, type Playable, type Played } from '../timeline/play'

/** In a bin with less, every event may as well have happened in another. */
const LEAST = 0.5

/**
 * What playback stops at if events are counted elsewhere: every day of the bins with events, `around` of a time answer.
 * Which events happened at a stop is said by the answer about it.
 */
export function playedBins(edges: readonly number[], around: readonly number[]): Played {
  function* each(): Generator<Playable> {
    for (const [bin, count] of around.entries()) {
      if (count < LEAST) continue
      const [from = 0, to = 0] = [edges[bin], edges[bin + 1]]
      // A day is in the bin of its middle.
      for (let day = Math.ceil(from - 0.5); day + 0.5 < to; day++)
        yield { event: NONE, begins: day, needs: { start: day, end: day } }
    }
  }
  return listedOnce(each)
}

/** The position of no event. */
const NONE = -1
