import { notFound } from 'next/navigation'
import { messagesOf, ownMessagesOf } from '@/components/language/translate'
import type { CarryMessages } from '@/components/parts/carry/carryWords'
import { isOffered, offeredLanguages } from '@/geodata/load/languages'
import type { RouteProps } from '../pageContext'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return offeredLanguages().map((lang) => ({ lang }))
}

/** The messages for taking a story away. Loaded on demand. */
export async function GET(_: Request, { params }: RouteProps): Promise<Response> {
  const { lang } = await params
  if (!isOffered(lang)) notFound()
  const words: CarryMessages = { site: messagesOf('carry', lang), own: ownMessagesOf('carry', lang) }
  return Response.json(words)
}
