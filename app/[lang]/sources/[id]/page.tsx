import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { translatorIn } from '@/components/language/translate'
import { pageMetadata } from '@/components/pages/record/metadata'
import { SourcePage } from '@/components/pages/record/SourcePage'

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
    .sources.map(({ id }) => ({ id }))
}

async function found({ params }: RouteProps) {
  const { lang, id } = await params
  const atlas = atlasSource().atlas()
  const source = atlas.sources.find((known) => known.id === id)
  if (!isOffered(lang) || !source) notFound()
  return { atlas, language: lang, source, t: translatorIn(lang) }
}

export async function generateMetadata(props: RouteProps): Promise<Metadata> {
  const { language, source } = await found(props)
  const description = source.note[language]
  return pageMetadata({
    language,
    path: `/sources/${source.id}`,
    title: source.label[language],
    description,
    view: { source: [source.id] },
  })
}

export default async function SourceRoute(props: RouteProps) {
  return <SourcePage {...(await found(props))} />
}
