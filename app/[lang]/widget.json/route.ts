import { notFound } from 'next/navigation'
import { translatorIn } from '@/components/language/translate'
import { choicesOf } from '@/components/parts/widget/choices'
import { isLanguage, LANGUAGES } from '@/geodata/domain/language/language'
import { loadAtlas, loadStories } from '@/geodata/load/load'
import type { RouteProps } from '../opened'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return LANGUAGES.map((lang) => ({ lang }))
}

/** The stories, scenes, events and places that the builder of widgets offers. */
export async function GET(_: Request, { params }: RouteProps): Promise<Response> {
  const { lang } = await params
  if (!isLanguage(lang)) notFound()
  return Response.json(choicesOf(loadAtlas(), loadStories(), lang, translatorIn(lang)))
}
