/** The package brings no types. */
declare module 'wawoff2' {
  /** Unpacks a WOFF2 font into the TrueType or OpenType one that it holds. Rejects what is none. */
  export function decompress(packed: Uint8Array): Promise<Uint8Array>
}
