import { useEffect, useMemo } from 'react'
import type { ServedSet } from '@/geodata/domain/service/views'
import { daysOf, densestOfSet, spanOfSet } from '@/geodata/drawing/served/edges'
import { rowsAlone } from '@/geodata/drawing/timeline/marks'
import { useExplorer } from '../../view/useExplorer'
import type { CountedRows } from './stripScene'
import { BrushedStrip, focusOn, type TwoWindowsProps } from './TwoWindows'

interface ServedWindowsProps extends TwoWindowsProps {
  readonly set: ServedSet
  readonly counted: CountedRows
  /** Says which days are seen; null once none are. */
  readonly see: (days: readonly [from: number, to: number] | null) => void
}

const NOBODY = new Uint8Array(0)

/** The timeline of a comparison of a set whose events are counted elsewhere: bars in place of marks. */
export function ServedWindows({ set, counted, see, windows }: ServedWindowsProps) {
  const { atlas } = useExplorer()
  const span = useMemo(() => spanOfSet(set), [set])
  const marks = useMemo(() => rowsAlone(set.rows, { config: atlas.config, span }), [set.rows, atlas.config, span])
  const focus = useMemo(() => focusOn(windows, densestOfSet(set, span), span), [windows, set, span])
  const [from, to] = useMemo(() => daysOf(focus), [focus])
  useEffect(() => see([from, to]), [from, to, see])
  useEffect(() => () => see(null), [see])
  return <BrushedStrip {...{ windows, marks, focus, counted }} states={NOBODY} />
}
