import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { atlasSource } from '@/geodata/load/source'
import { StoryPage } from '../../storyPage'
import { type StoryParams, storyAt, storyMetadata } from '../../storyRoute'

interface SceneRouteProps {
  readonly params: Promise<StoryParams & { readonly scene: string }>
}

export function generateStaticParams() {
  return atlasSource()
    .stories()
    .flatMap(({ language, slug, scenes }) =>
      scenes.map(({ number }) => ({ lang: language, slug, scene: String(number) })),
    )
}

/** The number of the scene in the URL. A number past the end is the last scene. */
async function asked({ params }: SceneRouteProps): Promise<number> {
  const { lang, slug, scene } = await params
  const { story } = storyAt({ lang, slug })
  if (!/^[1-9]\d*$/.test(scene)) notFound()
  const last = story.scenes.length
  if (Number(scene) > last) redirect(`/${lang}/stories/${slug}/${last}`)
  return Number(scene)
}

export async function generateMetadata(props: SceneRouteProps): Promise<Metadata> {
  return storyMetadata(await props.params, await asked(props))
}

export default async function SceneRoute(props: SceneRouteProps) {
  const number = await asked(props)
  return <StoryPage params={await props.params} number={number} />
}
