import type { Metadata } from 'next'
import { LiveEmbed } from '@/components/embed/LiveEmbed'
import { parseEmbed, searchParamsOf } from '@/components/embed/options'
import { messagesOf, translatorIn } from '@/components/language/translate'
import { toWire } from '@/geodata/join/wire'
import { loadAtlas } from '@/geodata/read/load'
import { languageOf } from './language'

interface LivePageProps {
  readonly params: Promise<{ lang: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: LivePageProps): Promise<Metadata> {
  const t = translatorIn(languageOf(await params))
  return { title: `${t('map.label')} · ${t('site.name')}`, robots: { index: false } }
}

/** What a widget's document (app/embed) opens in a frame of its own when its reader asks for the live map. */
export default async function LivePage({ params, searchParams }: LivePageProps) {
  const language = languageOf(await params)
  const atlas = loadAtlas()
  const { parts, lock } = parseEmbed(searchParamsOf(await searchParams), atlas)
  return (
    <LiveEmbed
      wire={toWire(atlas, language)}
      language={language}
      messages={messagesOf('embed', language)}
      parts={parts}
      lock={lock}
    />
  )
}
