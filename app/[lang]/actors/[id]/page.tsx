import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { translatorIn } from '@/components/language/translate'
import { ActorPage } from '@/components/pages/record/ActorPage'
import { pageMetadata } from '@/components/pages/record/metadata'
import { isOffered } from '@/geodata/load/languages'
import { atlasSource } from '@/geodata/load/source'

interface RouteProps {
  readonly params: Promise<{ lang: string; id: string }>
}

/** Anything else gets the prerendered 404 page, which works without JavaScript; one rendered on demand would not. */
export const dynamicParams = false

export function generateStaticParams() {
  return atlasSource()
    .atlas()
    .actors.map(({ id }) => ({ id }))
}

async function found({ params }: RouteProps) {
  const { lang, id } = await params
  const atlas = atlasSource().atlas()
  const actor = atlas.actors.find((known) => known.id === id)
  if (!isOffered(lang) || !actor) notFound()
  return { atlas, language: lang, actor, t: translatorIn(lang) }
}

export async function generateMetadata(props: RouteProps): Promise<Metadata> {
  const { atlas, language, actor, t } = await found(props)
  const count = atlas.events.filter(({ actors }) => actors.some(({ id }) => id === actor.id)).length
  const description = t('pages.actorDescription', { actor: actor.name[language], count })
  return pageMetadata({
    language,
    path: `/actors/${actor.id}`,
    title: actor.name[language],
    description,
    // An actor that only gives figures would have an empty map.
    view: count > 0 ? { actor: [actor.id] } : {},
  })
}

export default async function ActorRoute(props: RouteProps) {
  return <ActorPage {...(await found(props))} />
}
