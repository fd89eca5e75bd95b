// @ts-check
import { networkInterfaces } from 'node:os'
import { z } from 'zod'
import { CODE, createRooms, createTries, isKey, leads } from './rooms.mjs'

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {import('./rooms.mjs').Room} Room
 * @typedef {import('./rooms.mjs').Role} Role
 * @typedef {'off' | 'key' | 'wrongKey' | 'unknown' | 'ended' | 'secret' | 'origin' | 'pause' | 'full' | 'busy' |
 *   'stopping' | 'message' | 'method'} Fault keys of "remote.faults" in components/language/messages
 */

const ROOMS = '/remote/rooms'

/** In bytes. */
const LARGEST = 2048
/** Heartbeat interval in milliseconds: keeps servers and routers from closing idle connections. */
const BEAT = 20_000
/** Maximum unsent bytes: a slower follower is disconnected and reconnects. */
const BEHIND = 64 * 1024

/** @type {Readonly<Record<Fault, number>>} */
const STATUS = {
  off: 404,
  key: 401,
  wrongKey: 403,
  unknown: 404,
  ended: 410,
  secret: 403,
  origin: 403,
  pause: 429,
  full: 503,
  busy: 429,
  stopping: 503,
  message: 400,
  method: 405,
}

const scene = z.int().min(1).max(999)
const camera = z.strictObject({
  lat: z.number().min(-90).max(90),
  lng: z.number().min(-540).max(540),
  zoom: z.number().min(0).max(30),
})
const opening = z.strictObject({
  story: z.string().regex(/^[a-z0-9-]{1,100}$/),
  key: z.string().max(100).optional(),
})
const message = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('show'),
    show: z.strictObject({
      scene,
      cover: z.enum(['black', 'white']).nullable(),
      step: z.int().min(0).max(100),
      wander: z.strictObject({ at: camera.nullable(), event: z.string().min(1).max(200).nullable() }).nullable(),
    }),
  }),
  z.strictObject({
    kind: z.literal('move'),
    move: z.union([z.enum(['next', 'previous', 'first', 'last', 'black', 'white', 'back']), scene]),
  }),
  z.strictObject({ kind: z.literal('end') }),
])

/**
 * Phones that control or follow a talk (docs/presenting.md): `POST /remote/rooms` opens a room, `GET
 * /remote/rooms/CODE` follows it as server-sent events, `POST /remote/rooms/CODE` controls it, with the secret as
 * bearer token.
 * @param {{ on: boolean, key?: string | undefined, secured: import('./render.mjs').Secured, proxies?: number, rooms?:
 *   ReturnType<typeof createRooms>, tries?: ReturnType<typeof createTries>, beat?: number }} parts `on`: if false,
 *   every request is refused; `key`: required to open a room, if set; `proxies`: how many are in front of the server;
 *   `beat` in milliseconds
 */
export function createRemote({
  on,
  key,
  secured,
  proxies = 0,
  rooms = createRooms(),
  tries = createTries(),
  beat = BEAT,
}) {
  /** @type {Set<Response>} */
  const open = new Set()
  let stopping = false
  const beating = setInterval(() => {
    for (const response of open) if (!response.writableEnded) response.write(':\n\n')
  }, beat)
  beating.unref()

  /** @param {Request} request @param {Response} response */
  async function answer(request, response) {
    const [path = ''] = (request.url ?? '').split('?', 1)
    const [, code] = /^\/remote\/rooms\/([^/]*)$/.exec(path) ?? []
    const { method } = request
    if (!on) return refuse(response, 'off')
    if (stopping) return refuse(response, 'stopping')
    if (method === 'GET' && code !== undefined) return follow(request, response, code)
    if (method !== 'POST') return refuse(response, 'method', { Allow: code === undefined ? 'POST' : 'GET, POST' })
    if (!isOwnPage(request)) return refuse(response, 'origin')
    if (code !== undefined) return lead(request, response, code)
    if (path === ROOMS) return openRoom(request, response)
    return refuse(response, 'unknown')
  }

  /** @param {Request} request @param {Response} response */
  async function openRoom(request, response) {
    const asked = opening.safeParse(await bodyOf(request))
    if (!asked.success) return refuse(response, 'message')
    if (key !== undefined) {
      if (asked.data.key === undefined) return refuse(response, 'key')
      const who = `${clientOf(request, proxies)} ${ROOMS}`
      const wait = tries.pause(who)
      if (wait > 0) return refuse(response, 'pause', waiting(wait))
      if (!isKey(key, asked.data.key)) {
        tries.fail(who)
        return refuse(response, 'wrongKey')
      }
    }
    const room = rooms.open(asked.data.story, clientOf(request, proxies))
    if (!room) return refuse(response, 'full')
    say(response, 201, { code: room.code, secret: room.secret, addresses: addressesFor(request) })
  }

  /**
   * The room of a code, with access as follower or leader. The secret works during a pause, too: an audience that
   * enters wrong codes must not lock out the speaker.
   * @param {Request} request
   * @param {string} code
   * @returns {{ room: Room, leader: boolean } | { fault: Fault, wait?: number }}
   */
  function enter(request, code) {
    const who = clientOf(request, proxies)
    const found = CODE.test(code) ? rooms.find(code) : undefined
    const secret = secretOf(request)
    if (found && found !== 'ended' && secret !== undefined) {
      const knocking = `${who} ${code}`
      if (leads(found, secret)) return { room: found, leader: true }
      const wait = tries.pause(knocking)
      if (wait > 0) return { fault: 'pause', wait }
      tries.fail(knocking)
      return { fault: 'secret' }
    }
    const wait = tries.pause(who)
    if (wait > 0) return { fault: 'pause', wait }
    if (found === 'ended') return { fault: 'ended' }
    if (found) return { room: found, leader: false }
    tries.fail(who)
    return { fault: 'unknown' }
  }

  /** @param {Request} request @param {Response} response @param {string} code */
  function follow(request, response, code) {
    const entered = enter(request, code)
    if ('fault' in entered) return refuse(response, entered.fault, waiting(entered.wait))
    const { room, leader } = entered
    const isStage = /[?&]as=stage(?:&|$)/.test(request.url ?? '')
    /** @type {Role} */
    const role = leader ? (isStage ? 'stage' : 'clicker') : 'listener'
    /** @param {object} told */
    const send = (told) => {
      if (response.writableEnded) return
      if (response.writableLength > BEHIND) response.destroy()
      else response.write(`data: ${JSON.stringify(told)}\n\n`)
    }
    response.writeHead(200, {
      ...headersOf('text/event-stream; charset=utf-8', 200),
      // Disables nginx's response buffering.
      'X-Accel-Buffering': 'no',
    })
    response.flushHeaders()
    const leave = rooms.follow(room, { role, send, end: () => response.end() })
    if (!leave) {
      send({ kind: 'full' })
      return response.end()
    }
    open.add(response)
    response.once('close', () => {
      open.delete(response)
      leave()
    })
  }

  /** @param {Request} request @param {Response} response @param {string} code */
  async function lead(request, response, code) {
    const entered = enter(request, code)
    if ('fault' in entered) return refuse(response, entered.fault, waiting(entered.wait))
    const { room, leader } = entered
    if (!leader) return refuse(response, 'secret')
    if (!rooms.spend(room)) return refuse(response, 'busy', waiting(1000))
    const told = message.safeParse(await bodyOf(request))
    if (!told.success) return refuse(response, 'message')
    const { data } = told
    if (data.kind === 'show') rooms.show(room, data.show)
    else if (data.kind === 'move') rooms.move(room, data.move)
    else rooms.close(room)
    response.writeHead(204, headersOf('', 204)).end()
  }

  /** @param {Response} response @param {Fault} fault @param {Record<string, string>} [headers] */
  function refuse(response, fault, headers = {}) {
    // The request body has not been read, so close the connection.
    const closing = response.req.complete ? {} : { Connection: 'close' }
    say(response, STATUS[fault], { error: fault }, { ...headers, ...closing })
  }

  /**
   * @param {Response} response @param {number} status @param {object} body @param {Record<string, string>} [headers]
   */
  function say(response, status, body, headers = {}) {
    const text = JSON.stringify(body)
    const length = { 'Content-Length': String(Buffer.byteLength(text)) }
    response.writeHead(status, { ...headersOf('application/json', status), ...length, ...headers }).end(text)
  }

  /** @param {string} type @param {number} status */
  function headersOf(type, status) {
    return {
      ...(type ? { 'Content-Type': type } : {}),
      'Cache-Control': 'no-store',
      ...secured({ path: ROOMS, status, type, body: undefined }),
      // Unlike files of the site, this is for its own pages only.
      'Cross-Origin-Resource-Policy': 'same-origin',
    }
  }

  return {
    /** Whether a request is for this module. @param {Request} request */
    isFor: ({ url = '', headers }) => url.startsWith('/remote/') && headers.upgrade === undefined,
    answer,

    /** Ends all rooms and refuses new ones, so that the server can shut down. */
    stop() {
      stopping = true
      clearInterval(beating)
      rooms.closeAll()
    },
  }
}

/** @param {number | undefined} wait milliseconds @returns {Record<string, string>} */
function waiting(wait) {
  return wait === undefined ? {} : { 'Retry-After': String(Math.ceil(wait / 1000)) }
}

/** CSRF check: pages of other sites must not control or open a talk. @param {Request} request */
function isOwnPage({ headers }) {
  const { origin, host } = headers
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return false
  if (!headers['content-type']?.startsWith('application/json')) return false
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host
}

/** @param {Request} request */
function secretOf({ headers }) {
  return /^Bearer ([\w-]{1,64})$/.exec(headers.authorization ?? '')?.[1]
}

/**
 * The client's address: kept in memory only, as long as needed, and never logged. Each proxy adds the address of
 * whoever asked it at the end of X-Forwarded-For; what is before those of our own proxies was written by the client.
 * @param {Request} request
 * @param {number} proxies
 */
function clientOf({ headers, socket }, proxies) {
  const field = headers['x-forwarded-for']
  const passed = proxies > 0 && field !== undefined ? String(field).split(',') : []
  return passed.at(-proxies)?.trim() || (socket.remoteAddress ?? '')
}

/**
 * The request body as JSON; undefined if invalid or too long.
 * @param {Request} request
 * @returns {Promise<unknown>}
 */
async function bodyOf(request) {
  /** @type {Buffer[]} */
  const pieces = []
  let size = 0
  for await (const piece of request) {
    size += piece.length
    if (size > LARGEST) return undefined
    pieces.push(piece)
  }
  try {
    return JSON.parse(Buffer.concat(pieces).toString())
  } catch {
    return undefined
  }
}

/**
 * Addresses at which phones reach a speaker's machine if the speaker uses localhost; empty if the page has a public
 * address.
 * @param {Request} request
 * @returns {string[]}
 */
function addressesFor({ headers, socket }) {
  if (!/^(?:localhost|127\.[\d.]+|\[::1\])(?::\d+)?$/.test(headers.host ?? '')) return []
  return Object.values(networkInterfaces())
    .flatMap((cards) => cards ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => `http://${address}:${socket.localPort}`)
}
