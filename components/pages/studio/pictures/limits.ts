/** What a picture may ask of memory and time, and what it becomes. */
export const PICTURE = {
  /** Bytes of the file. */
  bytes: 60_000_000,
  /** Pixels of the file: four bytes of memory each. */
  pixels: 120_000_000,
  /** Longest side of the kept picture, in pixels: sharp on a projector. */
  side: 1600,
  /** A PNG stays one up to so many bytes: drawings and screenshots. Transparent ones always do. */
  png: 400_000,
  /** Quality of a JPEG. */
  quality: 0.85,
} as const
