import { isoDay } from '../../../geodata/domain/time/day'
import { median } from '../timing'
import { fetched } from './asking'
import type { Rival, Wanted } from './rivals'

/** Features on a page. */
const LIMIT = 1000

/** What one server took for the same questions. */
export interface ItemsTime {
  readonly name: string
  readonly milliseconds: number
  readonly features: number
  readonly bytes: number
}

/**
 * Asks each server for the first features in some boxes and on some days, once each, in turn. `others` are asked
 * before, as a server that has just started has its code to compile, or its caches to fill.
 */
export async function itemTimes(
  origin: string,
  rivals: readonly Rival[],
  questions: readonly Wanted[],
  others: readonly Wanted[],
): Promise<ItemsTime[]> {
  const servers: Rival[] = [{ name: 'Joliba', items: (wanted, limit) => ownItems(origin, wanted, limit) }, ...rivals]
  for (const wanted of others) for (const { items } of servers) await fetched(items(wanted, LIMIT))
  const times = servers.map(() => [] as number[])
  const sums = servers.map(() => ({ features: 0, bytes: 0 }))
  for (const wanted of questions)
    for (const [n, { items }] of servers.entries()) {
      const { body, milliseconds } = await fetched(items(wanted, LIMIT))
      const sum = sums[n]
      if (!sum) continue
      times[n]?.push(milliseconds)
      sum.features += JSON.parse(body.toString()).features.length
      sum.bytes += body.length
    }
  return servers.map(({ name }, n) => ({
    name,
    milliseconds: median(times[n] ?? []),
    features: sums[n]?.features ?? 0,
    bytes: sums[n]?.bytes ?? 0,
  }))
}

export function ownItems(origin: string, { box, days: [first, last] }: Wanted, limit: number): string {
  const query = new URLSearchParams({
    bbox: box.map((edge) => edge.toFixed(2)).join(),
    datetime: `${isoDay(first)}/${isoDay(last)}`,
    limit: String(limit),
    f: 'json',
  })
  return `${origin}/ogc/collections/events/items?${query}`
}
