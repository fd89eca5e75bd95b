/** Distinct texts of some columns with how often each occurs. */
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

  count(at: number): void {
    this.#counts[at] = (this.#counts[at] as number) + 1
  }

  /**
   * The texts that occur, most frequent first, and the position of each number in that list. Beyond `most`, all others
   * share the last position, where the list has null.
   */
  byFrequency(most: number): { readonly names: readonly (string | null)[]; readonly positions: Uint32Array } {
    const texts = [...this.#at.keys()]
    const order = texts
      .map((_, at) => at)
      .filter((at) => this.#counts[at] !== 0)
      .sort((a, b) => (this.#counts[b] as number) - (this.#counts[a] as number) || a - b)
    const positions = new Uint32Array(texts.length)
    order.forEach((at, position) => {
      positions[at] = Math.min(position, most)
    })
    const kept = order.slice(0, most).map((at) => texts[at] as string)
    return { names: order.length > most ? [...kept, null] : kept, positions }
  }
}
