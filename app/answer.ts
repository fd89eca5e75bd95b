import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Negotiator from 'negotiator'
import { FORMATS } from '@/geodata/export/format'
import { dataVersion } from '@/geodata/read/version'

interface Answer {
  /** Called only when the body is really asked for: not for HEAD, nor when the client has it already. */
  readonly body: () => BodyInit | Promise<BodyInit>
  /** Media type, with its charset where it has one. */
  readonly type: string
  /** What the file is called when it is saved; any characters. */
  readonly filename?: string
  /** Everything that the body follows from besides the data and this build: the canonical query, the language, the size. */
  readonly version: string
}

/** Any page may read these answers; nothing in them may run (a picture opened by itself is a document). */
const OPEN = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Content-Disposition',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:",
  'X-Content-Type-Options': 'nosniff',
}

/** An hour is fresh enough for an address that does not say which data it wants; one with `v=` and our version never changes. */
const FRESH = 'public, max-age=3600, stale-while-revalidate=86400'
const FOREVER = 'public, max-age=31536000, immutable'

/** What `server/` packs texts with, and what it takes first. */
const PACKINGS = { known: ['br', 'gzip', 'deflate', 'identity'], preferred: ['br', 'gzip'] }

/** Packed in themselves, so that the server sends them as they are. */
const PACKED: readonly string[] = ['image/png', FORMATS.xlsx.type]

/**
 * The answer to a request for a file made from the data: a strong ETag from all that the file follows from, 304 to a client that has it (RFC 9110 §13.1.2), no body
 * for HEAD, a tag of its own for each packing that the server gives it (§8.8.3.3), readable from any origin, cached for an hour, or for a year under an address that names the data version, `v=…`.
 */
export async function answer(request: Request, { body, type, filename, version }: Answer): Promise<Response> {
  const packing = PACKED.includes(type) ? 'identity' : packingFor(request)
  const etag = `"${hash(`${dataVersion()} ${build()} ${type} ${version} ${packing}`)}"`
  const dated = new URL(request.url).searchParams.get('v') === dataVersion()
  const headers: Record<string, string> = {
    ...OPEN,
    ETag: etag,
    'Cache-Control': dated ? FOREVER : FRESH,
    Vary: 'Accept-Encoding',
  }
  if (names(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  headers['Content-Type'] = type
  if (filename) headers['Content-Disposition'] = `inline; ${named(filename)}`
  if (request.method === 'HEAD') return new Response(null, { headers })
  const made = await body()
  // As bytes: `Response` searches a text for halves of surrogate pairs first, letter by letter.
  return new Response(typeof made === 'string' ? Buffer.from(made) : made, { headers })
}

/** Leave for a page of any origin to ask whether a file has changed: `If-None-Match` is no field that browsers send elsewhere unasked (Fetch §4.8). */
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

/** How the answer will be packed on its way: Next lets no route do it itself, so the server around it does, by the same rule. */
function packingFor(request: Request): string {
  const field = request.headers.get('accept-encoding') ?? 'identity'
  const accepted: { encoding: Choose } = new Negotiator({ headers: { 'accept-encoding': field } })
  return accepted.encoding(PACKINGS.known, PACKINGS) ?? 'identity'
}

/** Its second parameter is younger than its published type. */
type Choose = (available: string[], options: { preferred: string[] }) => string | undefined

/** A refusal in a sentence, readable from any origin and kept by nobody. */
export function refusal(status: number, sentence: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(`${sentence}\n`, {
    status,
    headers: { ...OPEN, 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
  })
}

/** Whether an If-None-Match field names the tag; the comparison is the weak one, as RFC 9110 §13.1.2 asks. */
function names(field: string | null, etag: string): boolean {
  if (field === null) return false
  const tags: readonly string[] = field.match(/"[^"]*"/g) ?? []
  return field.trim() === '*' || tags.includes(etag)
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

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}

let built: string | undefined

/** Which build this is: the same data may be drawn otherwise by the next one. `next dev` has none. */
function build(): string {
  built ??= readBuild()
  return built
}

function readBuild(): string {
  try {
    return readFileSync(/* turbopackIgnore: true */ join(process.cwd(), '.next', 'BUILD_ID'), 'utf8')
  } catch {
    return 'unbuilt'
  }
}
