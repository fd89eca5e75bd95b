import { Zip, ZipDeflate } from 'fflate'

/** A file of an archive. */
export interface ArchivedFile {
  /** With folders, separated by slashes. */
  readonly name: string
  readonly pieces: Iterable<string | Uint8Array>
}

/**
 * A ZIP archive, piece by piece, so that a caller can pause and stop. All files have one fixed timestamp, the earliest
 * that ZIP allows: the same files give the same bytes.
 */
export function* zipPieces(files: Iterable<ArchivedFile>): Generator<Uint8Array<ArrayBuffer>> {
  const ready: Uint8Array<ArrayBuffer>[] = []
  const encoder = new TextEncoder()
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    ready.push(bytes as Uint8Array<ArrayBuffer>)
  })
  for (const { name, pieces } of files) {
    // ZIP stores local time, so use a local date to get the same bytes in every time zone.
    const file = Object.assign(new ZipDeflate(name), { mtime: new Date(1980, 0, 1) })
    zip.add(file)
    for (const piece of batched(pieces, encoder)) {
      file.push(piece)
      yield* ready.splice(0)
    }
    file.push(new Uint8Array(), true)
    yield* ready.splice(0)
  }
  zip.end()
  yield* ready.splice(0)
}

/** Size of a batch in characters or bytes: large enough to compress well, small enough to be quick. */
const BATCH = 1 << 16

/** Short pieces together, long ones in parts. */
function* batched(pieces: Iterable<string | Uint8Array>, encoder: TextEncoder): Generator<Uint8Array> {
  let texts = ''
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      texts += piece
      if (texts.length < BATCH) continue
    }
    if (texts) yield* parts(encoder.encode(texts))
    texts = ''
    if (typeof piece !== 'string') yield* parts(piece)
  }
  if (texts) yield* parts(encoder.encode(texts))
}

function* parts(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += BATCH) yield bytes.subarray(at, at + BATCH)
}
