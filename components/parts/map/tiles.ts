/** Street tiles as configured by the operator (see README). */
export interface Tiles {
  /** URL with `{z}`, `{x}` and `{y}`. */
  readonly address: string
  /** Attribution of the tiles, as plain text. */
  readonly attribution: string
}

/** The street tiles configured in the environment; null for none. */
export function tilesFrom({
  JOLIBA_TILES: address,
  JOLIBA_TILES_ATTRIBUTION: attribution = '',
}: NodeJS.ProcessEnv): Tiles | null {
  return address ? { address, attribution } : null
}
