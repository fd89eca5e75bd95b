'use client'

import { useMemo } from 'react'
import { periods } from '@/geodata/domain/compare/period'
import { TwoWindows } from '../../parts/timeline/TwoWindows'
import { useExplorer } from '../../view/useExplorer'

/** The timeline of a comparison: both periods as windows to move. */
export function ComparedWindows() {
  const { atlas, view } = useExplorer()
  const windows = useMemo(() => {
    const two = periods(view, atlas)
    return two?.before.time && two.after.time ? { before: two.before.time, after: two.after.time } : null
  }, [atlas, view])
  return windows && <TwoWindows windows={windows} />
}
