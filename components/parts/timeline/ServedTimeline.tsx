'use client'

import { useCallback, useId, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ServedSet, TimeAnswer } from '@/geodata/domain/service/views'
import { densestOfSet, spanOfSet } from '@/geodata/drawing/served/edges'
import { between, type Focus } from '@/geodata/drawing/timeline/focus'
import { useExplorer, useShown } from '../../view/useExplorer'
import { Chosen } from './Bar'
import { ColourProbe } from './ColourProbe'
import { Icon } from './Icon'
import { Histogram } from './Overview'
import { RangeForm } from './RangeForm'
import styles from './Timeline.module.css'
import { useColours } from './useColours'
import { useDraft } from './useDraft'

interface ServedTimelineProps {
  readonly set: ServedSet
  /** Numbers of events in equal parts of the set's time range. */
  readonly time: TimeAnswer
}

/** The timeline of a set whose events are counted elsewhere: a histogram of its time range, on which a drag draws a window. */
export function ServedTimeline({ set, time: { around, shown: within } }: ServedTimelineProps) {
  const t = useTranslations('timeline')
  const { atlas } = useExplorer()
  const { shown } = useShown()
  const title = useId()
  const span = useMemo(() => spanOfSet(set), [set])
  const [focus, setFocus] = useState<Focus>(() => densestOfSet(set, span))
  const drafting = useDraft()
  const { draft } = drafting
  const window = draft?.time !== undefined ? draft.time : shown.time
  const all = useCallback(() => around, [around])
  const matching = useCallback(() => within, [within])
  const probe = useRef<HTMLDivElement>(null)
  const colours = useColours(probe)
  return (
    <section className={styles.timeline} aria-labelledby={title}>
      <div className={styles.bar}>
        <h2 className={styles.title} id={title}>
          {t('title')}
        </h2>
        <p className={styles.readout}>
          <Chosen window={window} band={shown.band} />
        </p>
        <details className={styles.settings}>
          <summary aria-label={t('settings')} title={t('settings')}>
            <Icon name="more" />
          </summary>
          <div className={styles.sheet}>
            <RangeForm />
          </div>
        </details>
      </div>
      <div className={styles.foot} data-alone>
        <Histogram
          span={span}
          all={all}
          shown={matching}
          colours={colours}
          focus={window ? between(window.start ?? span.from, (window.end ?? span.to) + 1, span) : focus}
          window={window}
          setFocus={setFocus}
          drafting={drafting}
        />
      </div>
      <ColourProbe kinds={atlas.kinds} probe={probe} />
    </section>
  )
}
