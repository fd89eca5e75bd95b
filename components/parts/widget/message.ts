/*
 * Messages between a widget and its host page. Used by both and by the live map inside; part of `embed.js`, so it has
 * no imports.
 */

/** Methods that a page can call on a widget. */
export const METHODS = ['setView', 'getView', 'next', 'previous', 'highlight'] as const
/** Events that a widget sends to its page. */
export const EVENTS = ['ready', 'height', 'viewchange', 'select'] as const

export type Method = (typeof METHODS)[number]
export type EventName = (typeof EVENTS)[number]

/** A message is plain data, in both directions. */
export interface Message {
  readonly source: 'joliba'
  readonly version: 1
  readonly type: Method | EventName | 'open' | 'room'
  /** The query string of a View, without `?`: in setView, ready and viewchange. */
  readonly view?: string
  /** In setView: ignore an unreadable View. */
  readonly known?: boolean
  /** Sent with getView, and returned in the viewchange that replies. */
  readonly id?: string
  /** The id of an event: in highlight and select; null for none. */
  readonly event?: string | null
  /** The id of a place: in select. */
  readonly place?: string | null
  /** In CSS pixels: the preferred height of the widget, or the height available to the live map. */
  readonly height?: number
  /** The minimum height of the live map, in CSS pixels: in height. */
  readonly least?: number
  /** The widget's title: in ready. */
  readonly title?: string
  /** Whether the live map is shown: in ready. */
  readonly live?: boolean
}

/** Maximum length of a text from another window. */
const LONGEST = 4000

const TEXTS = ['view', 'id', 'event', 'place', 'title'] as const

/**
 * Validates a message from another window: one of ours, of an allowed type; null for anything else, malformed or
 * unknown.
 */
export function messageFrom<Type extends Message['type']>(
  data: unknown,
  types: readonly Type[],
): (Message & { readonly type: Type }) | null {
  if (typeof data !== 'object' || data === null) return null
  const given = data as Record<string, unknown>
  const { source, version, type, height, least = height } = given
  if (source !== 'joliba' || version !== 1 || !types.includes(type as Type)) return null
  const sound = TEXTS.every((key) => {
    const value = given[key]
    return value === undefined || value === null || (typeof value === 'string' && value.length <= LONGEST)
  })
  if (!sound || (type === 'setView' && typeof given.view !== 'string')) return null
  if ((type === 'height' || type === 'room') && !(isHeight(height) && isHeight(least))) return null
  return given as unknown as Message & { readonly type: Type }
}

function isHeight(value: unknown): boolean {
  return typeof value === 'number' && value > 0 && value < 20_000
}

/** Posts a message to another window of any origin, since a widget does not know its page. */
export function postTo(
  to: Pick<Window, 'postMessage'> | null | undefined,
  type: Message['type'],
  rest: Partial<Message> = {},
): void {
  to?.postMessage({ ...rest, source: 'joliba', version: 1, type }, '*')
}

/** Height of a period's heading of one line above a map in a comparison, in CSS pixels; longer ones lower the map. */
const PERIOD_HEIGHT = 34
/** Minimum width for two maps side by side, in CSS pixels. */
const SIDE_BY_SIDE = 560

/** The base map is about three times as wide as the home country is high: a wider map would show its edge. */
const LEAST_SHARE = 0.34

/**
 * The preferred height of a widget's map at this width, or of both maps of a comparison, in CSS pixels; the live map
 * keeps the height of the static one.
 */
export function mapHeight(width: number, maps: 1 | 2 = 1): number {
  return mapsHeight(width, maps, Math.min(Math.max(width * 0.62, 260), Math.max(560, width * LEAST_SHARE)))
}

/** Maximum height of a static map with room to fill: at least so many pixels, and a share of its width. */
const MOST_MAP = { height: 400, share: 0.93 }

/** The height that a widget's static map can fill at this width, or both maps of a comparison, in CSS pixels. */
export function drawnMapHeight(width: number, maps: 1 | 2): number {
  const one = maps === 2 && width >= SIDE_BY_SIDE ? width / 2 : width
  return mapsHeight(width, maps, Math.max(MOST_MAP.height, one * MOST_MAP.share))
}

/** Minimum legible height of a map, in CSS pixels: a lower frame scrolls. */
const LEAST_MAP = { alone: 208, withParts: 280 }

/**
 * The minimum height of a widget's map at this width, or of both maps of a comparison, in CSS pixels; higher with
 * `parts` below, which scroll with it.
 */
export function leastMapHeight(width: number, maps: 1 | 2, parts: boolean): number {
  const one = parts ? Math.max(LEAST_MAP.withParts, width * LEAST_SHARE) : LEAST_MAP.alone
  return Math.min(mapsHeight(width, maps, one), mapHeight(width, maps))
}

/** The height of all maps, given that of one. */
function mapsHeight(width: number, maps: 1 | 2, height: number): number {
  const one = Math.round(height)
  if (maps === 1) return one
  return width < SIDE_BY_SIDE ? 2 * (one + PERIOD_HEIGHT) : one + PERIOD_HEIGHT
}

/** The same in CSS, in a container as wide as the widget. */
export function mapHeightCss(maps: 1 | 2): string {
  const one = `clamp(260px, 62cqw, max(560px, ${100 * LEAST_SHARE}cqw))`
  if (maps === 1) return one
  const [head, narrow] = [`${one} + ${PERIOD_HEIGHT}px`, `(${SIDE_BY_SIDE}px - 100cqw)`]
  // The second map counts only in a container too narrow for two.
  return `calc(${head} + clamp(0px, ${narrow} * 9999, ${head}))`
}

/** Characters per line of a note, in a text column. */
const NOTE_LINE = 100

/**
 * Height of a widget's title and footer, with a title of one line and a footer that mentions corrections; CSS pixels.
 * `note` and `byline`: numbers of characters.
 */
export function aroundHeight(title: boolean, note = 0, byline = 0): number {
  return (title ? 58 : 0) + 62 + 25 * Math.ceil(Math.min(note, 280) / NOTE_LINE) + (byline ? 23 : 0)
}

/** Approximate initial height of each part below the live map, in CSS pixels; the static widget has only the list. */
const PART_HEIGHTS = { timeline: 350, filters: 110, list: 420 }
/** Of the timeline of a comparison. */
const WINDOWS = 240
const DRAWN_LIST = 200

/**
 * Approximate height of the given parts below a widget's maps, in CSS pixels. A comparison has two lists, and a lower
 * timeline.
 */
export function belowHeight(
  parts: readonly string[],
  { lock, live, maps }: { lock: boolean; live: boolean; maps: 1 | 2 },
): number {
  const lists = parts.includes('list') ? maps * (live ? PART_HEIGHTS.list : DRAWN_LIST) : 0
  if (!live || lock) return lists
  const timeline = maps === 1 ? PART_HEIGHTS.timeline : WINDOWS
  return lists + (parts.includes('timeline') ? timeline : 0) + (parts.includes('filters') ? PART_HEIGHTS.filters : 0)
}
