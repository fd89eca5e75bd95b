import { notFound } from 'next/navigation'
import type { ViewFilesData } from '@/app/offline/keptSource'
import { messagesOf } from '@/components/language/translate'
import { isOffered, offeredLanguages } from '@/geodata/load/languages'
import { atlasSource } from '@/geodata/load/source'
import type { RouteProps } from '../pageContext'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return offeredLanguages().map((lang) => ({ lang }))
}

/** What files of Views need besides the atlas, for the service worker to make them without a network. */
export async function GET(_: Request, { params }: RouteProps): Promise<Response> {
  const { lang } = await params
  if (!isOffered(lang)) notFound()
  const source = atlasSource()
  const data: ViewFilesData = {
    messages: messagesOf('viewFiles', lang),
    published: source.publishedVersion(),
    stories: source.storiesIn(lang).map(({ scenes }) => ({
      scenes: scenes.flatMap(({ slug, query, annotations }) => (annotations ? [{ slug, query, annotations }] : [])),
    })),
  }
  return Response.json(data)
}
