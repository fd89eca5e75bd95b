'use client'

import { lazy, type MouseEvent, Suspense, useMemo } from 'react'
import { type Messages, useTranslations } from 'use-intl'
import type { Language } from '@/geodata/domain/language/language'
import { writeAddress } from '../../view/address'
import { ExplorerOf, type Surroundings } from '../explorer/Explorer'
import type { DataSet } from './dataSets'
import styles from './Own.module.css'
import { Regions } from './Regions'
import { Report } from './Report'
import type { Opened } from './session'

// Imports Leaflet, which needs a browser.
const WorldGround = lazy(() => import('../../parts/map/world/WorldGround'))

/** Shows a data set after its record, and what is read of it, have changed. */
export type ChangeOpened = (set: DataSet, opened: Opened) => void

interface OwnSurfaceProps {
  readonly set: DataSet
  readonly opened: Opened
  readonly change: ChangeOpened
  readonly language: Language
  readonly messages: Messages
  /** Address of the script that reads files. */
  readonly script: string
}

/** The explorer with the events of a data set, and what the reader can do with it. */
export function OwnSurface({ set, opened, change, language, messages, script }: OwnSurfaceProps) {
  const { atlas, imported } = opened
  const path = `/own/${set.name}`
  const surroundings = useMemo<Surroundings>(
    () => ({
      path,
      tools: (
        <>
          <details className={styles.report} name="header">
            <summary className="hook">
              <ReportTitle />
            </summary>
            <Report imported={imported} name={set.name} />
          </details>
          <Regions set={set} opened={opened} change={change} script={script} />
        </>
      ),
      foot: <Foot set={set} language={language} />,
    }),
    [path, set, opened, imported, change, language, script],
  )

  /** Links to records of own data are Views of this page: they need not load it again. */
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const query = link?.getAttribute('href')
    const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    if (!query?.startsWith('?') || !plain || event.defaultPrevented) return
    event.preventDefault()
    writeAddress(`${window.location.pathname}${query}`, 'push')
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what is operated
    // biome-ignore lint/a11y/useKeyWithClickEvents: a link's Enter is a click
    <div className={styles.surface} onClick={follow}>
      <Suspense fallback={null}>
        <WorldGround regions={atlas.regions}>
          {/* Maps keep what they drew of other regions. */}
          <ExplorerOf
            key={regionsKey(set)}
            atlas={atlas}
            language={language}
            messages={messages}
            surroundings={surroundings}
          />
        </WorldGround>
      </Suspense>
    </div>
  )
}

function regionsKey({ regions }: DataSet): string {
  return regions ? `${regions.file} ${regions.size} ${regions.column}` : ''
}

function ReportTitle() {
  const t = useTranslations('own.report')
  return t('title')
}

function Foot({ set, language }: { readonly set: DataSet; readonly language: Language }) {
  const t = useTranslations('own')
  return (
    <footer className={styles.foot}>
      {set.source && <p>{t('statedSource', { source: set.source })}</p>}
      {set.licence && <p>{t('statedLicence', { licence: set.licence })}</p>}
      <p>
        {t('foot')} <a href={`/${language}/own`}>{t('yours')}</a>
      </p>
    </footer>
  )
}
