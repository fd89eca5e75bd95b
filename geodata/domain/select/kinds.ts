/** Maximum number of kind signs below a mark; with more kinds, the last becomes a plus. */
const MOST_KINDS = 5

/** The kinds whose signs are drawn below a mark, and whether there are more. */
export function drawnKinds(kinds: readonly string[]): { readonly kinds: readonly string[]; readonly more: boolean } {
  const more = kinds.length > MOST_KINDS
  return { kinds: more ? kinds.slice(0, MOST_KINDS - 1) : kinds, more }
}

/** Size of a sign below a mark, the gap between two, and the gap to the mark, in rem. */
export const KIND_SIGN = { size: 0.72, apart: 0.08, below: 0.1 } as const

/** Position of the row of signs relative to its mark: below, or above if another mark is in the way. */
export type RowSide = 'below' | 'above'

/** Width and height in rem of the row of signs for these kinds; zero without kinds. */
export function kindRow(kinds: readonly string[]): { readonly width: number; readonly height: number } {
  const signs = Math.min(kinds.length, MOST_KINDS)
  if (signs === 0) return { width: 0, height: 0 }
  return {
    width: signs * KIND_SIGN.size + (signs - 1) * KIND_SIGN.apart,
    height: KIND_SIGN.size + KIND_SIGN.below,
  }
}
