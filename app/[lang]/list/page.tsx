import { notFound } from 'next/navigation'
import { TablePage } from '@/components/pages/table/TablePage'
import { detailsAddress } from '@/components/view/detailsAddress'
import { parseView } from '@/geodata/domain/view/parse'
import { isOffered } from '@/geodata/load/languages'
import { atlasSource } from '@/geodata/load/source'
import { atlasParts, messagePayloads } from '../payloads'

interface ListPageProps {
  readonly params: Promise<{ lang: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export { listMetadata as generateMetadata } from '../surfaces'

export default async function ListPage({ params, searchParams }: ListPageProps) {
  const { lang } = await params
  if (!isOffered(lang)) notFound()
  // The table is rendered for this query on the server, so that it works without JavaScript.
  const { q } = parseView(await searchParams, atlasSource().atlas())
  const { outline, titles, texts, figures } = atlasParts(lang)
  return (
    <TablePage
      outline={outline}
      texts={q === '' ? { at: detailsAddress(lang), figures } : { here: texts }}
      titles={titles && { here: titles.sent }}
      language={lang}
      messages={messagePayloads.table(lang)}
    />
  )
}
