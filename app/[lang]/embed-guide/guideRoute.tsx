import type { Metadata } from 'next'
import { messagesOf } from '@/components/language/translate'
import { EmbedGuide } from '@/components/pages/embed/EmbedGuide'
import { widgetScene } from '@/components/pages/embed/widgetScene'
import { pageMetadata } from '@/components/pages/record/metadata'
import { viewWords } from '@/components/parts/poster/viewWords'
import { parseEmbed, searchParamsOf } from '@/components/parts/widget/options'
import { atlasSource } from '@/geodata/load/source'
import { pageContext, type RouteProps } from '../pageContext'

interface GuideRouteProps extends RouteProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(props: RouteProps): Promise<Metadata> {
  const { language, t } = await pageContext(props)
  return pageMetadata({
    language,
    path: '/embed-guide',
    title: t('embedGuide.title'),
    description: t('embedGuide.description'),
  })
}

export default async function GuideRoute(props: GuideRouteProps) {
  const { atlas, language, t } = await pageContext(props)
  const stories = atlasSource().stories()
  const asked = parseEmbed(searchParamsOf(await props.searchParams), atlas)
  const scene = asked.storyScene && widgetScene(stories, asked.storyScene, language)
  const view = scene ? { ...scene.scene.view, theme: asked.view.theme } : asked.view
  // The event with the most figures, which are also the most contradictory.
  const [event] = atlas.events.toSorted((a, b) => b.figures.length - a.figures.length)
  return (
    <EmbedGuide
      examples={atlas.config.examples}
      language={language}
      t={t}
      messages={messagesOf('builder', language)}
      view={view}
      storyScene={scene ? asked.storyScene : null}
      path={scene && `/stories/${scene.story.slug}/${scene.scene.number}`}
      title={scene ? scene.story.title : viewWords(atlas, view, { language, t }).title}
      event={event}
      steps={atlas.events.filter(({ key }) => key).slice(0, 3)}
      story={stories.find((one) => one.language === language)}
    />
  )
}
