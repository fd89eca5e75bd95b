import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { HistoryPage } from '@/components/history/HistoryPage'
import { translatorIn } from '@/components/language/translate'
import { pageMetadata } from '@/components/page/metadata'
import { isLanguage } from '@/geodata/language/language'
import { loadAtlas } from '@/geodata/read/load'
import { loadHistory } from '@/geodata/read/version'

interface RouteProps {
  readonly params: Promise<{ lang: string; id: string }>
}

/** Anything else is answered with the prepared 404 page, which reads without JavaScript; one made on demand would not. */
export const dynamicParams = false

export function generateStaticParams() {
  return loadAtlas().events.map(({ id }) => ({ id }))
}

async function found({ params }: RouteProps) {
  const { lang, id } = await params
  const atlas = loadAtlas()
  const event = atlas.events.find((known) => known.id === id)
  if (!isLanguage(lang) || !event) notFound()
  return { atlas, language: lang, event, t: translatorIn(lang) }
}

export async function generateMetadata(props: RouteProps): Promise<Metadata> {
  const { language, event, t } = await found(props)
  const title = event.title[language]
  return pageMetadata({
    language,
    path: `/events/${event.id}/history`,
    title: t('history.eventTitle', { title }),
    description: t('history.eventDescription', { title }),
    view: { event: event.id },
  })
}

export default async function HistoryRoute(props: RouteProps) {
  return <HistoryPage history={loadHistory()} {...(await found(props))} />
}
