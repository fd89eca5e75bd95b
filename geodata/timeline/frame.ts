import { LANE, type Marks, ROWS } from './marks'

/** How the height of a strip is shared out, in pixels from its top: what happened abroad, the latitudes of Mali, the whole country. */
export interface Frame {
  readonly abroad: Stretch
  readonly latitude: Stretch
  readonly country: Stretch
  /** Degrees at the bottom and the top of the stretch of latitudes. */
  readonly south: number
  readonly north: number
}

interface Stretch {
  readonly top: number
  readonly bottom: number
}

/** Shares out a height between the lanes. */
export function frame(height: number, { south, north }: Marks['latitudes']): Frame {
  const abroad = { top: 0, bottom: height * 0.12 }
  const country = { top: height * 0.7, bottom: height }
  return { abroad, latitude: { top: abroad.bottom, bottom: country.top }, country, south, north }
}

/** Height of a latitude on the strip; held within the stretch of latitudes, as the Sahara's emptiness is not drawn. */
export function yOf({ latitude: { top, bottom }, south, north }: Frame, degrees: number): number {
  const y = bottom - ((degrees - south) / (north - south)) * (bottom - top)
  return Math.min(Math.max(y, top), bottom)
}

/** The latitude at a height of the strip, held between its ends: the inverse of `yOf`. */
export function latitudeAt({ latitude: { top, bottom }, south, north }: Frame, y: number): number {
  const degrees = south + ((bottom - y) / (bottom - top)) * (north - south)
  return Math.min(Math.max(degrees, south), north)
}

/** Height of a mark's sign: at its point, or in its row of an area or a lane. */
export function heightOf(strip: Frame, marks: Marks, i: number): number {
  const row = marks.row[i] ?? 0
  const lane = marks.lane[i]
  if (lane === LANE.abroad) return inRow(inset(strip.abroad), row, ROWS.abroad)
  if (lane === LANE.country) return inRow(inset(strip.country), row, ROWS.country)
  const south = marks.south[i] ?? strip.south
  const north = marks.north[i] ?? strip.north
  if (south !== north) return inRow({ top: yOf(strip, north), bottom: yOf(strip, south) }, row, ROWS.area)
  // Around the point: 0, 1 up, 1 down, 2 up, 2 down.
  const steps = row % 2 === 1 ? -(row + 1) / 2 : row / 2
  const y = yOf(strip, south) + steps * Math.min((strip.latitude.bottom - strip.latitude.top) / 20, 6)
  return Math.min(Math.max(y, strip.latitude.top + 3), strip.latitude.bottom - 3)
}

/** Half of a sign stands out above and below its row. */
function inset({ top, bottom }: Stretch): Stretch {
  const air = Math.min(4, (bottom - top) / 4)
  return { top: top + air, bottom: bottom - air }
}

function inRow({ top, bottom }: Stretch, row: number, rows: number): number {
  return top + ((row + 0.5) / rows) * (bottom - top)
}
