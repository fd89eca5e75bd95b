'use client'

import { type ComponentType, lazy, Suspense, useMemo, useState } from 'react'
import { type Messages, useTranslations } from 'use-intl'
import type { Imported } from '@/geodata/domain/import/imported'
import type { Language } from '@/geodata/domain/language/language'
import type { About } from '../../parts/takeaway/about'
import type { SurroundedProps, Surroundings } from '../../view/AtlasProvider'
import { followRecord } from '../../view/followRecord'
import { BesideLinks } from './BesideLinks'
import type { DataSet } from './dataSets'
import styles from './Own.module.css'
import { OwnFoot } from './OwnFoot'
import { TABLE } from './openSet'
import { Regions, type RegionsFold } from './Regions'
import { Report } from './Report'
import { SetLink } from './SetLink'
import { StoryLink } from './StoryLink'
import type { Opened } from './session'
import { TakeSetAway } from './TakeSetAway'
import type { ChangeOpened } from './useOpened'
import { useSelectedAhead } from './useSelectedAhead'
import { useTabTitle } from './useTabTitle'

/** Imports the base map, also ahead of its first rendering. It needs a browser, as Leaflet does. */
export const loadWorld = () => import('../../parts/map/world/WorldGround')
const WorldGround = lazy(loadWorld)

interface OwnSurfaceProps {
  readonly set: DataSet
  readonly opened: Opened
  readonly change: ChangeOpened
  /** Address of the script that reads files. */
  readonly script: string
  readonly language: Language
  readonly messages: Messages
  /** The explorer, a page of its own. */
  readonly Explorer: ComponentType<SurroundedProps>
}

/** The explorer with the events of a data set, and what the reader can do with it. */
export function OwnSurface({ set, opened, change, script, language, messages, Explorer }: OwnSurfaceProps) {
  const { atlas, imported } = opened
  const path = `/own/${set.name}`
  const { title, licence, source } = set
  const about = useMemo<About>(
    () => ({ title, licence: licence || null, source: source || null }),
    [title, licence, source],
  )
  const [fold, setFold] = useState<RegionsFold>({ open: false, unkept: null })
  const pointing = useSelectedAhead(atlas)
  useTabTitle(title)
  const surroundings = useMemo<Surroundings>(
    () => ({
      path,
      tools: (
        <>
          <TableLink name={set.name} />
          <TakeSetAway set={set} opened={opened} change={change} about={about} onPaper />
        </>
      ),
      head: (
        <section className={styles.head} aria-label={about.title}>
          <h2>{about.title}</h2>
          <details className="fold">
            <summary>
              <ReportTitle imported={imported} />
            </summary>
            <Report imported={imported} name={set.name} />
          </details>
          <StoryLink name={set.name} />
          <BesideLinks name={set.name} />
          <Regions set={set} opened={opened} change={change} fold={fold} setFold={setFold} script={script} />
        </section>
      ),
      foot: <OwnFoot about={about} language={language} />,
    }),
    [path, set, opened, imported, change, fold, script, about, language],
  )

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what is operated
    // biome-ignore lint/a11y/useKeyWithClickEvents: a link's Enter is a click
    <div className={styles.surface} onClick={followRecord} {...pointing}>
      <Suspense fallback={null}>
        <WorldGround regions={atlas.regions} edge={atlas.config.map.edge}>
          {/* Maps keep what they drew of other regions. */}
          <Explorer
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

/** Rows that were left out are named before the report is opened. */
function ReportTitle({ imported: { findings } }: { readonly imported: Imported }) {
  const t = useTranslations('own.report')
  const count = Object.values(findings.counts['left-out']).reduce((sum, each) => sum + each, 0)
  return (
    <>
      {t('title')}
      {count > 0 && ` (${t('leftOut', { count })})`}
    </>
  )
}

function TableLink({ name }: { readonly name: string }) {
  const t = useTranslations('own.asTable')
  return (
    <SetLink className={`button strong ${styles.tool}`} name={name} page={TABLE} data-unprinted>
      {t('open')}
    </SetLink>
  )
}
