import type { Figure } from '../join/atlas'

/** What the claims of one thing span, from the lowest number that anyone gives to the highest. */
export interface Span {
  readonly measure: string
  readonly of: Figure['of']
  /** Null where nobody gives a number. */
  readonly low: number | null
  readonly high: number | null
  /** Someone says "at least" or "at most", so that the span has no end there. */
  readonly openBelow: boolean
  readonly openAbove: boolean
  readonly claims: number
  /** The first claim in words, for spans without a number. */
  readonly words: Figure['words']
}

/**
 * The figures of an event in short: one span for each thing measured, in the order in which they are written. Nothing
 * is averaged or picked; who says what stands on the event's page.
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
