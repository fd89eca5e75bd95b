/** Distinct texts in order of appearance, and how often each occurs. */
export interface Tallied {
  readonly texts: readonly string[]
  readonly counts: readonly number[]
}

/** Numbers distinct texts, and counts how often each occurs. */
export class Names {
  readonly #at = new Map<string, number>()
  readonly #counts: number[] = []

  /** The number of a text, in order of appearance. */
  at(text: string): number {
    const known = this.#at.get(text)
    if (known !== undefined) return known
    this.#at.set(text, this.#counts.length)
    return this.#counts.push(0) - 1
  }

  count(at: number, by = 1): void {
    this.#counts[at] = (this.#counts[at] as number) + by
  }

  made(): Tallied {
    return { texts: [...this.#at.keys()], counts: this.#counts }
  }
}

/**
 * The texts that occur, most frequent first, and the position of each number in that list. Beyond `most`, all others
 * share the last position, where the list has null.
 */
export function byFrequency(
  { texts, counts }: Tallied,
  most: number,
): { readonly names: readonly (string | null)[]; readonly positions: Uint32Array } {
  const order = texts
    .map((_, at) => at)
    .filter((at) => counts[at] !== 0)
    .sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b)
  const positions = new Uint32Array(texts.length)
  order.forEach((at, position) => {
    positions[at] = Math.min(position, most)
  })
  const kept = order.slice(0, most).map((at) => texts[at] as string)
  return { names: order.length > most ? [...kept, null] : kept, positions }
}
