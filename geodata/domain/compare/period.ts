import type { Atlas } from '../join/atlas'
import { parseWindow, type TimeWindow } from '../time/window'
import type { View } from '../view/view'

type Configured = Pick<Atlas, 'config'>

/** The default periods to compare. */
export function usualPeriods({ config }: Configured): { readonly before: TimeWindow; readonly after: TimeWindow } {
  const [first, second] = config.compare.periods
  return { before: windowFor(first), after: windowFor(second) }
}

/** The two Views of a comparison: same filters, each with its own time. Null without a comparison. */
export function periods(view: View, atlas: Configured): { readonly before: View; readonly after: View } | null {
  if (!view.compare) return null
  return {
    before: { ...view, time: view.time ?? usualPeriods(atlas).before, compare: null, swipe: false },
    after: { ...view, time: view.compare, compare: null, swipe: false },
  }
}

/** The View with a comparison switched on: the current time, if any, stays on the left. */
export function compared(view: View, atlas: Configured): View {
  const { before, after } = usualPeriods(atlas)
  return { ...view, time: view.time ?? before, compare: view.compare ?? after, event: null, place: null }
}

/** The same comparison with its sides swapped. */
export function swapped(view: View, atlas: Configured): View {
  return view.compare ? { ...view, time: view.compare, compare: view.time ?? usualPeriods(atlas).before } : view
}

const windows = new Map<string, TimeWindow>()

/** The parsed window of a period, cached for a stable identity; the data check refuses invalid ones. */
function windowFor(text: string): TimeWindow {
  const window = windows.get(text) ?? parseWindow(text)
  if (!window) throw new RangeError(`'${text}' is no time window`)
  windows.set(text, window)
  return window
}
