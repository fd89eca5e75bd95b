import type { Figure, Measure } from '../join/atlas'

/** The value of a figure on a scale: a number, a range with perhaps one open end (null), or only words. */
export type Extent =
  | { readonly form: 'value'; readonly value: number; readonly approximate: boolean }
  | { readonly form: 'range'; readonly low: number | null; readonly high: number | null }
  | { readonly form: 'words' }

/** A scale from zero to `max`, in the measure's unit. */
export interface Scale {
  readonly max: number
  readonly ticks: readonly number[]
}

/** The figures of one measure, side by side. */
export interface Comparison {
  readonly measure: string
  readonly figures: readonly Figure[]
  /** Scale shared by all figures; null if nothing can be compared: a single number, or only words. */
  readonly scale: Scale | null
}

/** Groups figures by measure, in order of first occurrence; nothing is averaged or left out. */
export function compared(figures: readonly Figure[], measures: readonly Measure[]): Comparison[] {
  return [...new Set(figures.map(({ measure }) => measure))].map((measure) => {
    const own = figures.filter((figure) => figure.measure === measure)
    const unit = measures.find(({ id }) => id === measure)?.unit ?? 'count'
    return { measure, figures: own, scale: scaleOf(own.map(extentOf), unit) }
  })
}

/** The value of a figure on a scale. A number that the source also puts into words ("around 2,000") is approximate. */
export function extentOf({ value, range, words }: Figure): Extent {
  if (value !== undefined) return { form: 'value', value, approximate: words !== undefined }
  if (range && (range[0] !== null || range[1] !== null)) return { form: 'range', low: range[0], high: range[1] }
  return { form: 'words' }
}

/** Space after the start of an open-ended range, as a factor, so that it visibly continues. */
const ROOM_TO_GO_ON = 1.4

/** Approximate number of steps on a scale. */
const STEPS = 3

function scaleOf(extents: readonly Extent[], unit: Measure['unit']): Scale | null {
  const stretches = extents.some(({ form }) => form === 'range')
  const numbers = extents.filter(({ form }) => form !== 'words')
  if (numbers.length === 0 || (extents.length < 2 && !stretches)) return null
  if (unit === 'percent') return { max: 100, ticks: [0, 50, 100] }
  const step = roundStep(Math.max(...numbers.map(reachOf)) / STEPS)
  const steps = Math.max(1, Math.ceil(Math.max(...numbers.map(reachOf)) / step))
  return { max: steps * step, ticks: Array.from({ length: steps + 1 }, (_, i) => i * step) }
}

function reachOf(extent: Extent): number {
  if (extent.form === 'value') return extent.value
  return extent.form === 'range' ? (extent.high ?? (extent.low ?? 0) * ROOM_TO_GO_ON) : 0
}

/** The next step of 1, 2 or 5 times a power of ten; at least 1, as counts have no fractions. */
function roundStep(least: number): number {
  if (least <= 1) return 1
  const power = 10 ** Math.floor(Math.log10(least))
  return power * ([1, 2, 5].find((factor) => factor * power >= least) ?? 10)
}
