import { dayNumber } from '../../../geodata/domain/time/day'
import { Random } from '../../../geodata/testing/random'
import { SEED } from '../../../geodata/testing/synthetic'
import type { Wanted } from './rivals'

/** The body of an answer and how long it took, in milliseconds. Throws an `Error` unless it is a good one. */
export async function fetched(address: string): Promise<{ readonly body: Buffer; readonly milliseconds: number }> {
  const began = performance.now()
  const answer = await fetch(address, { signal: AbortSignal.timeout(60_000) })
  const body = Buffer.from(await answer.arrayBuffer())
  const milliseconds = performance.now() - began
  if (!answer.ok) throw new Error(`${answer.status} ${address}: ${body.toString().slice(0, 300)}`)
  return { body, milliseconds }
}

/** Boxes and days that nobody has asked for: from a town in a month to a region in some years. */
export function wantedAtRandom(count: number): Wanted[] {
  const random = new Random(SEED)
  return Array.from({ length: count }, (_, i) => {
    const side = random.one([0.5, 2, 6])
    const [west, south] = [random.between(-1200, 300) / 100, random.between(1050, 2200) / 100]
    const first = random.between(dayNumber(1990, 1, 1), dayNumber(2012, 1, 1))
    const length = [30, 90, 365, 1500][i % 4] ?? 30
    return { box: [west, south, west + side, south + side], days: [first, first + length] }
  })
}
