import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { countedDifferences } from '@/geodata/domain/compare/difference'
import { usualPeriods } from '@/geodata/domain/compare/period'
import { formatWindow } from '@/geodata/domain/time/window'
import { windowWords } from '../../../language/words'
import styles from '../../../parts/compare/Comparison.module.css'
import { Tables } from '../../../parts/compare/DifferenceTable'
import { PeriodForm } from '../../../parts/compare/PeriodForm'
import { Filters } from '../../../parts/filter/Filters'
import { SyncedCameras } from '../../../parts/map/SyncedCameras'
import { SiteFooter } from '../../../parts/site/SiteFooter'
import { AllMessages } from '../../../view/rest'
import { useExplorer, useShown } from '../../../view/useExplorer'
import { AnsweredScope, type Scope, useScope, Within } from './AnsweredScope'
import { OnGround, ServedMap, ServedTray } from './ServedMapArea'
import { Failing, Found, Missing, Opened } from './ServedSide'
import { useGiven } from './served'

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
  const usual = usualPeriods(atlas)
  const [time, compare] = [view.time ?? usual.before, view.compare ?? usual.after]
  const names = [windowWords(time, language, t), windowWords(compare, language, t)] as const
  const { setting, selection: firstSelection } = first.state
  const found = useMemo(
    () => countedDifferences(view, { atlas: setting.atlas, selection: firstSelection }, { atlas, selection }),
    [view, setting.atlas, firstSelection, atlas, selection],
  )
  const isOpen = view.event !== null
  return (
    <>
      <div className={styles.left} data-full-screen data-unprinted>
        <div className={styles.maps}>
          <SyncedCameras>
            <Within scope={first}>
              <PeriodMap side="before" name={names[0]} />
            </Within>
            <PeriodMap side="after" name={names[1]} />
          </SyncedCameras>
        </div>
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
          <Filters fixed="time" />
          <h3 className={styles.heading}>{t('compare.differences')}</h3>
          <Tables found={found} names={names} />
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

function PeriodMap({ side, name }: PeriodProps & { readonly side: 'before' | 'after' }) {
  return (
    <section className={styles.period} data-side={side} aria-labelledby={`map-${side}`}>
      <h2 className={styles.name} id={`map-${side}`}>
        {name} <Amount />
      </h2>
      <OnGround>
        <ServedMap />
      </OnGround>
      <ServedTray />
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
      <Found />
    </details>
  )
}

function Amount() {
  const t = useTranslations('list')
  const { count } = useShown().selection
  return <span aria-live="polite">{t('count', { ...count })}</span>
}
