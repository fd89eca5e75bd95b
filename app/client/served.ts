/** What inline scripts of a page hand over: a beginning, text, or bytes in Base64. */
type Piece = readonly [0 | 2, unknown?] | readonly [1, string] | readonly [3, string]

declare global {
  var __next_f: Piece[] | undefined
}

/** The data of this page, which arrives in inline scripts as the page does, until the document is complete. */
export function servedData(): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(stream) {
      const encoder = new TextEncoder()
      const take = (...pieces: readonly Piece[]) => {
        for (const piece of pieces) {
          const [kind, data] = piece
          if (kind === 1) stream.enqueue(encoder.encode(data))
          else if (kind === 3) stream.enqueue(Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0)))
        }
        return 0
      }
      globalThis.__next_f ??= []
      const early = globalThis.__next_f
      take(...early.splice(0))
      early.push = take
      if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => stream.close())
      else stream.close()
    },
  })
}
