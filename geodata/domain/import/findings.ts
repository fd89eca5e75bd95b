import type { Finding } from './mapping'

/** What was found in a table: everything is counted, but only the first of many are kept in full. */
export interface Found {
  readonly counts: Readonly<Record<Finding['outcome'], Readonly<Record<string, number>>>>
  readonly first: readonly Finding[]
}

const KEPT = 10_000
const LONGEST_VALUE = 200

/** Collects findings. */
export class Findings {
  readonly #counts = {
    'left-out': new Map<string, number>(),
    mended: new Map<string, number>(),
    noted: new Map<string, number>(),
  } satisfies Record<Finding['outcome'], Map<string, number>>
  readonly #first: Finding[] = []

  /** Adds a finding; the rest of it is only asked for if it is kept. */
  add(outcome: Finding['outcome'], code: string, rest: () => Omit<Finding, 'outcome' | 'code'>): void {
    const counts = this.#counts[outcome]
    counts.set(code, (counts.get(code) ?? 0) + 1)
    if (this.#first.length === KEPT) return
    const { value, ...others } = rest()
    this.#first.push({ outcome, code, ...others, value: value.slice(0, LONGEST_VALUE) })
  }

  /** Adds what was found elsewhere. */
  join({ counts, first }: Found): void {
    for (const outcome of Object.keys(this.#counts) as Finding['outcome'][]) {
      const own = this.#counts[outcome]
      for (const [code, count] of Object.entries(counts[outcome])) own.set(code, (own.get(code) ?? 0) + count)
    }
    this.#first.push(...first.slice(0, KEPT - this.#first.length))
  }

  made(): Found {
    return {
      counts: {
        'left-out': Object.fromEntries(this.#counts['left-out']),
        mended: Object.fromEntries(this.#counts.mended),
        noted: Object.fromEntries(this.#counts.noted),
      },
      first: this.#first,
    }
  }
}
