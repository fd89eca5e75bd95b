import type { Metadata } from 'next'
import { EmbedGuide } from '@/components/embed/EmbedGuide'
import { messagesOf, translatorIn } from '@/components/language/translate'
import { pageMetadata } from '@/components/page/metadata'
import { viewWords } from '@/components/poster/words'
import { LANGUAGES, type Language } from '@/geodata/language/language'
import { loadStories } from '@/geodata/read/load'
import { parseView } from '@/geodata/view/parse'
import { opened, type RouteProps } from '../opened'

interface GuideRouteProps extends RouteProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(props: RouteProps): Promise<Metadata> {
  const { language, t } = await opened(props)
  return pageMetadata({
    language,
    path: '/embed-guide',
    title: t('embedGuide.title'),
    description: t('embedGuide.description'),
  })
}

export default async function GuideRoute(props: GuideRouteProps) {
  const { atlas, language, t } = await opened(props)
  const view = parseView(await props.searchParams, atlas)
  const titles = Object.fromEntries(
    LANGUAGES.map((each) => [each, viewWords(atlas, view, { language: each, t: translatorIn(each) }).title]),
  ) as Record<Language, string>
  // The event of which the most figures are told, which disagree the most.
  const [event] = atlas.events.toSorted((a, b) => b.figures.length - a.figures.length)
  return (
    <EmbedGuide
      language={language}
      t={t}
      messages={messagesOf('builder', language)}
      view={view}
      titles={titles}
      event={event}
      story={loadStories().find((one) => one.language === language)}
    />
  )
}
