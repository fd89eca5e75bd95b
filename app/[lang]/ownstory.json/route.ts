import { notFound } from 'next/navigation'
import type { StoryWords } from '@/app/ownStory/storyWords'
import { messagesOf, ownMessagesOf } from '@/components/language/translate'
import { toPayload } from '@/geodata/domain/join/payload'
import { isOffered } from '@/geodata/load/languages'
import { atlasSource } from '@/geodata/load/source'
import { importerScript } from '../own/importerScript'
import type { RouteProps } from '../pageContext'

/** The address of the script that reads files is known after the build only. */
export const dynamic = 'force-dynamic'

/** Kept by the browser as long as the windows of a talk, which must open without a network (server/headers.mjs). */
const TALK = 'private, max-age=3600'

/** What the windows of a story that the server does not know show it with. */
export async function GET(_: Request, { params }: RouteProps): Promise<Response> {
  const { lang } = await params
  if (!isOffered(lang)) notFound()
  const words: StoryWords = {
    messages: messagesOf('ownStory', lang),
    own: ownMessagesOf('ownStory', lang),
    atlas: toPayload(atlasSource().atlas(), lang),
    script: importerScript(),
  }
  return Response.json(words, { headers: { 'Cache-Control': TALK } })
}
