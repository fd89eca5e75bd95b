import { notFound } from 'next/navigation'
import { translatorIn } from '@/components/language/translate'
import { isLanguage } from '@/geodata/language/language'
import { loadAtlas } from '@/geodata/read/load'
import { searchedIn } from '@/geodata/search/search'

export interface RouteProps {
  readonly params: Promise<{ lang: string }>
}

/** What a page of one language is made from; the 404 page where the address names no language of ours. */
export async function opened({ params }: RouteProps) {
  const { lang } = await params
  if (!isLanguage(lang)) notFound()
  return { atlas: searchedIn(loadAtlas(), lang), language: lang, t: translatorIn(lang) }
}
