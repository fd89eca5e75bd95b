import { atlasSource } from '@/geodata/load/source'

interface Answer {
  readonly body: BodyInit | Promise<BodyInit>
  /** Media type, with charset if it has one. */
  readonly type: string
  /** File name for downloads; any characters. */
  readonly filename?: string
  /** Whether `v=` in the URL is the version of the answer; default true. */
  readonly dated?: boolean
  /** Further headers. */
  readonly headers?: Readonly<Record<string, string>>
  /** That of the data, if they are not the site's own atlas and may be replaced at any time. */
  readonly version?: string
}

/** Readable by any page; runs no scripts, even if opened directly (a picture is then a document). */
export const OPEN = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers':
    'ETag, Content-Disposition, Content-Crs, Link, OGC-NumberMatched, OGC-NumberReturned, Joliba-Missing',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:",
  'X-Content-Type-Options': 'nosniff',
}

/** Fresh for an hour, as the data may change; immutable if the URL has `v=` with the current version. */
const FRESH = 'public, max-age=3600, stale-while-revalidate=86400'
const FOREVER = 'public, max-age=31536000, immutable'
/** Of data that may be replaced at any time: kept, but asked for again, which an ETag makes cheap. */
const REVALIDATE = 'public, max-age=0, must-revalidate'

/**
 * The answer of a route: body, media type, file name and caching: an hour, or a year for URLs with the data version,
 * `v=…`; readable from any origin. server/answer.mjs does the rest of HTTP: ETags and 304, HEAD, ranges, compression.
 */
export async function answer(
  request: Request,
  { body, type, filename, dated = true, version, headers: further }: Answer,
): Promise<Response> {
  const kept = dated && new URL(request.url).searchParams.get('v') === (version ?? atlasSource().version())
  const headers: Record<string, string> = {
    ...OPEN,
    'Content-Type': type,
    'Cache-Control': kept ? FOREVER : freshness(version),
    ...further,
  }
  if (filename) headers['Content-Disposition'] = `inline; ${named(filename)}`
  const made = await body
  // As bytes: `Response` first searches a string for lone surrogates, which is slow.
  return new Response(typeof made === 'string' ? new TextEncoder().encode(made) : made, { headers })
}

/** How long an answer may be kept whose address does not have the version of its data; `version` as in `Answer`. */
export function freshness(version: string | undefined): string {
  return version === undefined ? FRESH : REVALIDATE
}

/** CORS preflight for revalidation: `If-None-Match` is not a safelisted header (Fetch §4.8). */
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

/** A refusal with a sentence, readable from any origin and not cached. */
export function refusal(status: number, sentence: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(`${sentence}\n`, {
    status,
    headers: { ...OPEN, 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
  })
}

/** RFC 6266 with the encoding of RFC 8187: an ASCII name for old clients, the real one for others. */
function named(filename: string): string {
  const plain = filename.normalize('NFD').replace(/[^\w.-]+/g, '-')
  const encoded = encodeURIComponent(filename.replace(/\p{Cs}/gu, '\ufffd')).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16)}`,
  )
  return `filename="${plain}"; filename*=UTF-8''${encoded}`
}
