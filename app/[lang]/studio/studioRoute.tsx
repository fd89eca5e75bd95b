import { sent } from '@/components/language/sent'
import { messagesOf } from '@/components/language/translate'
import { StudioHome } from '@/components/pages/studio/StudioHome'
import { Page } from '@/components/parts/site/Page'
import { SiteHeader } from '@/components/parts/site/SiteHeader'
import { atlasSource } from '@/geodata/load/source'
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
        <>
          <SiteHeader language={language} t={t} path="/studio" />
          <main className="page">
            <h1>{t('studioHome.title')}</h1>
            {noScript}
          </main>
        </>
      }
    />
  )
}
