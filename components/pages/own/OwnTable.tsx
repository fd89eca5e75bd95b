'use client'

import { lazy, type MouseEvent, Suspense, useMemo, useState } from 'react'
import { type Messages, useTranslations } from 'use-intl'
import type { Language } from '@/geodata/domain/language/language'
import { countOf, totalOf } from '@/geodata/domain/select/match'
import { activeKeys } from '@/geodata/domain/view/filter'
import { formatView } from '@/geodata/domain/view/format'
import { BY_DATE } from '@/geodata/domain/view/order'
import { Filters } from '../../parts/filter/Filters'
import { RelaxSuggestions } from '../../parts/filter/RelaxSuggestions'
import { Corrections } from '../../parts/list/Corrections'
import { StatusCount } from '../../parts/list/StatusCount'
import { filtersTitle } from '../../parts/poster/title'
import { SiteHeader } from '../../parts/site/SiteHeader'
import { SkipLinks } from '../../parts/site/SkipLinks'
import { EventTable } from '../../parts/table/EventTable'
import { eventColumns } from '../../parts/table/eventColumns'
import { fileColumns } from '../../parts/table/fileColumns'
import type { About } from '../../parts/takeaway/about'
import { usePrinting } from '../../ui/usePrinting'
import { AtlasProvider } from '../../view/AtlasProvider'
import { visit } from '../../view/address'
import { followRecord } from '../../view/followRecord'
import { isPlain } from '../../view/PlainLink'
import { RouterAddress } from '../../view/RouterAddress'
import { useExplorer, useShown } from '../../view/useExplorer'
import { ColumnChoice } from './ColumnChoice'
import { columnsShown, rememberColumns } from './columnChoice'
import type { DataSet } from './dataSets'
import styles from './Own.module.css'
import { OwnFoot } from './OwnFoot'
import { addressOfSet, TABLE } from './openSet'
import { SetLink } from './SetLink'
import type { Opened } from './session'
import { TakeSetAway } from './TakeSetAway'
import type { ChangeOpened } from './useOpened'
import { useOrder } from './useOrder'
import { useSelectedAhead } from './useSelectedAhead'
import { useTabTitle } from './useTabTitle'

// Imports Leaflet, which needs a browser. Pictures are drawn on it.
const WorldGround = lazy(() => import('../../parts/map/world/WorldGround'))

interface OwnTableProps {
  readonly set: DataSet
  readonly opened: Opened
  readonly change: ChangeOpened
  readonly language: Language
  readonly messages: Messages
}

/** The events of a data set as a table, with the columns of its file as they are written there. */
export function OwnTable({ set, opened, change, language, messages }: OwnTableProps) {
  return (
    <RouterAddress>
      <AtlasProvider atlas={opened.atlas} language={language} messages={messages}>
        <Frame set={set} opened={opened} change={change} />
      </AtlasProvider>
    </RouterAddress>
  )
}

function Frame({ set, opened, change }: Pick<OwnTableProps, 'set' | 'opened' | 'change'>) {
  const t = useTranslations()
  const pointing = useSelectedAhead(opened.atlas)
  const { language, view, href, go } = useExplorer()
  const { shown, selection } = useShown()
  const count = countOf(selection.positions)
  const { title, licence, source } = set
  useTabTitle(title)
  const about = useMemo<About>(
    () => ({ title, licence: licence || null, source: source || null }),
    [title, licence, source],
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what is operated
    // biome-ignore lint/a11y/useKeyWithClickEvents: a link's Enter is a click
    <div
      className={styles.tablePage}
      data-theme={view.theme ?? undefined}
      onClick={(click) => followToMap(click, language, set.name)}
      {...pointing}
    >
      <SkipLinks
        to={[
          ['filters', t('site.skipToFilters')],
          ['events', t('site.skip')],
        ]}
      />
      <SiteHeader
        language={language}
        t={t}
        path={`/own/${set.name}/${TABLE}`}
        query={formatView(view)}
        theme={{ view, href, go }}
        tools={
          <>
            <SetLink className={`button strong ${styles.tool}`} name={set.name} page="map" data-unprinted>
              {t('own.asTable.map')}
            </SetLink>
            <Suspense fallback={null}>
              <WorldGround regions={opened.atlas.regions} edge={opened.atlas.config.map.edge}>
                <TakeSetAway set={set} opened={opened} change={change} about={about} />
              </WorldGround>
            </Suspense>
          </>
        }
      />
      <main className={styles.tableMain}>
        <h1>{title}</h1>
        <section className={`stack ${styles.tableFilters}`} aria-label={t('table.filters')}>
          <Filters apart />
        </section>
        <section id="events" aria-labelledby="found" tabIndex={-1}>
          <h2 id="found" className={styles.found} aria-live="polite">
            {t('list.count', { ...count })}
          </h2>
          <PrintedFilters />
          <StatusCount view={shown} selection={selection} />
          <Corrections q={shown.q} />
          {count.nationwide > 0 && <p>{t('list.alsoNationwide', { nationwide: count.nationwide })}</p>}
          {totalOf(count) === 0 && <RelaxSuggestions />}
          <Table set={set} opened={opened} />
        </section>
        <OwnFoot about={about} language={language} />
      </main>
    </div>
  )
}

/** What the rows were chosen by, on paper, where the filters are not. */
function PrintedFilters() {
  const t = useTranslations()
  const { atlas, language } = useExplorer()
  const { shown } = useShown()
  const filters = usePrinting() ? filtersTitle(atlas, shown, { language, t }) : null
  return filters && <p>{filters}</p>
}

function Table({ set, opened: { imported } }: Pick<OwnTableProps, 'set' | 'opened'>) {
  const t = useTranslations()
  const { atlas, language, view } = useExplorer()
  const { order, busy } = useOrder(imported)
  const filtered = activeKeys(view).length > 0
  const [ids, choose] = useState(() => columnsShown(set.shape, atlas, imported))
  const columns = useMemo(
    () => [
      ...eventColumns({
        atlas,
        language,
        t,
        eventLink: ({ id, title }) => (
          <SetLink name={set.name} page="map" opens={{ event: id }}>
            {title[language]}
          </SetLink>
        ),
        placeLink: ({ id, name }) => (
          <SetLink name={set.name} page="map" opens={{ event: null, place: id }}>
            {name[language]}
          </SetLink>
        ),
        // Without filters each event would be said to match them.
      }).filter(({ id }) => filtered || id !== 'match'),
      ...fileColumns(atlas, imported, {
        unnamed: t('own.unnamed'),
        sort: (by) => t('own.asTable.sort', { by }),
      }),
    ],
    [atlas, imported, language, t, set.name, filtered],
  )
  const chosen = useMemo(() => columns.filter((column) => column.heads || ids.has(column.id)), [columns, ids])
  const { by, descending } = view.sort ?? BY_DATE
  const name = columns.find(({ sort }) => sort === by)?.name ?? ''
  return (
    <>
      <ColumnChoice
        columns={columns}
        shown={ids}
        choose={(next) => {
          choose(next)
          rememberColumns(set.shape, next)
        }}
      />
      <p className="hint" role="status">
        {busy && t('own.asTable.sorting', { by: name })}
      </p>
      <EventTable
        columns={chosen}
        order={order}
        busy={busy}
        caption={t('own.asTable.caption', {
          filtered: filtered ? 'yes' : 'no',
          by: name,
          byDate: by === 'date' ? 'yes' : 'no',
          descending: descending ? 'yes' : 'no',
        })}
        wide
      />
    </>
  )
}

/** Links to records are Views: those of events and places show on the map, all others here. */
function followToMap(click: MouseEvent, language: Language, name: string): void {
  const link = click.target instanceof Element ? click.target.closest('a') : null
  const query = link?.getAttribute('href') ?? ''
  if (!/^\?(?:event|place)=/.test(query) || !isPlain(click) || click.defaultPrevented) {
    followRecord(click)
    return
  }
  click.preventDefault()
  visit(`${addressOfSet(language, name)}${query}`)
  window.scrollTo(0, 0)
}
