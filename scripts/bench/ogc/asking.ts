import type { Place } from '../../../geodata/domain/join/atlas'
import { dayNumber } from '../../../geodata/domain/time/day'
import { Random } from '../../../geodata/testing/random'
import { SEED } from '../../../geodata/testing/synthetic'
import type { Wanted } from './rivals'

/**
 * The body of an answer and how long it took, in milliseconds: not compressed, as the servers to compare with compress
 * nothing. Throws an `Error` unless it is a good one.
 */
export async function fetched(address: string): Promise<{ readonly body: Buffer; readonly milliseconds: number }> {
  const began = performance.now()
  const answer = await fetch(address, {
    signal: AbortSignal.timeout(60_000),
    headers: { 'Accept-Encoding': 'identity' },
  })
  const body = Buffer.from(await answer.arrayBuffer())
  const milliseconds = performance.now() - began
  if (!answer.ok) throw new Error(`${answer.status} ${address}: ${body.toString().slice(0, 300)}`)
  return { body, milliseconds }
}

/** Boxes and days that nobody has asked for, around places: from a town in a month to a country in some years. */
export function wantedAtRandom(count: number, places: readonly Place[]): Wanted[] {
  const random = new Random(SEED)
  return Array.from({ length: count }, (_, i) => {
    const [lng = 0, lat = 0] = random.one(places).point?.coordinates ?? []
    const side = [0.5, 2, 6][i % 3] ?? 2
    const first = random.between(dayNumber(1990, 1, 1), dayNumber(2012, 6, 1))
    const length = [30, 90, 365, 1500][i % 4] ?? 30
    return { box: [lng - side / 2, lat - side / 2, lng + side / 2, lat + side / 2], days: [first, first + length] }
  })
}
