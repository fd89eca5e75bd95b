import { atlasSource } from '@/geodata/load/source'

interface Answer {
  readonly body: BodyInit | Promise<BodyInit>
  /** Media type, with its charset where it has one. */
  readonly type: string
  /** What the file is called when it is saved; any characters. */
  readonly filename?: string
  /** Whether `v=` in the address names the version of the answer; it does, unless it is said. */
  readonly dated?: boolean
}

/** Any page may read these answers; nothing in them may run (a picture opened by itself is a document). */
const OPEN = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Content-Disposition',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:",
  'X-Content-Type-Options': 'nosniff',
}

/**
 * An hour is fresh enough for an address that does not say which data it wants; one with `v=` and our version never
 * changes.
 */
const FRESH = 'public, max-age=3600, stale-while-revalidate=86400'
const FOREVER = 'public, max-age=31536000, immutable'

/**
 * What a route answers with: a body, its type and name, and how long it may be kept: an hour, or a year under an
 * address that names the data version, `v=…`; readable from any origin. The rest of HTTP is the server's
 * (server/answer.mjs): tags and 304, HEAD, ranges, packing.
 */
export async function answer(request: Request, { body, type, filename, dated = true }: Answer): Promise<Response> {
  const kept = dated && new URL(request.url).searchParams.get('v') === atlasSource().version()
  const headers: Record<string, string> = { ...OPEN, 'Content-Type': type, 'Cache-Control': kept ? FOREVER : FRESH }
  if (filename) headers['Content-Disposition'] = `inline; ${named(filename)}`
  const made = await body
  // As bytes: `Response` searches a text for halves of surrogate pairs first, letter by letter.
  return new Response(typeof made === 'string' ? Buffer.from(made) : made, { headers })
}

/**
 * Leave for a page of any origin to ask whether a file has changed: `If-None-Match` is no field that browsers send
 * elsewhere unasked (Fetch §4.8).
 */
export function OPTIONS(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...OPEN,
      Allow: 'GET, HEAD, OPTIONS',
      'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
      'Access-Control-Allow-Headers': 'If-None-Match',
      'Access-Control-Max-Age': '86400',
    },
  })
}

/** A refusal in a sentence, readable from any origin and kept by nobody. */
export function refusal(status: number, sentence: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(`${sentence}\n`, {
    status,
    headers: { ...OPEN, 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
  })
}

/** RFC 6266 with the encoding of RFC 8187: a plain name for old clients, the true one for the others. */
function named(filename: string): string {
  const plain = filename.normalize('NFD').replace(/[^\w.-]+/g, '-')
  const encoded = encodeURIComponent(filename.replace(/\p{Cs}/gu, '\ufffd')).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16)}`,
  )
  return `filename="${plain}"; filename*=UTF-8''${encoded}`
}
