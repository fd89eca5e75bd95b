import { notFound } from 'next/navigation'
import { Explorer } from '@/components/explorer/Explorer'
import { messagesOf } from '@/components/language/translate'
import { tilesFrom } from '@/components/map/tiles'
import { toWire } from '@/geodata/join/wire'
import { isLanguage } from '@/geodata/language/language'
import { loadAtlas } from '@/geodata/read/load'

interface ExplorerPageProps {
  readonly params: Promise<{ lang: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ExplorerPage({ params, searchParams }: ExplorerPageProps) {
  const { lang } = await params
  if (!isLanguage(lang)) notFound()
  // Awaited so that the page is rendered for this very query, and reads without JavaScript; the explorer itself reads the address.
  await searchParams
  const wire = toWire(loadAtlas(), lang)
  return <Explorer wire={wire} language={lang} messages={messagesOf('explorer', lang)} tiles={tilesFrom(process.env)} />
}
