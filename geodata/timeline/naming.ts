import { type Frame, yOf } from './frame'
import { spread } from './pack'

/** Where the names beside a strip stand, in pixels from its top to the middle of each. */
export interface Naming {
  readonly abroad: number
  /** In the order of the latitudes that were given. */
  readonly towns: readonly number[]
  readonly country: number
}

/** The height of a line of names beside a strip: as wanted, or less where so many names have no more room. Pixels. */
export function lineOf(height: number, towns: number, wanted: number): number {
  return Math.min(wanted, height / (towns + LANES))
}

/** Abroad and the whole country. */
const LANES = 2

/** Keeps the names of the lanes and of towns, given by latitude from north to south, a line apart: each as near to what it names as the others let it, none beyond the strip. */
export function naming(strip: Frame, latitudes: readonly number[], line: number): Naming {
  const wanted = [middle(strip.abroad), ...latitudes.map((latitude) => yOf(strip, latitude)), middle(strip.country)]
  const ys = spread(wanted, line, line / 2, strip.country.bottom - line / 2)
  return { abroad: ys[0] ?? 0, towns: ys.slice(1, -1), country: ys.at(-1) ?? 0 }
}

function middle({ top, bottom }: Frame['abroad']): number {
  return (top + bottom) / 2
}
