import type { Camera } from '@/geodata/domain/view/view'
import { ZOOMS } from '@/geodata/drawing/camera/camera'
import { type Cover, onScene, type Show, type Wander } from './show'

/** Messages between the windows of one presentation. */
export type Message =
  /** A window has opened or reloaded, and requests the state. */
  | { readonly kind: 'hello'; readonly from: string }
  /** The state after `turn` moves; `welcome` is the reply to a `hello`. */
  | {
      readonly kind: 'show' | 'welcome'
      readonly from: string
      readonly turn: number
      readonly show: Show
    }
  /** The position of the speaker's laser pointer, [lng, lat]. */
  | { readonly kind: 'laser'; readonly from: string; readonly at: readonly [number, number] | null }
  /** Size of the audience's map, in pixels. */
  | { readonly kind: 'size'; readonly from: string; readonly width: number; readonly height: number }

/** One window's state, and the number of moves behind it. */
export interface WindowState {
  readonly turn: number
  readonly show: Show
}

/**
 * Whether a window adopts another's state: that with more moves wins; ties break on the larger id, so that all windows
 * agree. A window that has just opened and not moved accepts any welcome.
 */
export function takesOver(
  own: WindowState & { readonly id: string; readonly acted: boolean },
  { kind, from, turn }: Extract<Message, { kind: 'show' | 'welcome' }>,
): boolean {
  if (kind === 'welcome' && !own.acted) return turn >= own.turn
  return turn > own.turn || (turn === own.turn && from > own.id)
}

/** Upper bounds for valid messages; pixels for screen sizes. */
const MOST = { turn: 1e9, pixels: 1e5, steps: 100 } as const
/** Maximum length of window and event ids. */
const LONGEST = 200

/**
 * Validates a message of another window, for a story with `count` scenes; null for anything else. Other versions of the
 * site may share the channel, so nothing is trusted; a scene number past the end becomes the last scene.
 */
export function messageFrom(data: unknown, count: number): Message | null {
  if (!isObject(data)) return null
  const { kind, from, turn, at, width, height } = data
  if (!isText(from)) return null
  switch (kind) {
    case 'hello':
      return { kind, from }
    case 'show':
    case 'welcome': {
      const show = showIn(data.show, count)
      return show && isWhole(turn) && turn >= 0 && turn <= MOST.turn ? { kind, from, turn, show } : null
    }
    case 'laser': {
      if (at === null) return { kind, from, at }
      if (!Array.isArray(at) || at.length !== 2) return null
      const [lng, lat]: readonly unknown[] = at
      return isLng(lng) && isLat(lat) ? { kind, from, at: [lng, lat] } : null
    }
    case 'size':
      return isSide(width) && isSide(height) ? { kind, from, width, height } : null
    default:
      return null
  }
}

/** Validates a Show of another window or phone, for a story with `count` scenes; null if invalid. */
export function showIn(data: unknown, count: number): Show | null {
  if (!isObject(data)) return null
  const { scene, cover, step, wander } = data
  if (!isWhole(scene) || !isCover(cover) || !isWhole(step) || step < 0 || step > MOST.steps) return null
  const strayed = wander === null ? null : wanderIn(wander)
  if (wander !== null && !strayed) return null
  return { scene: onScene(scene, count), cover, step, wander: strayed }
}

function wanderIn(data: unknown): Wander | null {
  if (!isObject(data)) return null
  const { at, event } = data
  const camera = at === null ? null : cameraIn(at)
  if ((at !== null && !camera) || !(event === null || isText(event))) return null
  return { at: camera, event }
}

function cameraIn(data: unknown): Camera | null {
  if (!isObject(data)) return null
  const { lat, lng, zoom } = data
  return isLat(lat) && isLng(lng) && isWithin(zoom, ZOOMS.least, ZOOMS.most) ? { lat, lng, zoom } : null
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function isCover(value: unknown): value is Cover | null {
  return value === null || value === 'black' || value === 'white'
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= LONGEST
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value)
}

function isWithin(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && value >= least && value <= most
}

function isLat(value: unknown): value is number {
  return isWithin(value, -90, 90)
}

/** A map dragged around the world has longitudes beyond 180°. */
function isLng(value: unknown): value is number {
  return isWithin(value, -540, 540)
}

function isSide(value: unknown): value is number {
  return isWithin(value, 1, MOST.pixels)
}
