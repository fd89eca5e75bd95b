import type { Metadata } from 'next'
import type { ReactElement } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { renderedByServer } from '@/components/testing/rendered'
import { formatView } from '@/geodata/domain/view/format'
import { parseView } from '@/geodata/domain/view/parse'
import { atlasSource } from '@/geodata/load/source'
import DataRoute, * as data from '../[lang]/data/page'
import GuideRoute, * as guide from '../[lang]/embed-guide/page'
import ListPage, * as list from '../[lang]/list/page'
import ExplorerPage, * as explorer from '../[lang]/page'
import PresentRoute, * as present from '../[lang]/present/[slug]/page'
import ReportRoute, * as report from '../[lang]/report/page'
import { liveParts } from './live'
import { HOSTILE, some, VIEW } from './strings'

/** The address that client components read. */
const address = vi.hoisted(() => ({ query: new URLSearchParams(), path: '' }))

vi.mock('next/navigation', () => ({
  useSearchParams: () => address.query,
  usePathname: () => address.path,
  notFound: () => {
    throw new Error('there is no such page')
  },
}))

const slug =
  atlasSource()
    .stories()
    .find(({ language }) => language === 'en')?.slug ?? ''

interface Props {
  readonly params: Promise<{ lang: string; slug: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

interface Page {
  readonly page: (props: Props) => ReactElement | Promise<ReactElement>
  readonly metadata: (props: Props) => Promise<Metadata>
  readonly keys: readonly string[]
}

const PAGES: Readonly<Record<string, Page>> = {
  '/en': { page: ExplorerPage, metadata: explorer.generateMetadata, keys: VIEW },
  '/en/list': { page: ListPage, metadata: list.generateMetadata, keys: VIEW },
  '/en/data': { page: DataRoute, metadata: data.generateMetadata, keys: VIEW },
  '/en/embed-guide': {
    page: GuideRoute,
    metadata: guide.generateMetadata,
    keys: [...VIEW, 'lang', 'ui', 'lock', 'start', 'story', 'scene'],
  },
  '/en/report': {
    page: ReportRoute,
    metadata: report.generateMetadata,
    keys: ['event', 'place', 'source', '__proto__'],
  },
  [`/en/present/${slug}`]: {
    page: PresentRoute,
    metadata: present.generateMetadata,
    keys: ['theme', 'print', 'notes', 'autoplay'],
  },
}

/** A search is repeated on the page, in its title and in its links. */
const tried = (key: string) => (key === 'q' ? 8 : 1)

describe.each(Object.entries(PAGES))('%s', (path, { page, metadata, keys }) => {
  const props = (query: Readonly<Record<string, string>>): Props => ({
    params: Promise.resolve({ lang: 'en', slug }),
    searchParams: Promise.resolve(query),
  })

  async function rendered(query: Readonly<Record<string, string>>): Promise<string> {
    Object.assign(address, { path, query: new URLSearchParams(query) })
    return renderedByServer(await page(props(query)))
  }

  it('has no active content that it does not have without a query', async () => {
    const usual = liveParts(await rendered({}))
    for (const key of keys)
      for (const text of some(tried(key), `${path} ${key}`)) {
        const parts = liveParts(await rendered({ [key]: text }))
        // On paper a presentation needs no script.
        if (key !== 'print' || parts.length > 0) expect(parts, `${key}=${text}`).toEqual(usual)
      }
  })

  it('has only addresses of this site in its head', async () => {
    for (const key of keys)
      for (const text of some(tried(key) * 2, `${path} ${key} head`)) {
        const { alternates, openGraph } = await metadata(props({ [key]: text }))
        for (const found of [alternates?.canonical, openGraph?.url])
          expect(String(found), `${key}=${text}`).toMatch(/^\/en(\/[\w-]+)*(\?[^\s"<>\\`\x7f-\uffff]*)?$/)
      }
  })
})

it.each(VIEW)('a View accepts anything under %s, and has one canonical form', (key) => {
  const atlas = atlasSource().atlas()
  for (const text of HOSTILE) {
    const written = formatView(parseView(new URLSearchParams({ [key]: text }), atlas))
    expect(written, text).toMatch(/^[^\s"<>\\`\x7f-\uffff]*$/)
    expect(formatView(parseView(written, atlas)), text).toBe(written)
  }
})
