/*
 * What a widget and the page around it say to each other. Both ends and the live map inside speak with these few lines,
 * so they stay free of every import: they are part of `embed.js`.
 */

/** What a page may ask of a widget. */
export const METHODS = ['setView', 'getView', 'next', 'previous', 'highlight'] as const
/** What a widget tells its page. */
export const EVENTS = ['ready', 'height', 'viewchange', 'select'] as const

export type Method = (typeof METHODS)[number]
export type EventName = (typeof EVENTS)[number]

/** A message is plain data, the same in either direction. */
export interface Message {
  readonly source: 'joliba'
  readonly version: 1
  readonly type: Method | EventName | 'open' | 'room'
  /** The query string of a View, without `?`: of setView, ready and viewchange. */
  readonly view?: string
  /** Of setView: only a View of which something can be read is shown. */
  readonly known?: boolean
  /** Asked with getView, and given back in the viewchange that answers. */
  readonly id?: string
  /** The id of an event: of highlight and select; null for none. */
  readonly event?: string | null
  /** The id of a place: of select. */
  readonly place?: string | null
  /** In CSS pixels: what the widget would like of height, what the live map is given of room. */
  readonly height?: number
  /** The height that the live map cannot do with less of, in CSS pixels: of its height. */
  readonly least?: number
  /** What the widget shows, in words: of ready. */
  readonly title?: string
  /** Whether the live map has taken over: of ready. */
  readonly live?: boolean
}

/** The longest text that is taken from another window. */
const LONGEST = 4000

const TEXTS = ['view', 'id', 'event', 'place', 'title'] as const

/**
 * The message that another window sent, if it is one of ours of the types that are allowed; anything else, malformed or
 * unknown, is null.
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

/** A message to another window; whoever that is may read it, for a widget does not know its page. */
export function postTo(
  to: Pick<Window, 'postMessage'> | null | undefined,
  type: Message['type'],
  rest: Partial<Message> = {},
): void {
  to?.postMessage({ ...rest, source: 'joliba', version: 1, type }, '*')
}

/** As high as the name of a period is that stands over a map where two are compared, in CSS pixels. */
const PERIOD_HEIGHT = 34
/** From this width on, in CSS pixels, two maps stand side by side. */
const SIDE_BY_SIDE = 560

/** The ground map is some three times as wide as the home country is high: a wider map would show where it ends. */
const LEAST_SHARE = 0.34

/**
 * How high the map of a widget of this width would like to be, or the two maps of a comparison, in CSS pixels; the live
 * map keeps to what its poster was.
 */
export function mapHeight(width: number, maps: 1 | 2 = 1): number {
  return mapsHeight(width, maps, Math.min(Math.max(width * 0.62, 260), Math.max(560, width * LEAST_SHARE)))
}

/** The least that can be read of a map, in CSS pixels: what its frame has no room for is scrolled then. */
const LEAST_MAP = { alone: 208, withParts: 280 }

/**
 * How low the map of a widget of this width may become, or the two maps of a comparison, in CSS pixels; with `parts`
 * below it, which scroll along, it need not be a slit.
 */
export function leastMapHeight(width: number, maps: 1 | 2, parts: boolean): number {
  const one = parts ? Math.max(LEAST_MAP.withParts, width * LEAST_SHARE) : LEAST_MAP.alone
  return Math.min(mapsHeight(width, maps, one), mapHeight(width, maps))
}

/** The maps together, each so high. */
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
  // The second map counts where the container is narrower, and not at all where it is not.
  return `calc(${head} + clamp(0px, ${narrow} * 9999, ${head}))`
}

/** How many letters of a note fill a line, in a column of text. */
const NOTE_LINE = 100

/**
 * How high title and foot of a widget are together, where the title has one line and the foot says what was corrected;
 * CSS pixels. `note` and `byline`: how many letters an editor has written there.
 */
export function aroundHeight(title: boolean, note = 0, byline = 0): number {
  return (title ? 58 : 0) + 62 + 25 * Math.ceil(Math.min(note, 280) / NOTE_LINE) + (byline ? 23 : 0)
}

/**
 * About how high each part below the live map is, in CSS pixels, as it stands there at first; the drawn map has only
 * the list.
 */
const PART_HEIGHTS = { timeline: 350, filters: 320, list: 420 }
const DRAWN_LIST = 200

/**
 * About how high what stands below the maps of a widget is, given the parts that it shows; in CSS pixels. Two maps have
 * a list each, and no timeline.
 */
export function belowHeight(
  parts: readonly string[],
  { lock, live, maps }: { lock: boolean; live: boolean; maps: 1 | 2 },
): number {
  const lists = parts.includes('list') ? maps * (live ? PART_HEIGHTS.list : DRAWN_LIST) : 0
  if (!live || lock) return lists
  const timeline = parts.includes('timeline') && maps === 1 ? PART_HEIGHTS.timeline : 0
  return lists + timeline + (parts.includes('filters') ? PART_HEIGHTS.filters : 0)
}
