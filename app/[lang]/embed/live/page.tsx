import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LiveEmbed } from '@/components/embed/LiveEmbed'
import { parseEmbed, searchParamsOf } from '@/components/embed/options'
import { messagesOf } from '@/components/language/translate'
import { toWire } from '@/geodata/join/wire'
import { isLanguage } from '@/geodata/language/language'
import { loadAtlas } from '@/geodata/read/load'

interface LivePageProps {
  readonly params: Promise<{ lang: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const metadata: Metadata = { robots: { index: false } }

/** What a widget's document (app/embed) opens in a frame of its own when its reader asks for the live map. */
export default async function LivePage({ params, searchParams }: LivePageProps) {
  const { lang } = await params
  if (!isLanguage(lang)) notFound()
  const atlas = loadAtlas()
  const { parts, lock } = parseEmbed(searchParamsOf(await searchParams), atlas)
  return (
    <LiveEmbed
      wire={toWire(atlas, lang)}
      language={lang}
      messages={messagesOf('embed', lang)}
      parts={parts}
      lock={lock}
    />
  )
}
