'use client'

import { lazy, type ReactNode, useId, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { withOneExtent } from '@/geodata/domain/compare/extent'
import type { Atlas } from '@/geodata/domain/join/atlas'
import { eventWith } from '@/geodata/domain/join/lookup'
import type { Language } from '@/geodata/domain/language/language'
import { HoveredProvider } from '../../view/hovered'
import { PlayedProvider } from '../../view/playing'
import { ExplorerScope, type Preview, useExplorer, useExplorerState, useShown } from '../../view/useExplorer'
import { LazyEventPanel } from '../event/LazyEventPanel'
import { useReadingPlace } from '../event/useReadingPlace'
import { Filters } from '../filter/Filters'
import { SyncedCameras } from '../map/SyncedCameras'
import { Timeline } from '../timeline/Timeline'
import styles from './Comparison.module.css'
import { PeriodMap } from './PeriodMap'
import { ShareList } from './ShareLists'

// Imports Leaflet, which needs a browser.
const WorldGround = lazy(() => import('../map/world/WorldGround'))

/** One of two data sets. */
interface BesideSet {
  readonly atlas: Atlas
  readonly title: string
}

interface BesideProps {
  readonly first: BesideSet
  readonly second: BesideSet
  readonly language: Language
  /** Below the lists. */
  readonly foot: ReactNode
}

const SIDES = ['before', 'after'] as const
type Side = (typeof SIDES)[number]

/**
 * Two data sets beside each other: two maps with one camera, one window of time, search and drawn area. Filters by what
 * only one of them has, such as its kinds, leave the other one as it is.
 */
export function Beside({ first, second, language, foot }: BesideProps) {
  const t = useTranslations()
  const previewing = useState<Preview | null>(null)
  const [before, after] = useMemo(() => withOneExtent(first.atlas, second.atlas), [first.atlas, second.atlas])
  const sets = { before: { ...first, atlas: before }, after: { ...second, atlas: after } }
  const states = {
    before: useExplorerState({ atlas: before, beside: after, language, previewing }),
    after: useExplorerState({ atlas: after, beside: before, language, previewing }),
  }
  const [chosen, choose] = useState<Side>('before')
  const reading = SIDES.find((side) => eventWith(sets[side].atlas, states[side].state.view.event))
  const side = useRef<HTMLDivElement>(null)
  useReadingPlace(side, reading ? states[reading].state.view.event : null)
  const name = useId()
  return (
    <>
      <div className={styles.left} data-full-screen data-unprinted>
        <div className={styles.maps}>
          <SyncedCameras>
            {SIDES.map((one) => {
              const { atlas, title } = sets[one]
              return (
                // Ids of events may be the same in both, so that what is pointed at is told apart.
                <Apart key={one}>
                  <ExplorerScope state={states[one]}>
                    <WorldGround regions={atlas.regions} edge={atlas.config.map.edge}>
                      <SetMap side={one} title={title} />
                    </WorldGround>
                  </ExplorerScope>
                </Apart>
              )
            })}
          </SyncedCameras>
        </div>
        <Apart>
          <ExplorerScope key={chosen} state={states[chosen]}>
            <Timeline calm />
          </ExplorerScope>
        </Apart>
      </div>
      <div className={`side ${styles.side}`} id="events" ref={side}>
        {reading && (
          <Apart>
            <ExplorerScope state={states[reading]}>
              <OpenEvent />
            </ExplorerScope>
          </Apart>
        )}
        <div className="stack" hidden={reading !== undefined}>
          <h2 className={styles.title} id="list" tabIndex={-1}>
            {t('own.beside.title', { first: first.title, second: second.title })}
          </h2>
          <p className={styles.note}>{t('own.beside.shared')}</p>
          <fieldset className={styles.whose}>
            <legend>{t('own.beside.whose')}</legend>
            {SIDES.map((one) => (
              <label key={one}>
                <input type="radio" name={name} checked={chosen === one} onChange={() => choose(one)} />{' '}
                {sets[one].title}
              </label>
            ))}
          </fieldset>
          <Apart>
            <ExplorerScope key={chosen} state={states[chosen]}>
              <Filters />
            </ExplorerScope>
          </Apart>
          {SIDES.map((one) => (
            <Apart key={one}>
              <ExplorerScope state={states[one]}>
                <SetList title={sets[one].title} />
              </ExplorerScope>
            </Apart>
          ))}
        </div>
        {foot}
      </div>
    </>
  )
}

/** Parts that do not react to what is pointed at, or played, elsewhere. */
function Apart({ children }: { readonly children: ReactNode }) {
  return (
    <HoveredProvider>
      <PlayedProvider>{children}</PlayedProvider>
    </HoveredProvider>
  )
}

function SetMap({ side, title }: { readonly side: Side; readonly title: string }) {
  const { go } = useExplorer()
  const { shown, selection } = useShown()
  return (
    <PeriodMap
      period={{ side, view: shown, selection, name: title }}
      opened
      openHere={nothing}
      draw={(area) => go((now) => ({ ...now, area }))}
    />
  )
}

function nothing() {}

function SetList({ title }: { readonly title: string }) {
  const { selection } = useShown()
  return <ShareList title={title} part={selection.positions} />
}

function OpenEvent() {
  const { atlas, view } = useExplorer()
  const event = eventWith(atlas, view.event)
  return event ? <LazyEventPanel event={event} /> : null
}
