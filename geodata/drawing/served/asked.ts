import { MATCHES, type Match } from '../../domain/select/match'
import type { Tiles } from '../../domain/service/views'
import { formatView } from '../../domain/view/format'
import { EMPTY_VIEW, type View } from '../../domain/view/view'

/** What an explorer of a served set asks besides the View. */
export interface Asked {
  /** The map tiles in sight; null before there is a map. */
  readonly tiles: Tiles | null
  /** Days between which the rows of the timeline are seen; null if they are folded. */
  readonly strip: readonly [from: number, to: number] | null
}

/** Something in a query that cannot be answered: the parameter, its value, and an example of what would be right. */
export interface AskedFault {
  readonly parameter: string
  readonly value: string
  readonly example: string
}

/** Maximum number of tiles of a map. */
const MOST_TILES = 120
/** In days: no year before 0 or after 9999 can be written. */
const FARTHEST = 4_000_000

/** The parameters of what is asked, in canonical form. */
function formatAsked({ tiles, strip }: Asked): string {
  return [
    ...(tiles ? [`tiles=${[tiles.zoom, tiles.west, tiles.north, tiles.east, tiles.south].join(',')}`] : []),
    ...(strip ? [`strip=${strip.join(',')}`] : []),
  ].join('&')
}

/** What a query asks; a fault for parameters that nothing would send but by mistake. */
export function parseAsked(query: URLSearchParams): Asked | AskedFault {
  const tiles = query.get('tiles')
  const strip = query.get('strip')
  const readTiles = tiles === null ? null : tilesIn(tiles)
  if (readTiles === undefined) return { parameter: 'tiles', value: tiles ?? '', example: '3,2,2,5,4' }
  const readStrip = strip === null ? null : stripIn(strip)
  if (readStrip === undefined) return { parameter: 'strip', value: strip ?? '', example: '7305,8401' }
  return { tiles: readTiles, strip: readStrip }
}

function tilesIn(text: string): Tiles | undefined {
  const numbers = whole(text, 5)
  if (!numbers) return undefined
  const [zoom = 0, west = 0, north = 0, east = 0, south = 0] = numbers
  const last = 2 ** zoom - 1
  const inWorld = zoom >= 0 && zoom <= 18 && 0 <= west && west <= east && east <= last && 0 <= north && south <= last
  if (!inWorld || north > south || (east - west + 1) * (south - north + 1) > MOST_TILES) return undefined
  return { zoom, west, north, east, south }
}

function stripIn(text: string): [number, number] | undefined {
  const [from = 0, to = 0] = whole(text, 2) ?? []
  return from < to && Math.max(Math.abs(from), Math.abs(to)) <= FARTHEST ? [from, to] : undefined
}

function whole(text: string, count: number): number[] | undefined {
  if (!/^-?\d{1,9}(,-?\d{1,9})*$/.test(text)) return undefined
  const numbers = text.split(',').map(Number)
  return numbers.length === count ? numbers : undefined
}

/** One of the three lists of events. */
export function parseMatch(query: URLSearchParams): Match | AskedFault {
  const value = query.get('match') ?? ''
  return MATCHES.find((match) => match === value) ?? { parameter: 'match', value, example: MATCHES.join(' | ') }
}

/** The query of an answer: a View without what it does not depend on, and what is asked besides. */
export function askedQuery(view: View, asked: Asked): string {
  const { event, links, at, theme, compare, swipe, sort, ...filters } = view
  return [formatView({ ...EMPTY_VIEW, ...filters }), formatAsked(asked)].filter(Boolean).join('&')
}
