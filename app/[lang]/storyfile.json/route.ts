import { notFound } from 'next/navigation'
import { messagesOf, ownMessagesOf } from '@/components/language/translate'
import type { StoryParts } from '@/components/parts/takeaway/storyParts'
import { isOffered } from '@/geodata/load/languages'
import type { RouteProps } from '../pageContext'
import { standaloneFile } from '../standaloneFile'

/** The file's address is known after the build only. */
export const dynamic = 'force-dynamic'

/** What the browser needs to make a page that holds a story. */
export async function GET(_: Request, { params }: RouteProps): Promise<Response> {
  const { lang } = await params
  if (!isOffered(lang)) notFound()
  const parts: StoryParts = {
    page: standaloneFile('story'),
    messages: messagesOf('storyFile', lang),
    own: ownMessagesOf('storyFile', lang),
  }
  return Response.json(parts, { headers: { 'Cache-Control': 'no-cache' } })
}
