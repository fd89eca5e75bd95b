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
}

/** The button with which a data set is saved and passed on; what is stated there is kept with it. */
export function TakeSetAway({ set, opened, change, about }: TakeSetAwayProps) {
  return (
    <TakeAway
      about={about}
      onAbout={(next) => {
        const stated = { title: next.title, licence: next.licence ?? '', source: next.source ?? '' }
        changeDataSet(set.name, stated)
        // The table and the map show what was stated, whichever is opened next.
        change({ ...set, ...stated }, opened)
      }}
    />
  )
}
