import type { Atlas } from '../join/atlas'
import { parseWindow, type TimeWindow } from '../time/window'
import type { View } from '../view/view'

type Configured = Pick<Atlas, 'config'>

/** What the atlas compares unless the reader says otherwise. */
export function usualPeriods({ config }: Configured): { readonly before: TimeWindow; readonly after: TimeWindow } {
  const [first, second] = config.compare.periods
  return { before: windowFor(first), after: windowFor(second) }
}

/**
 * The two Views that stand side by side: the same filters, each with its own time. Null where the View compares
 * nothing.
 */
export function periods(view: View, atlas: Configured): { readonly before: View; readonly after: View } | null {
  if (!view.compare) return null
  return {
    before: { ...view, time: view.time ?? usualPeriods(atlas).before, compare: null, swipe: false },
    after: { ...view, time: view.compare, compare: null, swipe: false },
  }
}

/** The View that compares: the time in force, if any, stays on the left. */
export function compared(view: View, atlas: Configured): View {
  const { before, after } = usualPeriods(atlas)
  return { ...view, time: view.time ?? before, compare: view.compare ?? after, event: null, place: null }
}

/** The same comparison with its sides changed. */
export function swapped(view: View, atlas: Configured): View {
  return view.compare ? { ...view, time: view.compare, compare: view.time ?? usualPeriods(atlas).before } : view
}

const windows = new Map<string, TimeWindow>()

/** The window of a period, the same one each time; the check of the data refuses what is none. */
function windowFor(text: string): TimeWindow {
  const window = windows.get(text) ?? parseWindow(text)
  if (!window) throw new RangeError(`'${text}' is no time window`)
  windows.set(text, window)
  return window
}
