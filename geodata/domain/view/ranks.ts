/**
 * The places of items in an order; equal ones share a rank. Items without a value have the rank `count`: they are last,
 * whichever way the others are sorted.
 */
export interface Ranks {
  readonly of: Uint32Array
  readonly count: number
}

/** Compares two of the texts by their positions. */
type Compare = (a: number, b: number) => number

/** Items between two pauses: a fraction of a millisecond, unless texts are very long. */
const STEP = 1024

/**
 * Ranks items by their texts. Yields often, so that hundreds of thousands can be sorted without keeping a page from
 * answering. `comparing` gets the distinct texts.
 */
export function* wordRanks(
  length: number,
  wordOf: (i: number) => string,
  comparing: (words: readonly string[]) => Generator<void, Compare, void>,
): Generator<void, Ranks, void> {
  const codes = new Uint32Array(length)
  const known = new Map<string, number>()
  const words: string[] = []
  for (let i = 0; i < length; i++) {
    if (i % STEP === 0) yield
    const word = wordOf(i)
    const code = known.get(word) ?? words.length
    if (code === words.length) {
      known.set(word, code)
      words.push(word)
    }
    codes[i] = code
  }
  known.clear()
  const compare = yield* comparing(words)
  const order = yield* sorted(words.length, compare)
  const rankOf = new Uint32Array(words.length)
  let count = 0
  let before = -1
  for (const code of order) {
    if (words[code] === '') continue
    if (before >= 0 && compare(before, code) !== 0) count++
    rankOf[code] = count
    before = code
  }
  if (before >= 0) count++
  const empty = words.indexOf('')
  if (empty >= 0) rankOf[empty] = count
  for (let i = 0; i < length; i++) codes[i] = rankOf[codes[i] as number] as number
  return { of: codes, count }
}

/** Compares texts by the rules of a language, numbers in them by value. */
export function* byLanguage(words: readonly string[], locale: string): Generator<void, Compare, void> {
  const { compare } = new Intl.Collator(locale, { numeric: true })
  return (a, b) => compare(words[a] as string, words[b] as string)
}

/** Positions from 0 in the order of a comparison: a merge sort that pauses. */
function* sorted(length: number, compare: Compare): Generator<void, Uint32Array, void> {
  let from = Uint32Array.from({ length }, (_, i) => i)
  let to = new Uint32Array(length)
  for (let start = 0; start < length; start += STEP) {
    from.subarray(start, start + STEP).sort(compare)
    yield
  }
  for (let width = STEP; width < length; width *= 2) {
    for (let start = 0; start < length; start += 2 * width) {
      const middle = Math.min(start + width, length)
      const end = Math.min(start + 2 * width, length)
      let left = start
      let right = middle
      for (let at = start; at < end; at++) {
        if (at % STEP === 0) yield
        const takesLeft = right >= end || (left < middle && compare(from[left] as number, from[right] as number) <= 0)
        to[at] = from[takesLeft ? left++ : right++] as number
      }
    }
    ;[from, to] = [to, from]
  }
  return from
}

/** Positions by the ranks of items, ties as they were; what has no rank is last in both directions. */
export function orderedBy(positions: Int32Array, { of, count }: Ranks, descending: boolean): Int32Array {
  const bucketOf = (position: number) => {
    const rank = of[position] as number
    return descending && rank < count ? count - 1 - rank : rank
  }
  const starts = new Uint32Array(count + 2)
  for (const position of positions) {
    const next = bucketOf(position) + 1
    starts[next] = (starts[next] as number) + 1
  }
  for (let bucket = 1; bucket < starts.length; bucket++)
    starts[bucket] = (starts[bucket] as number) + (starts[bucket - 1] as number)
  const ordered = new Int32Array(positions.length)
  for (const position of positions) {
    const bucket = bucketOf(position)
    const at = starts[bucket] as number
    ordered[at] = position
    starts[bucket] = at + 1
  }
  return ordered
}
