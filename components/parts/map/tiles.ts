/** Street tiles as the operator set them up (see README). */
export interface Tiles {
  /** Address with `{z}`, `{x}` and `{y}`. */
  readonly address: string
  /** Whom the tiles are owed to, as plain text. */
  readonly attribution: string
}

/** The street tiles that the environment of a running server names; null where it names none. */
export function tilesFrom({
  JOLIBA_TILES: address,
  JOLIBA_TILES_ATTRIBUTION: attribution = '',
}: NodeJS.ProcessEnv): Tiles | null {
  return address ? { address, attribution } : null
}
