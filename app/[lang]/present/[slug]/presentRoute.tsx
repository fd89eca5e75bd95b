import type { Metadata } from 'next'
import { translatorIn } from '@/components/language/translate'
import { EarlyKeys } from '@/components/pages/present/earlyKeys'
import { Handout } from '@/components/pages/present/Handout'
import { Stage } from '@/components/pages/present/Stage'
import { onScene, sceneIn } from '@/components/pages/present/show'
import { parseView } from '@/geodata/domain/view/parse'
import { atlasSource } from '@/geodata/load/source'
import { type StoryParams, storyAt, storyMetadata } from '../../stories/storyRoute'
import { windowProps } from './windowProps'

interface PresentRouteProps {
  readonly params: Promise<StoryParams>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: PresentRouteProps): Promise<Metadata> {
  return { ...storyMetadata(await params, null), robots: { index: false, follow: true } }
}

export default async function PresentRoute({ params, searchParams }: PresentRouteProps) {
  const { atlas, language, story } = storyAt(await params)
  const query = await searchParams
  if (query.print !== undefined) {
    const t = translatorIn(language)
    const notes = query.notes === '1'
    return (
      <Handout
        atlas={atlas}
        ground={atlasSource().ground()}
        story={story}
        language={language}
        t={t}
        version={atlasSource().version()}
        notes={notes}
      />
    )
  }
  const asked = typeof query.scene === 'string' ? sceneIn('', `?scene=${encodeURIComponent(query.scene)}`) : null
  return (
    <>
      <EarlyKeys />
      <Stage
        {...windowProps(atlas, story)}
        story={{ ...story, scenes: story.scenes.map((scene) => ({ ...scene, notes: [] })) }}
        version={atlasSource().version()}
        theme={parseView(query, atlas).theme}
        start={onScene(asked ?? 1, story.scenes.length)}
      />
    </>
  )
}
