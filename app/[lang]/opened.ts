import { notFound } from 'next/navigation'
import { translatorIn } from '@/components/language/translate'
import { isLanguage } from '@/geodata/domain/language/language'
import { searchedIn } from '@/geodata/domain/search/search'
import { loadAtlas } from '@/geodata/load/load'

export interface RouteProps {
  readonly params: Promise<{ lang: string }>
}

/** What a page of one language is made from; the 404 page where the address names no language of ours. */
export async function opened({ params }: RouteProps) {
  const { lang } = await params
  if (!isLanguage(lang)) notFound()
  return { atlas: searchedIn(loadAtlas(), lang), language: lang, t: translatorIn(lang) }
}
