/** Settings of autoplay. */
export interface Autoplay {
  /** Time per scene. */
  readonly seconds: number
  /** Starts again after the last scene. */
  readonly loop: boolean
  readonly playing: boolean
}

const SECONDS = { least: 2, usual: 12, most: 600 } as const

/** Parses `?autoplay=8&loop`: 2 to 600 seconds, 12 by default or for an invalid number; no autoplay without the key. */
export function autoplayIn(search: string): Autoplay {
  const params = new URLSearchParams(search)
  const text = params.get('autoplay')
  const asked = text?.trim() ? Number(text) : Number.NaN
  const seconds = Number.isFinite(asked) ? Math.min(Math.max(asked, SECONDS.least), SECONDS.most) : SECONDS.usual
  return { seconds, loop: params.has('loop'), playing: text !== null }
}
