import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Explorer } from '@/components/pages/explorer/Explorer'
import { LinkedData } from '@/components/pages/record/LinkedData'
import { viewMetadata } from '@/components/pages/record/metadata'
import { tilesFrom } from '@/components/parts/map/tiles'
import { detailsAddress } from '@/components/view/detailsAddress'
import { searchedIn } from '@/geodata/domain/search/search'
import { formatView } from '@/geodata/domain/view/format'
import { parseView } from '@/geodata/domain/view/parse'
import { isOffered } from '@/geodata/load/languages'
import { atlasSource } from '@/geodata/load/source'
import { atlasParts, datasetIn, messagePayloads, restPayload } from './payloads'

interface ExplorerPageProps {
  readonly params: Promise<{ lang: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params, searchParams }: ExplorerPageProps): Promise<Metadata> {
  const { lang } = await params
  if (!isOffered(lang)) return {}
  const atlas = searchedIn(atlasSource().atlas(), lang)
  return viewMetadata({ atlas, language: lang, path: '', view: parseView(await searchParams, atlas) })
}

export default async function ExplorerPage({ params, searchParams }: ExplorerPageProps) {
  const { lang } = await params
  if (!isOffered(lang)) notFound()
  const atlas = atlasSource().atlas()
  // Rendered on the server for this query, so that it works without JavaScript; in the browser the explorer reads the
  // address.
  const view = parseView(await searchParams, atlas)
  const { q, event } = view
  const { outline, texts } = atlasParts(lang)
  return (
    <>
      <Explorer
        outline={outline}
        texts={q !== '' || event !== null ? { here: texts } : { at: detailsAddress(lang) }}
        language={lang}
        messages={messagePayloads.explorer(lang)}
        tiles={tilesFrom(process.env)}
        rest={formatView(view) === '' ? 'later' : restPayload(lang)}
      />
      <LinkedData of={datasetIn(lang)} />
    </>
  )
}
