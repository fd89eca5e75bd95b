import type { ReactNode } from 'react'
import { sent } from '@/components/language/sent'
import { messagesOf, type Translate } from '@/components/language/translate'
import { StudioHome } from '@/components/pages/studio/StudioHome'
import { Page } from '@/components/parts/site/Page'
import { SiteHeader } from '@/components/parts/site/SiteHeader'
import { LoadingNote } from '@/components/ui/LoadingNote'
import type { Language } from '@/geodata/domain/language/language'
import { atlasSource } from '@/geodata/load/source'
import { importerScript } from '../own/importerScript'
import { pageContext, type RouteProps } from '../pageContext'
import { StudioRoot } from './StudioRoot'

/** The page of all addresses of the studio: where drafts are listed and begun, and where one is written. */
export async function studioRoute(props: RouteProps) {
  const { language, t } = await pageContext(props)
  const noScript = (
    <noscript>
      <p>{t('studioHome.noScript')}</p>
    </noscript>
  )
  return (
    <StudioRoot
      language={language}
      script={importerScript()}
      home={
        <Page language={language} t={t} path="/studio">
          <h1>{t('studioHome.title')}</h1>
          <p>{t('studioHome.intro')}</p>
          {noScript}
          <StudioHome
            language={language}
            messages={sent(messagesOf('studioHome', language))}
            stories={atlasSource()
              .storiesIn(language)
              .map(({ slug, title }) => ({ slug, title }))}
          />
        </Page>
      }
      opening={
        <Shell language={language} t={t}>
          {noScript}
          <LoadingNote>{t('studioHome.loading')}</LoadingNote>
        </Shell>
      }
      failed={
        <Shell language={language} t={t}>
          <p role="alert">{t('studioHome.failed')}</p>
          <p>
            <a href="?">{t('studioHome.again')}</a>
          </p>
        </Shell>
      }
    />
  )
}

function Shell({ language, t, children }: { language: Language; t: Translate; children: ReactNode }) {
  return (
    <>
      <SiteHeader language={language} t={t} path="/studio" />
      <main className="page">
        <h1>{t('studioHome.title')}</h1>
        {children}
      </main>
    </>
  )
}
