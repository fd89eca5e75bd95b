import type { View } from './view'

/**
 * A View that another data set shares. Both read one address, each what it knows: `now` and `other` are what this and
 * the other one read in it. What only the other one knows stays, unless it is what `next` changes: a filter by its
 * kinds, its open event.
 */
export function besideView(next: View, now: View, other: View): View {
  const keys = Object.keys(next) as (keyof View)[]
  return Object.fromEntries(keys.map((key) => [key, shared(next[key], now[key], other[key])])) as unknown as View
}

function shared(next: unknown, now: unknown, other: unknown): unknown {
  if (isIds(next) && isIds(now) && isIds(other))
    return [...next, ...other.filter((id) => !now.includes(id) && !next.includes(id))]
  return JSON.stringify(next) === JSON.stringify(now) ? (now ?? other) : next
}

/** A list of ids, as opposed to the corners of an area. */
function isIds(part: unknown): part is readonly string[] {
  return Array.isArray(part) && part.every((one) => typeof one === 'string')
}
