import type { Figure } from '../join/atlas'

/** The range of all claims of one measure, from the lowest to the highest number. */
export interface Span {
  readonly measure: string
  readonly of: Figure['of']
  /** Null if no claim has a number. */
  readonly low: number | null
  readonly high: number | null
  /** Someone says "at most" or "at least", so the range is open on that side. */
  readonly openBelow: boolean
  readonly openAbove: boolean
  readonly claims: number
  /** The first claim in words, for ranges without a number. */
  readonly words: Figure['words']
}

/**
 * The figures of an event in short: one range for each measure, in order of first occurrence. Nothing is averaged or
 * picked; the event's page attributes each figure.
 */
export function spans(figures: readonly Figure[]): Span[] {
  const thing = ({ measure, of }: Figure) => JSON.stringify([measure, of])
  const firsts = figures.filter((figure, i) => figures.findIndex((other) => thing(other) === thing(figure)) === i)
  return firsts.map((first) => {
    const claims = figures.filter((figure) => thing(figure) === thing(first))
    const numbers = claims.flatMap(({ value, range }) => [value, ...(range ?? [])]).filter((n) => typeof n === 'number')
    const has = numbers.length > 0
    return {
      measure: first.measure,
      of: first.of,
      low: has ? Math.min(...numbers) : null,
      high: has ? Math.max(...numbers) : null,
      openBelow: claims.some(({ range }) => range !== undefined && range[0] === null),
      openAbove: claims.some(({ range }) => range !== undefined && range[1] === null),
      claims: claims.length,
      words: claims.find(({ words }) => words)?.words,
    }
  })
}
