import { act, render } from '@testing-library/react'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { MessagesProvider } from '@/components/language/MessagesProvider'
import { messagesOf } from '@/components/language/translate'
import { goTo } from '@/components/testing/dom'
import { hydrateAll, loadLazyParts } from '@/components/testing/lazyParts'
import { PageNotFound, Redirected } from '@/components/testing/navigation'
import { renderedByServer } from '@/components/testing/rendered'
import type { Language } from '@/geodata/domain/language/language'
import { isOffered, offeredLanguages } from '@/geodata/load/languages'
import NotFound from '../[lang]/not-found'
import { byAddress, moduleAt, ORIGIN } from './addresses'

/*
 * Renders pages without a server, for component tests (`*.test.tsx`): each at its URL in Next, from the files of this
 * folder.
 */

interface Props {
  readonly params: Promise<Readonly<Record<string, string | string[]>>>
  readonly searchParams: Promise<Readonly<Record<string, string | string[]>>>
}

interface PageModule {
  readonly default: (props: Props) => Promise<ReactNode> | ReactNode
  readonly generateMetadata?: (props: Props) => Promise<Metadata>
  readonly metadata?: Metadata
}

const PAGES = byAddress(import.meta.glob<PageModule>('../**/page.tsx'))

/** A page as sent by the server. */
export interface Served {
  /** 200, or 404 with the 404 page. */
  readonly status: number
  readonly metadata: Metadata
  /** The page in the test's document. Scripts have not run. */
  readonly body: HTMLElement
}

/** Renders a URL on the server, without JavaScript. Replaces the document's content. */
export async function serve(address: string): Promise<Served> {
  const page = await pageAt(address)
  document.body.replaceChildren()
  if (!page) {
    document.body.innerHTML = await renderedByServer(<NotFound />)
    return { status: 404, metadata: {}, body: document.body }
  }
  document.body.innerHTML = await renderedByServer(page.element)
  return { status: 200, metadata: page.metadata, body: document.body }
}

/** Metadata of a URL's page, which is not rendered. Throws if there is none. */
export async function headOf(address: string): Promise<Metadata> {
  const page = await pageAt(address)
  if (!page) throw new PageNotFound(`${address} answers with 404.`)
  return page.metadata
}

/** The same, hydrated. That the first client rendering equals the server's is tested in e2e. */
export async function visit(address: string): Promise<Served> {
  const page = await pageAt(address)
  if (!page) throw new PageNotFound(`${address} answers with 404.`)
  document.body.replaceChildren()
  await loadLazyParts(page.language)
  await act(async () => {
    render(page.element)
  })
  await hydrateAll()
  return { status: 200, metadata: page.metadata, body: document.body }
}

/** Follows a link like a browser without JavaScript. */
export function follow(link: Element): Promise<Served> {
  return serve(link.getAttribute('href') ?? '')
}

/** Submits a button's form like a browser without JavaScript. */
export function send(button: Element): Promise<Served> {
  const form = button.closest('form')
  if (!form) throw new Error('The button stands in no form.')
  const sent = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]))
  return serve(`${new URL(form.action, ORIGIN).pathname}?${sent}`)
}

async function pageAt(address: string): Promise<{ element: ReactNode; metadata: Metadata; language: Language } | null> {
  const { pathname, search, hash, searchParams } = new URL(address, ORIGIN)
  goTo(pathname + search + hash)
  const found = await moduleAt(PAGES, pathname)
  if (!found) return null
  const query: Record<string, string | string[]> = {}
  for (const key of new Set(searchParams.keys())) {
    const [first = '', ...more] = searchParams.getAll(key)
    query[key] = more.length > 0 ? [first, ...more] : first
  }
  const { module, params } = found
  const props = { params: Promise.resolve(params), searchParams: Promise.resolve(query) }
  try {
    const page = await module.default(props)
    const metadata = module.generateMetadata ? await module.generateMetadata(props) : (module.metadata ?? {})
    // What app/[lang]/layout.tsx renders around a page.
    const lang = String(params.lang ?? '')
    const language = isOffered(lang) ? lang : offeredLanguages()[0]
    const element = (
      <MessagesProvider language={language} messages={messagesOf('failure', language)}>
        {page}
      </MessagesProvider>
    )
    return { element, metadata, language }
  } catch (thrown) {
    if (thrown instanceof PageNotFound) return null
    if (thrown instanceof Redirected) return pageAt(thrown.message)
    throw thrown
  }
}
