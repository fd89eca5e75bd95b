import { notFound } from 'next/navigation'
import { messagesOf, ownMessagesOf } from '@/components/language/translate'
import type { StudioData } from '@/components/pages/studio/studioData'
import { toPayload } from '@/geodata/domain/join/payload'
import { isOffered, offeredLanguages } from '@/geodata/load/languages'
import { atlasSource } from '@/geodata/load/source'
import type { RouteProps } from '../pageContext'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return offeredLanguages().map((lang) => ({ lang }))
}

/** The atlas and the messages of the studio. Fetched when a draft is opened. */
export async function GET(_: Request, { params }: RouteProps): Promise<Response> {
  const { lang } = await params
  if (!isOffered(lang)) notFound()
  const data: StudioData = {
    messages: messagesOf('studio', lang),
    own: ownMessagesOf('studio', lang),
    atlas: toPayload(atlasSource().atlas(), lang),
  }
  return Response.json(data)
}
