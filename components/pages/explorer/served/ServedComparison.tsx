import { type CSSProperties, useCallback, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { countedDifferences } from '@/geodata/domain/compare/difference'
import { usualPeriods } from '@/geodata/domain/compare/period'
import { countedTogether } from '@/geodata/domain/compare/union'
import { formatWindow } from '@/geodata/domain/time/window'
import type { Asked } from '@/geodata/drawing/served/asked'
import { bothRows } from '@/geodata/drawing/served/bothRows'
import { windowWords } from '../../../language/words'
import styles from '../../../parts/compare/Comparison.module.css'
import { Tables } from '../../../parts/compare/DifferenceTable'
import { PeriodForm } from '../../../parts/compare/PeriodForm'
import { Swipe } from '../../../parts/compare/Swipe'
import { Filters } from '../../../parts/filter/Filters'
import { SyncedCameras } from '../../../parts/map/SyncedCameras'
import { SiteFooter } from '../../../parts/site/SiteFooter'
import { ServedWindows } from '../../../parts/timeline/ServedWindows'
import type { CountedRows } from '../../../parts/timeline/stripScene'
import { AllMessages } from '../../../view/rest'
import { ShownSelection, useExplorer, useShown } from '../../../view/useExplorer'
import { AnsweredScope, type Scope, useScope, Within } from './AnsweredScope'
import own from './Served.module.css'
import { type ComparedSide, OnGround, ServedMap, ServedTray } from './ServedMapArea'
import { Failing, Found, Missing, Opened } from './ServedSide'
import { type Served, useGiven, useServed } from './served'

/**
 * Two periods of the served set under the same filters: two maps, the differences in numbers, and the lists of both.
 */
export default function ServedComparison() {
  const first = useScope()
  return (
    <AllMessages>
      <AnsweredScope given={useGiven()} side="after">
        <Compared first={first} />
      </AnsweredScope>
    </AllMessages>
  )
}

/** Inside the explorer of the second period. */
function Compared({ first }: { readonly first: Scope }) {
  const t = useTranslations()
  const { atlas, language, view } = useExplorer()
  const { selection } = useShown()
  const served = useServed()
  const { set } = served
  const usual = usualPeriods(atlas)
  const [time, compare] = [view.time ?? usual.before, view.compare ?? usual.after]
  const names = [windowWords(time, language, t), windowWords(compare, language, t)] as const
  const { setting, selection: firstSelection } = first.state
  const found = useMemo(
    () => countedDifferences(view, { atlas: setting.atlas, selection: firstSelection }, { atlas, selection }),
    [view, setting.atlas, firstSelection, atlas, selection],
  )
  const both = useMemo(() => countedTogether(firstSelection, selection), [firstSelection, selection])
  const isOpen = view.event !== null
  // The map with the open chronology; for one in the address, the first whose events include the place.
  const [chosenSide, openOn] = useState<Side | null>(null)
  const hasEvents = (answers: Served) => answers.chronology === null || answers.chronology.lines.length > 0
  const openedOn = chosenSide ?? (hasEvents(first.served) || !hasEvents(served) ? 'before' : 'after')
  const openingOf = (side: Side) => ({ opened: side === openedOn, openHere: () => openOn(side) })
  // Visible share of the first period when swiping.
  const [share, moveEdge] = useState(0.5)
  const shared: CSSProperties & { readonly '--share': number } = { '--share': share }
  const windows = useMemo(() => ({ before: time, after: compare }), [time, compare])
  const counted = useMemo(() => countedInBoth(first.served, served), [first.served, served])
  const [seeBefore, seeAfter] = [first.served.see, served.see]
  const see = useCallback(
    (strip: Asked['strip']) => {
      seeBefore({ strip })
      seeAfter({ strip })
    },
    [seeBefore, seeAfter],
  )
  return (
    <>
      <div className={styles.left} data-full-screen data-unprinted>
        <div className={styles.maps} data-swipe={view.swipe || undefined} style={shared}>
          <SyncedCameras>
            <Within scope={first}>
              <PeriodMap side="before" name={names[0]} {...openingOf('before')} />
            </Within>
            <PeriodMap side="after" name={names[1]} {...openingOf('after')} />
          </SyncedCameras>
          {view.swipe && (
            <div className={styles.edge}>
              <Swipe share={share} move={moveEdge} before={names[0]} after={names[1]} />
            </div>
          )}
        </div>
        <ServedWindows set={set} windows={windows} counted={counted} see={see} />
      </div>
      <div className={`side ${styles.side}`} id="events">
        <Failing />
        <Missing />
        {isOpen && <Opened />}
        <div className="stack" hidden={isOpen}>
          <h2 className={styles.title} id="list" tabIndex={-1}>
            {t('compare.title')}
          </h2>
          <PeriodForm
            key={`${formatWindow(time)} ${formatWindow(compare)}`}
            first={formatWindow(time)}
            second={formatWindow(compare)}
          />
          <ShownSelection selection={both}>
            <Filters fixed="time" />
          </ShownSelection>
          <p className={styles.note}>{t('compare.counts')}</p>
          <h3 className={styles.heading}>{t('compare.differences')}</h3>
          {/* Until both have been answered, there is nothing to compare. */}
          {first.served.stale || served.stale ? <Waiting /> : <Tables found={found} names={names} />}
          <Within scope={first}>
            <PeriodList name={names[0]} />
          </Within>
          <PeriodList name={names[1]} />
        </div>
        {!atlas.own && <SiteFooter language={language} t={t} />}
      </div>
    </>
  )
}

interface PeriodProps {
  /** In words. */
  readonly name: string
}

type Side = 'before' | 'after'

/** The rows of both periods; while the answers are about other days, those of the first. */
function countedInBoth(first: Served, second: Served): CountedRows {
  const { rowEdges: edges, explored } = first
  const { rows } = explored.answer.time
  if (edges === null || String(edges) !== String(second.rowEdges)) return { edges: edges ?? [], rows }
  return { edges, rows: bothRows(rows, second.explored.answer.time.rows) }
}

function PeriodMap({
  side,
  name,
  ...opening
}: PeriodProps & { readonly side: Side } & Pick<ComparedSide, 'opened' | 'openHere'>) {
  const t = useTranslations('compare')
  const label = t('map', { window: name })
  const compared = { canvas: styles.canvas, layer: styles.layer, label, ...opening }
  const { stale } = useServed()
  return (
    <section
      className={`${styles.period} ${own.period}`}
      data-side={side}
      data-stale={stale || undefined}
      aria-busy={stale}
      aria-labelledby={`map-${side}`}
    >
      <h2 className={styles.name} id={`map-${side}`}>
        {name} <Amount />
      </h2>
      <OnGround canvas={styles.canvas}>
        <ServedMap side={compared} />
      </OnGround>
      <ServedTray side={compared} />
    </section>
  )
}

function PeriodList({ name }: PeriodProps) {
  return (
    <details className={styles.list} open>
      <summary>
        <h3 className={styles.heading}>
          {name} <Amount />
        </h3>
      </summary>
      {useServed().stale ? <Waiting /> : <Found />}
    </details>
  )
}

function Amount() {
  const t = useTranslations('list')
  const { count } = useShown().selection
  const { stale } = useServed()
  return <span aria-live="polite">{stale ? '…' : t('count', { ...count })}</span>
}

/** In place of numbers that are those of another period, until their own arrive. */
function Waiting() {
  const t = useTranslations('explore')
  return <p role="status">{t('waiting')}</p>
}
