import type { OutlinePayload } from './details'

/** The titles of all events, in order, and the version of the data that they belong to. */
export interface TitlesPayload {
  readonly version: string
  readonly titles: readonly (string | null)[]
}

/** The titles of some events, with their positions. */
export type FirstTitles = readonly (readonly [position: number, title: string | null])[]

/**
 * The most events whose titles are sent with the outline. Of a larger atlas, titles are most of the outline; its pages
 * begin with those that they show, and fetch the others.
 */
const MOST = 1000

/** The outline as sent, and the titles, if they are sent apart. */
export function splitTitles(
  outline: OutlinePayload,
  version: string,
  most = MOST,
): { readonly outline: OutlinePayload; readonly titles: TitlesPayload | null } {
  const { titles } = outline.events
  if (titles.length <= most) return { outline, titles: null }
  return { outline: { ...outline, events: { ...outline.events, titles: [] } }, titles: { version, titles } }
}

/** The titles of the events at some positions. */
export function titlesAt({ titles }: Pick<TitlesPayload, 'titles'>, positions: readonly number[]): FirstTitles {
  return [...new Set(positions)].map((at) => [at, titles[at] ?? null])
}

/** The outline with titles. Throws a `RangeError` if they are of another version of the data than the page's. */
export function withTitles(
  outline: OutlinePayload,
  { version, titles }: TitlesPayload,
  expected: string,
): OutlinePayload {
  if (version !== expected) throw new RangeError('the titles are of another version of the data than the outline')
  return { ...outline, events: { ...outline.events, titles } }
}

/** The outline with the titles of some events; the others are called by their ids. */
export function withFirstTitles(outline: OutlinePayload, first: FirstTitles): OutlinePayload {
  const titles: (string | null)[] = []
  for (const [position, title] of first) titles[position] = title
  return { ...outline, events: { ...outline.events, titles } }
}
