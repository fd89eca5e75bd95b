import { notFound } from 'next/navigation'
import { translatorIn } from '@/components/language/translate'
import { choicesOf } from '@/components/parts/widget/subjectChoices'
import { isOffered, offeredLanguages } from '@/geodata/load/languages'
import { atlasSource } from '@/geodata/load/source'
import type { RouteProps } from '../pageContext'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return offeredLanguages().map((lang) => ({ lang }))
}

/** The stories, scenes, events and places offered by the widget builder. */
export async function GET(_: Request, { params }: RouteProps): Promise<Response> {
  const { lang } = await params
  if (!isOffered(lang)) notFound()
  return Response.json(choicesOf(atlasSource().atlas(), atlasSource().stories(), lang, translatorIn(lang)))
}
