import { notFound } from 'next/navigation'
import { sent } from '@/components/language/sent'
import { Explorer } from '@/components/pages/explorer/Explorer'
import { LinkedData } from '@/components/pages/record/LinkedData'
import { listedAtFirst } from '@/components/parts/list/cap'
import { tilesFrom } from '@/components/parts/map/tiles'
import { detailsAddress, titlesAddress } from '@/components/view/detailsAddress'
import { titlesAt } from '@/geodata/domain/join/titles'
import { select } from '@/geodata/domain/select/select'
import { formatView } from '@/geodata/domain/view/format'
import { parseView } from '@/geodata/domain/view/parse'
import { isOffered } from '@/geodata/load/languages'
import { atlasSource } from '@/geodata/load/source'
import { atlasParts, datasetIn, messagePayloads, restPayload } from './payloads'

interface ExplorerPageProps {
  readonly params: Promise<{ lang: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export { explorerMetadata as generateMetadata } from './surfaces'

export default async function ExplorerPage({ params, searchParams }: ExplorerPageProps) {
  const { lang } = await params
  if (!isOffered(lang)) notFound()
  const atlas = atlasSource().atlas()
  // Rendered on the server for this query, so that it works without JavaScript; in the browser the explorer reads the
  // address.
  const view = parseView(await searchParams, atlas)
  const { q, event } = view
  const { outline, titles, texts } = atlasParts(lang)
  const isDetailed = q !== '' || event !== null
  const isListed = !isDetailed && view.place === null && view.compare === null
  return (
    <>
      <Explorer
        outline={outline}
        texts={isDetailed ? { here: texts } : { at: detailsAddress(lang) }}
        titles={
          titles &&
          (isListed
            ? {
                at: titlesAddress(lang),
                version: atlasSource().version(),
                first: sent(titlesAt(titles.all, listedAtFirst(atlas, select(atlas, view)))),
              }
            : { here: titles.sent })
        }
        language={lang}
        messages={messagePayloads.explorer(lang)}
        tiles={tilesFrom(process.env)}
        rest={formatView(view) === '' ? 'later' : restPayload(lang)}
      />
      <LinkedData of={datasetIn(lang)} />
    </>
  )
}
