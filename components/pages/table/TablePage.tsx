'use client'

import { useTranslations } from 'use-intl'
import { countOf, totalOf } from '@/geodata/domain/select/match'
import { formatView } from '@/geodata/domain/view/format'
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
import { AtlasProvider, type SurfaceProps, useAtlas } from '../../view/AtlasProvider'
import { RouterAddress } from '../../view/RouterAddress'
import { useExplorer, useShown } from '../../view/useExplorer'
import { AtlasTable } from './AtlasTable'
import styles from './TablePage.module.css'

/** The View as a table: the equivalent of the map for readers who cannot see it. */
export function TablePage({ wire, language, messages }: SurfaceProps) {
  return (
    <RouterAddress>
      <AtlasProvider atlas={useAtlas(wire)} language={language} messages={messages}>
        <Frame />
      </AtlasProvider>
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
