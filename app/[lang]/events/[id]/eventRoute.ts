import { notFound } from 'next/navigation'
import { translatorIn } from '@/components/language/translate'
import { isOffered } from '@/geodata/load/languages'
import { atlasSource } from '@/geodata/load/source'

export interface EventAddress {
  readonly params: Promise<{ lang: string; id: string }>
}

/** All event ids, for `generateStaticParams`. */
export function eventParams(): { id: string }[] {
  return atlasSource()
    .atlas()
    .events.map(({ id }) => ({ id }))
}

/** Resolves a route's event and language; 404 if either is unknown. */
export async function eventRoute({ params }: EventAddress) {
  const { lang, id } = await params
  const atlas = atlasSource().atlas()
  const event = atlas.events.find((known) => known.id === id)
  if (!isOffered(lang) || !event) notFound()
  return { atlas, language: lang, event, t: translatorIn(lang) }
}
