/** How a presentation runs by itself. */
export interface Autoplay {
  /** From one scene to the next. */
  readonly seconds: number
  /** Begins again after the last scene. */
  readonly loop: boolean
  readonly playing: boolean
}

const SECONDS = { least: 2, usual: 12, most: 600 } as const

/**
 * What `?autoplay=8&loop` asks for: seconds from 2 to 600. Without a number, or with one that is none, 12; without the
 * key nothing plays.
 */
export function autoplayIn(search: string): Autoplay {
  const params = new URLSearchParams(search)
  const text = params.get('autoplay')
  const asked = text?.trim() ? Number(text) : Number.NaN
  const seconds = Number.isFinite(asked) ? Math.min(Math.max(asked, SECONDS.least), SECONDS.most) : SECONDS.usual
  return { seconds, loop: params.has('loop'), playing: text !== null }
}
