import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { datasetOf } from '@/components/data/dataset'
import { Explorer } from '@/components/explorer/Explorer'
import { messagesOf, translatorIn } from '@/components/language/translate'
import { tilesFrom } from '@/components/map/tiles'
import { LinkedData } from '@/components/page/LinkedData'
import { viewMetadata } from '@/components/page/metadata'
import { parted } from '@/geodata/join/texts'
import { toWire } from '@/geodata/join/wire'
import { isLanguage } from '@/geodata/language/language'
import { loadAtlas, storiesIn } from '@/geodata/read/load'
import { dataVersion } from '@/geodata/read/version'
import { tellings } from '@/geodata/story/telling'
import { parseView } from '@/geodata/view/parse'
import { textsAddress } from './texts.json/address'

interface ExplorerPageProps {
  readonly params: Promise<{ lang: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params, searchParams }: ExplorerPageProps): Promise<Metadata> {
  const { lang } = await params
  if (!isLanguage(lang)) return {}
  const atlas = loadAtlas()
  return viewMetadata({ atlas, language: lang, path: '', view: parseView(await searchParams, atlas) })
}

export default async function ExplorerPage({ params, searchParams }: ExplorerPageProps) {
  const { lang } = await params
  if (!isLanguage(lang)) notFound()
  const atlas = loadAtlas()
  // The page is rendered for this very query, and reads without JavaScript; the explorer itself reads the address.
  const { q, event } = parseView(await searchParams, atlas)
  const { outline, texts } = parted(toWire(atlas, lang))
  return (
    <>
      <Explorer
        outline={outline}
        texts={q !== '' || event !== null ? texts : textsAddress(lang)}
        language={lang}
        messages={messagesOf('explorer', lang)}
        tiles={tilesFrom(process.env)}
        tellings={tellings(storiesIn(lang))}
      />
      <LinkedData of={datasetOf(atlas, lang, translatorIn(lang), dataVersion())} />
    </>
  )
}
