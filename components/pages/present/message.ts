import type { Camera } from '@/geodata/domain/view/view'
import { ZOOMS } from '@/geodata/drawing/camera/camera'
import { type Cover, onScene, type Show, type Wander } from './show'

/** What the windows of one presentation tell each other. */
export type Message =
  /** A window has opened, or was loaded anew, and asks how things stand. */
  | { readonly kind: 'hello'; readonly from: string }
  /** How things stand, after so many moves; `welcome` as the answer to a `hello`. */
  | {
      readonly kind: 'show' | 'welcome'
      readonly from: string
      readonly turn: number
      readonly show: Show
    }
  /** Where the speaker points, [lng, lat]. */
  | { readonly kind: 'laser'; readonly from: string; readonly at: readonly [number, number] | null }
  /** How large the audience's map is, in pixels. */
  | { readonly kind: 'size'; readonly from: string; readonly width: number; readonly height: number }

/** The state of one window's side: what it knows, and after how many moves. */
export interface Standing {
  readonly turn: number
  readonly show: Show
}

/**
 * Whether a window takes over what another says: what came after more moves; of two that moved at the same moment the
 * one of the greater name, in every window alike. One that has just opened and not moved takes any welcome.
 */
export function takesOver(
  own: Standing & { readonly id: string; readonly acted: boolean },
  { kind, from, turn }: Extract<Message, { kind: 'show' | 'welcome' }>,
): boolean {
  if (kind === 'welcome' && !own.acted) return turn >= own.turn
  return turn > own.turn || (turn === own.turn && from > own.id)
}

/** More moves than anybody makes, and a larger screen than anybody has, in pixels. */
const MOST = { turn: 1e9, pixels: 1e5, steps: 100 } as const
/** The longest name of a window, and id of an event. */
const LONGEST = 200

/**
 * What another window said, of a story with so many scenes; null for anything that is no message of ours. Windows of an
 * older or newer version of the site share the channel: nothing is taken over unread, and a scene that this story does
 * not have is its last.
 */
export function heard(data: unknown, count: number): Message | null {
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

/** How things stand, of a story with so many scenes, as somebody else said; null where it is not that. */
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

/** A map that was dragged around the world counts on. */
function isLng(value: unknown): value is number {
  return isWithin(value, -540, 540)
}

function isSide(value: unknown): value is number {
  return isWithin(value, 1, MOST.pixels)
}
