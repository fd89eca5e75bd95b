/*
 * Answers are numbers, a byte for each row, so that those of hundreds of thousands of rows are combined fast: possible
 * is a bit of certain, so `and` and `or` of two answers are those of their bits.
 */

export const OUT = 0
const POSSIBLE = 1
export const CERTAIN = 3

/** What a condition says of a row, before it is known whether it is negated. */
export const SAYS = {
  no: 0,
  maybe: 1,
  yes: 2,
  /** No, and it depends on something inferred: its `not` is only possible. */
  inferredNo: 3,
  /** The row has no value. */
  neither: 4,
} as const

const AS_IT_IS = Uint8Array.of(OUT, POSSIBLE, CERTAIN, OUT, OUT)
const NEGATED = Uint8Array.of(CERTAIN, POSSIBLE, OUT, POSSIBLE, OUT)

/** The answers of a condition, or of its `not`; changes the array. */
export function answersOf(says: Uint8Array, negated: boolean): Uint8Array {
  const answer = negated ? NEGATED : AS_IT_IS
  for (let i = 0; i < says.length; i++) says[i] = answer[says[i] as number] as number
  return says
}

/** What is said of something inferred. */
export const OF_INFERRED = Uint8Array.of(SAYS.inferredNo, SAYS.maybe, SAYS.maybe, SAYS.inferredNo, SAYS.neither)
