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

type Part = View[keyof View]

function shared(next: Part, now: Part, other: Part): Part {
  const [wanted, known, others] = [idsIn(next), idsIn(now), idsIn(other)]
  if (!wanted || !known || !others) return JSON.stringify(next) === JSON.stringify(now) ? (now ?? other) : next
  const foreign = others.filter((id) => !known.includes(id) && !wanted.includes(id))
  return [...wanted, ...foreign] as Part
}

/** A list of ids, as opposed to the corners of an area; otherwise null. */
function idsIn(part: Part): readonly string[] | null {
  return Array.isArray(part) && part.every((one) => typeof one === 'string') ? part : null
}
