import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { translatorIn } from '@/components/language/translate'
import { viewMetadata } from '@/components/pages/record/metadata'
import { TablePage } from '@/components/pages/table/TablePage'
import { detailsAddress } from '@/components/view/detailsAddress'
import { searchedIn } from '@/geodata/domain/search/search'
import { parseView } from '@/geodata/domain/view/parse'
import { isOffered } from '@/geodata/load/languages'
import { atlasSource } from '@/geodata/load/source'
import { atlasParts, messagePayloads } from '../payloads'

interface ListPageProps {
  readonly params: Promise<{ lang: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params, searchParams }: ListPageProps): Promise<Metadata> {
  const { lang } = await params
  if (!isOffered(lang)) return {}
  const atlas = searchedIn(atlasSource().atlas(), lang)
  const view = parseView(await searchParams, atlas)
  const t = translatorIn(lang)
  const surface = { title: t('table.title'), description: t('table.description') }
  return viewMetadata({ atlas, language: lang, path: '/list', view, surface })
}

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
