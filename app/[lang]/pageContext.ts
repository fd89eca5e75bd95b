import { notFound } from 'next/navigation'
import { translatorIn } from '@/components/language/translate'
import { searchedIn } from '@/geodata/domain/search/search'
import { isOffered } from '@/geodata/load/languages'
import { atlasSource } from '@/geodata/load/source'

export interface RouteProps {
  readonly params: Promise<{ lang: string }>
}

/** Resolves what a page in one language needs; 404 for an unknown language. */
export async function pageContext({ params }: RouteProps) {
  const { lang } = await params
  if (!isOffered(lang)) notFound()
  return { atlas: searchedIn(atlasSource().atlas(), lang), language: lang, t: translatorIn(lang) }
}
