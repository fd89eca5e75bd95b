'use client'

import { useTranslations } from 'use-intl'
import type { OutlinePayload } from '@/geodata/domain/join/details'
import { countOf, totalOf } from '@/geodata/domain/select/match'
import { formatView } from '@/geodata/domain/view/format'
import type { Sent } from '../../language/sent'
import { CompareLink } from '../../parts/compare/CompareLink'
import { Filters } from '../../parts/filter/Filters'
import { RelaxSuggestions } from '../../parts/filter/RelaxSuggestions'
import { Corrections } from '../../parts/list/Corrections'
import { CoverageLink } from '../../parts/list/CoverageLink'
import { Halves } from '../../parts/list/Halves'
import { StatusCount } from '../../parts/list/StatusCount'
import { Print } from '../../parts/print/Print'
import { ShareView } from '../../parts/share/ShareView'
import { SiteFooter } from '../../parts/site/SiteFooter'
import { SiteHeader } from '../../parts/site/SiteHeader'
import { SkipLinks } from '../../parts/site/SkipLinks'
import { AtlasProvider, type SurfaceProps } from '../../view/AtlasProvider'
import { DetailsProvider, type GivenDetails, useSplitAtlas } from '../../view/details'
import { RouterAddress } from '../../view/RouterAddress'
import type { GivenTitles } from '../../view/titles'
import { useExplorer, useShown } from '../../view/useExplorer'
import { AtlasTable } from './AtlasTable'
import styles from './TablePage.module.css'

interface TablePageProps extends Omit<SurfaceProps, 'wire'> {
  readonly outline: Sent<OutlinePayload>
  /** With the figures, which the table shows; included in the page for a search. */
  readonly texts: GivenDetails
  /** Of a large atlas. */
  readonly titles: GivenTitles
}

/** The View as a table: the equivalent of the map for readers who cannot see it. */
export function TablePage({ outline, texts: given, titles, ...shared }: TablePageProps) {
  const { atlas, texts } = useSplitAtlas(outline, given, titles)
  return (
    <RouterAddress>
      <DetailsProvider texts={texts}>
        <AtlasProvider atlas={atlas} {...shared}>
          <Frame />
        </AtlasProvider>
      </DetailsProvider>
    </RouterAddress>
  )
}

function Frame() {
  const t = useTranslations()
  const { language, view, href, go } = useExplorer()
  const { shown, selection } = useShown()
  const count = countOf(selection.positions)
  return (
    <div className={styles.page} data-theme={view.theme ?? undefined}>
      <SkipLinks
        to={[
          ['filters', t('site.skipToFilters')],
          ['events', t('site.skip')],
        ]}
      />
      <SiteHeader
        language={language}
        t={t}
        path="/list"
        query={formatView(view)}
        theme={{ view, href, go }}
        tools={
          <>
            <CompareLink apart />
            <ShareView path="/list" />
          </>
        }
      />
      <Print path="/list" />
      <main className={styles.main}>
        <h1>{t('table.title')}</h1>
        <div className={styles.top}>
          <section className="stack" aria-label={t('table.filters')}>
            <Filters apart />
          </section>
          <Halves />
        </div>
        <section id="events" aria-labelledby="found" tabIndex={-1}>
          <h2 id="found" className={styles.found} aria-live="polite">
            {t('list.count', { ...count })}
          </h2>
          <StatusCount view={shown} selection={selection} />
          <CoverageLink />
          <Corrections q={shown.q} />
          {count.nationwide > 0 && <p>{t('list.alsoNationwide', { nationwide: count.nationwide })}</p>}
          {totalOf(count) === 0 && <RelaxSuggestions />}
          <AtlasTable />
        </section>
        <SiteFooter language={language} t={t} />
      </main>
    </div>
  )
}
