'use client'

import type { About } from '../../parts/takeaway/about'
import { TakeAway } from '../../parts/takeaway/TakeAway'
import { changeDataSet, type DataSet } from './dataSets'
import type { Opened } from './session'
import type { ChangeOpened } from './useOpened'

interface TakeSetAwayProps {
  readonly set: DataSet
  readonly opened: Opened
  readonly change: ChangeOpened
  readonly about: About
  /** Whether printing the page prints the View. */
  readonly onPaper?: boolean
}

/** The button with which a data set is saved and passed on; what is stated there is kept with it. */
export function TakeSetAway({ set, opened, change, about, onPaper = false }: TakeSetAwayProps) {
  return (
    <TakeAway
      about={about}
      onPaper={onPaper}
      onAbout={(next) => {
        const stated = { title: next.title, licence: next.licence ?? '', source: next.source ?? '' }
        changeDataSet(set.name, stated)
        // The table and the map show what was stated, whichever is opened next.
        change({ ...set, ...stated }, opened)
      }}
    />
  )
}
