import type { Move, Show } from './show'

/** The room of a talk on the server, which phones follow by its code; who has its secret leads it. */
export interface Room {
  readonly code: string
  readonly secret?: string
}

/** What a room says. `show` is read by whoever knows the story (`showIn`). */
export type RoomMessage =
  | { readonly kind: 'room'; readonly story: string; readonly stage: boolean }
  | { readonly kind: 'show'; readonly show: unknown }
  | { readonly kind: 'move'; readonly move: PlainMove }
  | { readonly kind: 'stage'; readonly here: boolean }
  | { readonly kind: 'end' }
  | { readonly kind: 'replaced' }
  | { readonly kind: 'full' }

/** What a phone may ask of the stage. */
export type PlainMove = Exclude<Move, object>

const MOVES: readonly unknown[] = ['next', 'previous', 'first', 'last', 'black', 'white', 'back']

/**
 * Why the server does not do it (server/remote.mjs); `failed`: it was not reached, or said nothing that is known here.
 */
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

/** How a window stands to its room. */
export type Standing = 'connecting' | 'connected' | 'lost' | Fault

/** Trying again changes nothing about these. */
const LASTING: readonly Standing[] = ['off', 'unknown', 'ended', 'secret', 'origin', 'message', 'method', 'replaced']

/** In milliseconds: until the first new try, and between two of the later ones, at most. */
const AGAIN = { first: 500, most: 15_000 } as const
/**
 * The server says something at least every twenty seconds; what is silent for this long (in milliseconds) is dead, as
 * after a phone has slept.
 */
const SILENCE = 50_000

const ROOMS = '/remote/rooms'

/**
 * Opens a room for a story; `addresses`: under which others reach a machine that its speaker calls localhost.
 * @param key the code that the server said in its terminal, where it asks for one
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

/** Tells a room how things stand, asks its stage for a move, or ends it; null where that was taken. */
export async function tellRoom(
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

/** A server without rooms, as that for developing, answers with a page. */
async function faultOf(answer: Response): Promise<Fault> {
  const data: unknown = await answer.json().catch(() => null)
  const fault = isObject(data) ? FAULTS.find((one) => one === data.error) : undefined
  return fault ?? (answer.status === 404 ? 'off' : 'failed')
}

interface Follower {
  readonly hear: (message: RoomMessage) => void
  readonly report: (standing: Standing) => void
}

/**
 * Follows a room until it ends, and comes back by itself when the connection is lost. Not an EventSource, which can
 * send no secret but in its address, where a log would keep it.
 * @returns what ends it
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
    let standing: Standing = 'lost'
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
      // Lost.
    }
    if (left) return
    report(standing)
    if (!LASTING.includes(standing)) tryAgain()
  }
  /** The network is back, or the phone has been taken out of a pocket. */
  const wake = () => {
    if (timer === undefined || document.visibilityState !== 'visible') return
    clearTimeout(timer)
    void attempt()
  }
  window.addEventListener('online', wake)
  document.addEventListener('visibilitychange', wake)
  void attempt()
  return () => {
    left = true
    clearTimeout(timer)
    control.abort()
    window.removeEventListener('online', wake)
    document.removeEventListener('visibilitychange', wake)
  }
}

/** After this nothing comes. */
type Last = Extract<RoomMessage, { readonly kind: 'end' | 'replaced' | 'full' }>

/** Tells what comes, until the room says that it is the end, or the connection is at its: null then. */
async function untilEnd(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  control: AbortController,
  told: (message: Exclude<RoomMessage, Last>) => void,
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
        told(message)
      }
    }
  } finally {
    clearTimeout(silence)
    void reader.cancel().catch(() => {})
  }
}

/**
 * What a room said, as JSON; null for anything that is no message of ours.
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

/** The room that an address's fragment names: `#CODE` to follow it, `#CODE.secret` to lead it. */
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
