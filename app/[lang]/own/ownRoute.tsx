import { sent } from '@/components/language/sent'
import { messagesOf } from '@/components/language/translate'
import { OwnPage } from '@/components/pages/own/OwnPage'
import { Page } from '@/components/parts/site/Page'
import type { KnownPlace } from '@/geodata/domain/import/offers'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { pageContext, type RouteProps } from '../pageContext'
import { importerScript } from './importerScript'
import { OwnRoot } from './OwnRoot'

/** The page of several addresses: where readers open files of their own, and a data set on the map or as a table. */
export async function ownRoute(props: RouteProps) {
  const { atlas, language, t } = await pageContext(props)
  const script = importerScript()
  return (
    <OwnRoot
      language={language}
      messages={sent(messagesOf('ownExplorer', language))}
      script={script}
      home={
        <Page language={language} t={t} path="/own">
          <h1>{t('own.title')}</h1>
          <OwnPage
            language={language}
            messages={sent(messagesOf('own', language))}
            script={script}
            known={knownPlaces(atlas, language)}
          />
        </Page>
      }
    />
  )
}

/** Places that rows without coordinates are offered by name. */
function knownPlaces(atlas: Atlas, language: Language): readonly KnownPlace[] {
  return atlas.places.flatMap(({ name, spellings, precision, point }): KnownPlace[] => {
    const [lng, lat] = point?.coordinates ?? []
    if (precision !== 'exact' || lng === undefined || lat === undefined) return []
    const names = new Set([name[language], ...Object.values(name), ...spellings])
    return [{ names: [...names], point: [lng, lat], origin: 'atlas' }]
  })
}
