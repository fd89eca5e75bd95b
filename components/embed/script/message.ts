/*
 * What a widget and the page around it say to each other. Both ends and the live map inside speak with these few lines, so they stay free of every import:
 * they are part of `embed.js`.
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
  readonly type: Method | EventName | 'open'
  /** The query string of a View, without `?`: of setView, ready and viewchange. */
  readonly view?: string
  /** Asked with getView, and given back in the viewchange that answers. */
  readonly id?: string
  /** The id of an event: of highlight and select; null for none. */
  readonly event?: string | null
  /** The id of a place: of select. */
  readonly place?: string | null
  /** In CSS pixels. */
  readonly height?: number
  /** What the widget shows, in words: of ready. */
  readonly title?: string
  /** Whether the live map has taken over: of ready. */
  readonly live?: boolean
}

/** The longest text that is taken from another window. */
const LONGEST = 4000

const TEXTS = ['view', 'id', 'event', 'place', 'title'] as const

/** The message that another window sent, if it is one of ours of the types that are allowed; anything else, malformed or unknown, is null. */
export function heard<Type extends Message['type']>(
  data: unknown,
  types: readonly Type[],
): (Message & { readonly type: Type }) | null {
  if (typeof data !== 'object' || data === null) return null
  const given = data as Record<string, unknown>
  const { source, version, type, height } = given
  if (source !== 'joliba' || version !== 1 || !types.includes(type as Type)) return null
  const sound = TEXTS.every((key) => {
    const value = given[key]
    return value === undefined || value === null || (typeof value === 'string' && value.length <= LONGEST)
  })
  if (!sound || (type === 'setView' && typeof given.view !== 'string')) return null
  if (type === 'height' && !(typeof height === 'number' && height > 0 && height < 20_000)) return null
  return given as unknown as Message & { readonly type: Type }
}

/** A message to another window; whoever that is may read it, for a widget does not know its page. */
export function say(
  to: Pick<Window, 'postMessage'> | null | undefined,
  type: Message['type'],
  rest: Partial<Message> = {},
): void {
  to?.postMessage({ ...rest, source: 'joliba', version: 1, type }, '*')
}

/** How high a map of this width would like to be, in CSS pixels; the live map keeps to what its poster was. */
export function mapHeight(width: number): number {
  return Math.round(Math.min(Math.max(width * 0.62, 260), 560))
}

/** The same in CSS, in a container as wide as the widget. */
export const MAP_HEIGHT = 'clamp(260px, 62cqw, 560px)'
