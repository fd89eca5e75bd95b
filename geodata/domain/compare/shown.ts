import type { Atlas } from '../join/atlas'
import { select } from '../select/select'
import type { View } from '../view/view'
import { together } from './union'

/** All events that a View shows, also possible and national ones; a comparison shows those of both periods. */
export function shownIn(atlas: Atlas, view: View): ReadonlySet<string> {
  const one = select(atlas, view)
  const { certain, possible, nationwide } = view.compare
    ? together(one, select(atlas, { ...view, time: view.compare }))
    : one
  return new Set([...certain, ...possible, ...nationwide])
}
