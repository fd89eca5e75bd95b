import { parseWindow, type TimeWindow } from '../time/window'
import type { View } from '../view/view'

/** What is compared unless the reader says otherwise: the coup of 1991 with what led to it and followed, and the year 2012. */
export const FIRST_PERIOD = windowFor('1990/1992')
export const SECOND_PERIOD = windowFor('2012')

/** The two Views that stand side by side: the same filters, each with its own time. Null where the View compares nothing. */
export function periods(view: View): { readonly before: View; readonly after: View } | null {
  if (!view.compare) return null
  return {
    before: { ...view, time: view.time ?? FIRST_PERIOD, compare: null, swipe: false },
    after: { ...view, time: view.compare, compare: null, swipe: false },
  }
}

/** The View that compares: the time in force, if any, stays on the left. */
export function compared(view: View): View {
  return { ...view, time: view.time ?? FIRST_PERIOD, compare: view.compare ?? SECOND_PERIOD, event: null, place: null }
}

/** The same comparison with its sides changed. */
export function swapped(view: View): View {
  return view.compare ? { ...view, time: view.compare, compare: view.time ?? FIRST_PERIOD } : view
}

function windowFor(text: string): TimeWindow {
  const window = parseWindow(text)
  if (!window) throw new RangeError(`'${text}' is no time window`)
  return window
}
