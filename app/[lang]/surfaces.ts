import type { Metadata } from 'next'
import { translatorIn } from '@/components/language/translate'
import { viewMetadata } from '@/components/pages/record/metadata'
import { searchedIn } from '@/geodata/domain/search/search'
import { parseView } from '@/geodata/domain/view/parse'
import { isOffered } from '@/geodata/load/languages'
import { atlasSource } from '@/geodata/load/source'

interface SurfaceProps {
  readonly params: Promise<{ lang: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The metadata of a View in the explorer. */
export async function explorerMetadata({ params, searchParams }: SurfaceProps): Promise<Metadata> {
  const { lang } = await params
  if (!isOffered(lang)) return {}
  const atlas = searchedIn(atlasSource().atlas(), lang)
  return viewMetadata({ atlas, language: lang, path: '', view: parseView(await searchParams, atlas) })
}

/** The metadata of a View in the list. */
export async function listMetadata({ params, searchParams }: SurfaceProps): Promise<Metadata> {
  const { lang } = await params
  if (!isOffered(lang)) return {}
  const atlas = searchedIn(atlasSource().atlas(), lang)
  const view = parseView(await searchParams, atlas)
  const t = translatorIn(lang)
  const surface = { title: t('table.title'), description: t('table.description') }
  return viewMetadata({ atlas, language: lang, path: '/list', view, surface })
}
