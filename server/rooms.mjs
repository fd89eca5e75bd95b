// @ts-check
import { randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * @typedef {'stage' | 'clicker' | 'listener'} Role
 * @typedef {{ role: Role, send: (message: object) => void, end: () => void }} Follower
 * @typedef {object} Room
 * @property {string} code for following
 * @property {string} secret for controlling
 * @property {string} story slug
 * @property {string} owner IP address that opened it, kept in memory only
 * @property {object | null} show last state sent by the stage
 * @property {number} opened milliseconds
 * @property {number} used when a stage was last connected, in milliseconds
 * @property {Set<Follower>} followers
 * @property {{ left: number, at: number }} budget of messages
 */

const MINUTE = 60_000

/**
 * `life` and `idle` in milliseconds: of a room, and of one without a stage. `owned`: rooms per IP address. `burst` and
 * `each`: messages to a room at once, and per second after that.
 *
 * @internal Exported for tests.
 */
export const LIMITS = {
  rooms: 40,
  owned: 10,
  followers: 300,
  leaders: 10,
  all: 2000,
  ended: 200,
  life: 12 * 60 * MINUTE,
  idle: 30 * MINUTE,
  burst: 60,
  each: 20,
}

/** Without letters and digits that are easily confused. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const CODE_LENGTH = 6
export const CODE = new RegExp(`^[${ALPHABET}]{${CODE_LENGTH}}$`)

/**
 * Rooms for following and controlling talks. Kept in memory only.
 * @param {{ now?: () => number, limits?: typeof LIMITS }} [parts] `now` in milliseconds
 */
export function createRooms({ now = Date.now, limits = LIMITS } = {}) {
  /** @type {Map<string, Room>} */
  const rooms = new Map()
  /** Codes of ended rooms, oldest first. @type {Set<string>} */
  const ended = new Set()
  let followers = 0

  /** @param {Room} room @param {object} message @param {(follower: Follower) => boolean} [whom] */
  function tell(room, message, whom = () => true) {
    for (const follower of room.followers) if (whom(follower)) follower.send(message)
  }

  /** @param {Room} room */
  function hasStage(room) {
    return [...room.followers].some(({ role }) => role === 'stage')
  }

  /** @param {Room} room */
  function close(room) {
    tell(room, { kind: 'end' })
    for (const follower of room.followers) follower.end()
    rooms.delete(room.code)
    ended.add(room.code)
    for (const oldest of ended) if (ended.size > limits.ended) ended.delete(oldest)
  }

  function closeOld() {
    const time = now()
    for (const room of rooms.values()) {
      const left = !hasStage(room) && time - room.used > limits.idle
      if (left || time - room.opened > limits.life) close(room)
    }
  }

  return {
    /**
     * @param {string} story slug
     * @param {string} owner
     * @returns {Room | undefined} undefined if there are too many
     */
    open(story, owner) {
      closeOld()
      const owned = [...rooms.values()].filter((room) => room.owner === owner).length
      if (rooms.size >= limits.rooms || owned >= limits.owned) return undefined
      let code = newCode()
      while (rooms.has(code) || ended.has(code)) code = newCode()
      const time = now()
      const budget = { left: limits.burst, at: time }
      const secret = randomBytes(16).toString('base64url')
      /** @type {Room} */
      const room = { code, secret, story, owner, show: null, opened: time, used: time, followers: new Set(), budget }
      rooms.set(code, room)
      return room
    },

    /** @param {string} code @returns {Room | 'ended' | undefined} undefined if unknown */
    find(code) {
      closeOld()
      return rooms.get(code) ?? (ended.has(code) ? 'ended' : undefined)
    },

    /**
     * Sends the current state to a follower, and subscribes it to updates. A new stage replaces the old one: two would
     * execute commands twice.
     * @param {Room} room
     * @param {Follower} follower
     * @returns {(() => void) | undefined} unsubscribes; undefined if the room is full
     */
    follow(room, follower) {
      // Some places are reserved for leaders: a full room must not lock out the speaker.
      const more = follower.role === 'listener' ? 0 : limits.leaders
      if (room.followers.size >= limits.followers + more || followers >= limits.all + more) return undefined
      if (follower.role === 'stage') {
        for (const other of [...room.followers]) {
          if (other.role !== 'stage') continue
          other.send({ kind: 'replaced' })
          other.end()
        }
        room.used = now()
        tell(room, { kind: 'stage', here: true })
      }
      room.followers.add(follower)
      followers++
      follower.send({ kind: 'room', story: room.story, stage: hasStage(room) })
      if (room.show) follower.send({ kind: 'show', show: room.show })
      return () => {
        if (!room.followers.delete(follower)) return
        followers--
        if (follower.role !== 'stage') return
        room.used = now()
        if (!hasStage(room)) tell(room, { kind: 'stage', here: false })
      }
    },

    /**
     * Rate limit: takes one message from the room's budget.
     * @param {Room} room
     * @returns {boolean} false if the budget is exhausted
     */
    spend({ budget }) {
      const time = now()
      budget.left = Math.min(limits.burst, budget.left + ((time - budget.at) / 1000) * limits.each)
      budget.at = time
      if (budget.left < 1) return false
      budget.left--
      return true
    },

    /** @param {Room} room @param {object} show */
    show(room, show) {
      room.show = show
      room.used = now()
      tell(room, { kind: 'show', show }, ({ role }) => role !== 'stage')
    },

    /** @param {Room} room @param {string | number} move */
    move(room, move) {
      tell(room, { kind: 'move', move }, ({ role }) => role === 'stage')
    },

    close,

    closeAll() {
      for (const room of [...rooms.values()]) close(room)
    },
  }
}

/** @param {Room} room @param {string | undefined} secret */
export function leads({ secret: own }, secret = '') {
  return isSame(own, secret)
}

/** Constant-time comparison. @param {string} one @param {string} other */
function isSame(one, other) {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** Thirty-two letters, so that random bytes map to them without bias. @param {number} [length] */
function newCode(length = CODE_LENGTH) {
  return [...randomBytes(length)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('')
}

/**
 * A key shown only in the server's terminal, as `ABCD-2345`: 40 random bits cannot be guessed, even from many addresses
 * at once.
 */
export function newKey() {
  return `${newCode(4)}-${newCode(4)}`
}

/** Compares a typed key, ignoring case and dash. @param {string} key @param {string} typed */
export function isKey(key, typed) {
  const bare = (/** @type {string} */ text) => text.toUpperCase().replace(/[\s-]/g, '')
  return isSame(bare(key), bare(typed))
}

/** Lockout after this many wrong tries, in milliseconds; and number of clients to remember. */
const TRIES = { most: 5, pause: MINUTE, kept: 1000 }

/**
 * Brute-force protection, in memory only: locks out for a minute after five wrong tries.
 * @param {() => number} [now] milliseconds
 */
export function createTries(now = Date.now) {
  /** @type {Map<string, { count: number, until: number }>} */
  const wrong = new Map()

  /** @param {string} who */
  function current(who) {
    const known = wrong.get(who)
    if (known && known.until > now()) return known
    wrong.delete(who)
    return undefined
  }

  return {
    /** @param {string} who @returns {number} remaining milliseconds of the lockout; 0 for none */
    pause(who) {
      const known = current(who)
      return known && known.count >= TRIES.most ? known.until - now() : 0
    },

    /** @param {string} who */
    fail(who) {
      const count = (current(who)?.count ?? 0) + 1
      wrong.delete(who)
      wrong.set(who, { count, until: now() + TRIES.pause })
      for (const oldest of wrong.keys()) if (wrong.size > TRIES.kept) wrong.delete(oldest)
    },
  }
}
