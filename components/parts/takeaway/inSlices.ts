import { nextTask } from '../../ui/nextTask'

/** Milliseconds of work between two pauses, in which the page answers. */
const SLICE = 24

/** What a long piece of work reports to, and whether it is to stop. */
export interface Control {
  readonly signal: AbortSignal
  /** The share that is done, from 0 to 1. */
  readonly report: (share: number) => void
}

/**
 * Collects the pieces of a file in slices, pausing between them. `share` is read after each. Rejects with the signal's
 * reason if it is stopped, and with what the pieces throw.
 */
export async function inSlices(
  pieces: Iterator<string | Uint8Array<ArrayBuffer>>,
  { signal, report }: Control,
  share: () => number,
): Promise<BlobPart[]> {
  const parts: BlobPart[] = []
  for (let done = false; !done; ) {
    const until = performance.now() + SLICE
    let texts = ''
    do {
      const next = pieces.next()
      done = next.done === true
      if (next.done) break
      if (typeof next.value === 'string') texts += next.value
      else {
        if (texts) parts.push(texts)
        texts = ''
        parts.push(next.value)
      }
    } while (performance.now() < until)
    if (texts) parts.push(texts)
    report(share())
    await nextTask()
    signal.throwIfAborted()
  }
  return parts
}

/** The same items, each counted by `count` when it is taken. */
export function* counting<Item>(items: Iterable<Item>, count: () => void): Generator<Item> {
  for (const item of items) {
    count()
    yield item
  }
}
