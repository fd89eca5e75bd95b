import type { Show } from './show'

/** What the windows of one presentation tell each other. */
export type Message =
  /** A window has opened, or was loaded anew, and asks how things stand. */
  | { readonly kind: 'hello'; readonly from: string }
  /** How things stand, after so many moves; `welcome` as the answer to a `hello`. */
  | {
      readonly kind: 'show' | 'welcome'
      readonly from: string
      readonly turn: number
      readonly show: Show
    }
  /** Where the speaker points, [lng, lat]. */
  | { readonly kind: 'laser'; readonly from: string; readonly at: readonly [number, number] | null }
  /** How large the audience's map is, in pixels. */
  | { readonly kind: 'size'; readonly from: string; readonly width: number; readonly height: number }

/** The state of one window's side: what it knows, and after how many moves. */
export interface Standing {
  readonly turn: number
  readonly show: Show
}

/**
 * Whether a window takes over what another says: what came after more moves; of two that moved at the same moment the one of the greater name, in every window alike. One that has
 * just opened and not moved takes any welcome.
 */
export function takesOver(
  own: Standing & { readonly id: string; readonly acted: boolean },
  { kind, from, turn }: Extract<Message, { kind: 'show' | 'welcome' }>,
): boolean {
  if (kind === 'welcome' && !own.acted) return turn >= own.turn
  return turn > own.turn || (turn === own.turn && from > own.id)
}
