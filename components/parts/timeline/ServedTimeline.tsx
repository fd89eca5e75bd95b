'use client'

import { useCallback, useEffect, useMemo } from 'react'
import type { ServedSet, TimeAnswer } from '@/geodata/domain/service/views'
import { daysOf, densestOfSet, spanOfSet, wholeEdges } from '@/geodata/drawing/served/edges'
import { playedBins } from '@/geodata/drawing/served/playedBins'
import type { Focus } from '@/geodata/drawing/timeline/focus'
import { rowsAlone } from '@/geodata/drawing/timeline/marks'
import { useExplorer, useShown } from '../../view/useExplorer'
import { Instrument, type InstrumentParts, type OverviewParts } from './Instrument'
import { LazyLatitudeStrip } from './LazyLatitudeStrip'
import { Histogram } from './Overview'
import type { CountedRows } from './stripScene'
import { useLatitudes } from './useLatitudes'
import type { Told } from './usePlayedEvents'

interface ServedTimelineProps {
  readonly set: ServedSet
  /** Numbers of events in equal parts of the set's time range. */
  readonly time: TimeAnswer
  /** Edges of the bins of the rows in `time`; null if there are none. */
  readonly rowEdges: readonly number[] | null
  /** Says which days are seen on the strip; null while it is folded. */
  readonly see: (days: readonly [from: number, to: number] | null) => void
  /** The first events that certainly match what is shown, and their number. */
  readonly certain: Told
  /** Whether these are of an earlier View. */
  readonly stale: boolean
}

const NOBODY = new Uint8Array(0)
const UNKNOWN: Told = { events: [], count: null }

/** The timeline of a set whose events are counted elsewhere: bars in place of marks. */
export function ServedTimeline({ set, time, rowEdges, see, certain, stale }: ServedTimelineProps) {
  const { atlas, view } = useExplorer()
  const { shown } = useShown()
  const span = useMemo(() => spanOfSet(set), [set])
  const densest = useCallback(() => densestOfSet(set, span), [set, span])
  const marks = useMemo(() => rowsAlone(set.rows, { config: atlas.config, span }), [set.rows, atlas.config, span])
  const latitudes = useLatitudes(true, view)
  const { around, shown: within, rows } = time
  const counted = useMemo<CountedRows>(() => ({ edges: rowEdges ?? [], rows }), [rowEdges, rows])
  const played = useMemo(() => playedBins(wholeEdges(span), around), [span, around])
  const strip = useCallback(
    (parts: InstrumentParts) => (
      <>
        <Seen focus={parts.focus} see={see} />
        <LazyLatitudeStrip
          {...{ marks, counted, ...parts }}
          around={NOBODY}
          states={NOBODY}
          event={null}
          moving={false}
          openEvent={nothing}
        />
      </>
    ),
    [marks, counted, see],
  )
  const overview = useCallback(
    (parts: OverviewParts) => <Histogram span={span} all={() => around} shown={() => within} {...parts} />,
    [span, around, within],
  )
  const told = useCallback(() => (stale ? UNKNOWN : certain), [stale, certain])
  return (
    <Instrument
      {...{ span, densest, played, told, strip, overview }}
      {...latitudes}
      behind={stale}
      event={view.event}
      time={view.time}
      shownTime={shown.time}
      shownBand={shown.band}
    />
  )
}

function nothing() {}

/** Says which days are seen, once they are no longer moved. */
function Seen({ focus, see }: { readonly focus: Focus } & Pick<ServedTimelineProps, 'see'>) {
  const days = useMemo(() => daysOf(focus), [focus])
  useEffect(() => see(days), [days, see])
  useEffect(() => () => see(null), [see])
  return null
}
