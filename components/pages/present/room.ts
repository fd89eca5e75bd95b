import type { Move, Show } from './show'

/** A talk's room on the server: phones follow it with its code; whoever has the secret controls it. */
export interface Room {
  readonly code: string
  readonly secret?: string
}

/** Messages of a room. `show` is validated by `showIn`, which needs the story. */
export type RoomMessage =
  | { readonly kind: 'room'; readonly story: string; readonly stage: boolean }
  | { readonly kind: 'show'; readonly show: unknown }
  | { readonly kind: 'move'; readonly move: PlainMove }
  | { readonly kind: 'stage'; readonly here: boolean }
  | { readonly kind: 'end' }
  | { readonly kind: 'replaced' }
  | { readonly kind: 'full' }

/** Moves that phones may request. */
export type PlainMove = Exclude<Move, object>

const MOVES: readonly unknown[] = ['next', 'previous', 'first', 'last', 'black', 'white', 'back']

/** Error codes of the server (server/remote.mjs); `failed`: no connection, or an unknown response. */
const FAULTS = [
  'off',
  'key',
  'wrongKey',
  'unknown',
  'ended',
  'secret',
  'origin',
  'pause',
  'full',
  'busy',
  'stopping',
  'message',
  'method',
  'replaced',
  'failed',
] as const
export type Fault = (typeof FAULTS)[number]

/** State of a window's connection to its room. */
export type RoomState = 'connecting' | 'connected' | 'lost' | Fault

/** States that retrying does not change. */
const LASTING: readonly RoomState[] = ['off', 'unknown', 'ended', 'secret', 'origin', 'message', 'method', 'replaced']

/** Delay before the first retry, and the maximum between later ones, in milliseconds. */
const AGAIN = { first: 500, most: 15_000 } as const
/**
 * The server sends a heartbeat at least every 20 s; without data for this long, in milliseconds, the connection is
 * dead, e.g. after a phone has slept.
 */
const SILENCE = 50_000

const ROOMS = '/remote/rooms'

/**
 * Opens a room for a story; `addresses` are those at which other devices reach a machine that the speaker opened as
 * localhost.
 * @param key the code printed in the server's terminal, if it asks for one
 */
export async function openRoom(
  story: string,
  key?: string,
): Promise<(Required<Room> & { readonly addresses: readonly string[] }) | Fault> {
  const answer = await sent(ROOMS, { story, ...(key ? { key } : {}) })
  if (typeof answer === 'string') return answer
  const data: unknown = await answer.json().catch(() => null)
  if (!isObject(data) || typeof data.code !== 'string' || typeof data.secret !== 'string') return 'failed'
  const { code, secret, addresses } = data
  const known = Array.isArray(addresses) ? addresses.filter((one) => typeof one === 'string' && URL.canParse(one)) : []
  return { code, secret, addresses: known }
}

/** Sends the state to a room, requests a move from its stage, or ends it; null on success. */
export async function sendToRoom(
  { code, secret = '' }: Room,
  message: { readonly kind: 'show'; readonly show: Show } | { kind: 'move'; move: PlainMove } | { kind: 'end' },
): Promise<Fault | null> {
  const answer = await sent(`${ROOMS}/${code}`, message, secret)
  return typeof answer === 'string' ? answer : null
}

async function sent(address: string, body: object, secret?: string): Promise<Response | Fault> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...authorization(secret) },
      body: JSON.stringify(body),
    })
    return answer.ok ? answer : await faultOf(answer)
  } catch {
    return 'failed'
  }
}

function authorization(secret: string | undefined): Record<string, string> {
  return secret ? { Authorization: `Bearer ${secret}` } : {}
}

/** A server without rooms, such as the development server, replies with an HTML page. */
async function faultOf(answer: Response): Promise<Fault> {
  const data: unknown = await answer.json().catch(() => null)
  const fault = isObject(data) ? FAULTS.find((one) => one === data.error) : undefined
  return fault ?? (answer.status === 404 ? 'off' : 'failed')
}

interface Follower {
  readonly hear: (message: RoomMessage) => void
  readonly report: (standing: RoomState) => void
}

/**
 * Follows a room until it ends, reconnecting by itself. Not an EventSource: that could send the secret only in the URL,
 * which servers log.
 * @returns the reason for the end
 */
export function followRoom(
  { code, secret }: Room,
  { stage = false }: { readonly stage?: boolean },
  { hear, report }: Follower,
): () => void {
  let left = false
  let wait: number = AGAIN.first
  let timer: ReturnType<typeof setTimeout> | undefined
  let control = new AbortController()

  const tryAgain = () => {
    timer = setTimeout(attempt, wait)
    wait = Math.min(wait * 2, AGAIN.most)
  }
  const attempt = async () => {
    timer = undefined
    control = new AbortController()
    let standing: RoomState = 'lost'
    try {
      const { signal } = control
      const address = `${ROOMS}/${code}${stage ? '?as=stage' : ''}`
      const answer = await fetch(address, { headers: authorization(secret), signal, cache: 'no-store' })
      if (left) return
      if (answer.ok && answer.body) {
        report('connected')
        wait = AGAIN.first
        const last = await untilEnd(answer.body, control, (message) => {
          if (!left) hear(message)
        })
        if (last) standing = last.kind === 'end' ? 'ended' : last.kind
      } else standing = await faultOf(answer)
    } catch {
      // The connection was lost.
    }
    if (left) return
    report(standing)
    if (!LASTING.includes(standing)) tryAgain()
  }
  /** Back online, or the page is visible again. */
  const retryNow = () => {
    if (timer === undefined || document.visibilityState !== 'visible') return
    clearTimeout(timer)
    void attempt()
  }
  window.addEventListener('online', retryNow)
  document.addEventListener('visibilitychange', retryNow)
  void attempt()
  return () => {
    left = true
    clearTimeout(timer)
    control.abort()
    window.removeEventListener('online', retryNow)
    document.removeEventListener('visibilitychange', retryNow)
  }
}

/** The last message of a room. */
type Last = Extract<RoomMessage, { readonly kind: 'end' | 'replaced' | 'full' }>

/** Passes on messages until the room ends, or the connection does: then null. */
async function untilEnd(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  control: AbortController,
  onMessage: (message: Exclude<RoomMessage, Last>) => void,
): Promise<Last | null> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  let silence = setTimeout(() => control.abort(), SILENCE)
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return null
      clearTimeout(silence)
      silence = setTimeout(() => control.abort(), SILENCE)
      const parts = (rest + decoder.decode(value, { stream: true })).split('\n\n')
      rest = parts.pop() ?? ''
      for (const part of parts) {
        const message = part.startsWith('data: ') ? messageIn(part.slice('data: '.length)) : null
        if (!message) continue
        if (message.kind === 'end' || message.kind === 'replaced' || message.kind === 'full') return message
        onMessage(message)
      }
    }
  } finally {
    clearTimeout(silence)
    void reader.cancel().catch(() => {})
  }
}

/**
 * Validates a room's message, given as JSON; null if invalid.
 *
 * @internal Exported for tests.
 */
export function messageIn(text: string): RoomMessage | null {
  const data = parsed(text)
  if (!isObject(data)) return null
  const { kind, story, stage, show, move, here } = data
  switch (kind) {
    case 'room':
      return isSlug(story) && typeof stage === 'boolean' ? { kind, story, stage } : null
    case 'show':
      return { kind, show }
    case 'move':
      return isMove(move) ? { kind, move } : null
    case 'stage':
      return typeof here === 'boolean' ? { kind, here } : null
    case 'end':
    case 'replaced':
    case 'full':
      return { kind }
    default:
      return null
  }
}

/** Parses a URL fragment: `#CODE` to follow a room, `#CODE.secret` to control it. */
export function roomInHash(hash: string): Room | null {
  const [, code, secret] = /^#([A-Za-z0-9]{6})(?:\.([\w-]{16,64}))?$/.exec(hash) ?? []
  if (!code) return null
  return { code: code.toUpperCase(), ...(secret ? { secret } : {}) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function isSlug(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z0-9-]{1,100}$/.test(value)
}

function isMove(value: unknown): value is PlainMove {
  return MOVES.includes(value) || (typeof value === 'number' && Number.isSafeInteger(value) && value > 0)
}
