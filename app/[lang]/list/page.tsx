import { notFound } from 'next/navigation'
import { TablePage } from '@/components/pages/table/TablePage'
import { isOffered } from '@/geodata/load/languages'
import { messagePayloads, wholeAtlas } from '../payloads'

interface ListPageProps {
  readonly params: Promise<{ lang: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export { listMetadata as generateMetadata } from '../surfaces'

export default async function ListPage({ params, searchParams }: ListPageProps) {
  const { lang } = await params
  if (!isOffered(lang)) notFound()
  // Awaited to render the table for this query on the server, so that it works without JavaScript.
  await searchParams
  return <TablePage wire={wholeAtlas(lang)} language={lang} messages={messagePayloads.table(lang)} />
}
