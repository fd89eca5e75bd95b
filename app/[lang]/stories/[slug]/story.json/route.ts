import { notFound } from 'next/navigation'
import { isOffered } from '@/geodata/load/languages'
import { atlasSource } from '@/geodata/load/source'

interface Props {
  readonly params: Promise<{ lang: string; slug: string }>
}

/** A story in all its languages, to be copied in the studio. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const { lang, slug } = await params
  const stories = atlasSource()
    .stories()
    .filter((story) => story.slug === slug)
  if (!isOffered(lang) || stories.length === 0) notFound()
  return Response.json(stories)
}
