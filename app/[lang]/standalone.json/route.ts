import { notFound } from 'next/navigation'
import { messagesOf } from '@/components/language/translate'
import type { StandaloneParts } from '@/components/parts/takeaway/standaloneParts'
import { isOffered } from '@/geodata/load/languages'
import type { RouteProps } from '../pageContext'
import { standaloneFile } from '../standaloneFile'

/** The file's address is known after the build only. */
export const dynamic = 'force-dynamic'

/** What the browser needs to make a page that holds an explorer of a reader's own data. */
export async function GET(_: Request, { params }: RouteProps): Promise<Response> {
  const { lang } = await params
  if (!isOffered(lang)) notFound()
  const parts: StandaloneParts = { explorer: standaloneFile('explorer'), messages: messagesOf('standalone', lang) }
  return Response.json(parts, { headers: { 'Cache-Control': 'no-cache' } })
}
