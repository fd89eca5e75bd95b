import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { CALLED } from '@/components/language/site'
import type { Language } from '@/geodata/domain/language/language'
import { explorerMetadata, listMetadata } from '../[lang]/surfaces'
import { prepare } from './source'

/** A page of Next with its metadata; files called `page` are for the server alone. */
interface PageModule {
  readonly default: (props: never) => Promise<ReactNode>
  readonly generateMetadata?: (props: never) => Promise<Metadata>
}

const PAGES: Readonly<Record<string, () => Promise<PageModule>>> = {
  data: () => import('../[lang]/data/dataRoute'),
  report: () => import('../[lang]/report/reportRoute'),
  'embed-guide': () => import('../[lang]/embed-guide/guideRoute'),
  present: () => import('../[lang]/present/[slug]/presentRoute'),
}

/** Makes a page for a query, as the server would; null where the query changes nothing. */
export async function pageAt(
  path: string,
  search: string,
): Promise<{ readonly element: ReactNode; readonly title: string | null } | null> {
  const [, lang = '', name = ''] = path.split('/')
  const params = new URLSearchParams(search)
  // The stage reads its scene by itself.
  if (name === 'present' && !params.has('print') && !params.has('theme')) return null
  const [module] = await Promise.all([PAGES[name]?.(), prepare(lang)])
  if (!module) return null
  const props = propsOf(path, search)
  return { element: await module.default(props), title: titleIn(await module.generateMetadata?.(props), lang) }
}

/** The title of the explorer or the list for the View of a query. */
export async function titleAt(path: string, search: string): Promise<string | null> {
  const [, lang = '', name = ''] = path.split('/')
  await prepare(lang)
  const metadata = name === 'list' ? listMetadata : explorerMetadata
  return titleIn(await metadata(propsOf(path, search)), lang)
}

/** What Next would give to a page. */
function propsOf(path: string, search: string): never {
  const [, lang = '', , slug = ''] = path.split('/')
  const params = new URLSearchParams(search)
  const searchParams = Object.fromEntries(
    [...new Set(params.keys())].map((key) => {
      const values = params.getAll(key)
      return [key, values.length > 1 ? values : values[0]]
    }),
  )
  return { params: Promise.resolve({ lang, slug }), searchParams: Promise.resolve(searchParams) } as never
}

/** The title of a page, below that of the site unless it is complete. */
function titleIn({ title }: Metadata = {}, lang: string): string | null {
  if (typeof title === 'string') return `${title} · ${CALLED.title[lang as Language]}`
  return title && 'absolute' in title ? title.absolute : null
}
