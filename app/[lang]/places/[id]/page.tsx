import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { translatorIn } from '@/components/language/translate'
import { LinkedData } from '@/components/pages/record/LinkedData'
import { pageMetadata } from '@/components/pages/record/metadata'
import { PlacePage } from '@/components/pages/record/PlacePage'
import { ORIGIN } from '@/components/ui/origin'
import { placeThing } from '@/geodata/domain/export/jsonld/place'
import { eventsAt } from '@/geodata/domain/select/placeCounts'
import { placeView } from '@/geodata/domain/view/placeView'
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
    .places.map(({ id }) => ({ id }))
}

async function found({ params }: RouteProps) {
  const { lang, id } = await params
  const atlas = atlasSource().atlas()
  const place = atlas.places.find((known) => known.id === id)
  if (!isOffered(lang) || !place) notFound()
  return { atlas, language: lang, place, t: translatorIn(lang) }
}

export async function generateMetadata(props: RouteProps): Promise<Metadata> {
  const { atlas, language, place, t } = await found(props)
  const description = t('pages.placeDescription', {
    place: place.name[language],
    precision: t(`precision.${place.precision}`),
    count: eventsAt(atlas, place, atlas.events).length,
  })
  return pageMetadata({
    language,
    path: `/places/${place.id}`,
    title: place.name[language],
    description,
    view: placeView(place),
  })
}

export default async function PlaceRoute(props: RouteProps) {
  const { atlas, language, place, t } = await found(props)
  const larger = atlas.places.find(({ id }) => id === place.within)
  return (
    <>
      <PlacePage atlas={atlas} place={place} language={language} t={t} />
      <LinkedData of={placeThing(place, { atlas, origin: ORIGIN, language }, larger)} />
    </>
  )
}
