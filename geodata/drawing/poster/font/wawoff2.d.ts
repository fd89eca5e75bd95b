/** The package ships no types. */
declare module 'wawoff2' {
  /** Decompresses WOFF2 into TrueType or OpenType. Rejects on invalid input. */
  export function decompress(packed: Uint8Array): Promise<Uint8Array>
}
