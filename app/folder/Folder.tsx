'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { answerBy, ask } from '@/components/ui/folder/ask'
import { herePath } from '@/components/ui/here'
import { readAnew } from '@/components/view/address'
import { NOTE_SERVED, reveal, servedQuery } from '@/components/view/servedQuery'
import { onServer, placed } from '@/geodata/domain/site/folder'
import { NAMING } from '@/geodata/domain/site/placing'

/** Loaded when something is asked for that no file answers. */
answerBy(async (address) => (await import('./answers')).answerTo(address))

/** Pages which show the View of their address by themselves. */
const VIEWS = /^\/[a-z]{2}(?:\/list)?$/

/** The same where they are in the folder, with the path of their language. */
const OWN_TITLE = new RegExp(`^(${placed('/')}[a-z]{2})/(?:list/)?$`)

/** Pages that the server makes for a query; here the browser does. */
const OF_QUERY = /^\/[a-z]{2}\/(?:data|report|embed-guide|present\/[^/]+)$/

/**
 * Before anything has hydrated: keeps clicks on files that have to be made, keeps what a page's name is in links that
 * only change its View, and has Ctrl+P wait for the View. What the title of a View is made of is asked for at once, so
 * that the tab is not named long after the page is shown.
 */
const LINKS = `{
if ('served' in document.documentElement.dataset && ${OWN_TITLE}.test(location.pathname)) {
  const ahead = document.createElement('link')
  Object.assign(ahead, { rel: 'preload', as: 'fetch', crossOrigin: '' })
  ahead.href = location.pathname.replace(${OWN_TITLE}, '$1/folder.json')
  document.head.append(ahead)
}
const files = window.askedFiles = []
const named = ${JSON.stringify(NAMING)}
const follow = event => {
  const link = event.target.closest?.('a[href]')
  if (!link || link.origin !== location.origin) return
  if (/^\\?/.test(link.getAttribute('href'))) {
    const query = new URLSearchParams(link.search)
    const own = new URLSearchParams(location.search)
    for (const key of named) if (own.has(key) && !query.has(key)) query.set(key, own.get(key))
    link.search = query
  }
  if (event.type !== 'click' || !/\\/map\\.(csv|xlsx|geojson|lpf\\.json|svg|png)$/.test(link.pathname)) return
  if (![...new URLSearchParams(link.search)].some(([key]) => key !== 'v')) return
  event.preventDefault()
  files.push(link.href)
  dispatchEvent(new Event('askedfile'))
}
for (const press of ['pointerdown', 'click', 'contextmenu']) addEventListener(press, follow, true)
const root = document.documentElement
let ordered = false
const order = event => {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event
  if (!('served' in root.dataset) || key.toLowerCase() !== 'p' || !(ctrlKey || metaKey) || altKey || shiftKey) return
  event.preventDefault()
  event.stopPropagation()
  if (ordered) return
  ordered = true
  new MutationObserver((_, watch) => {
    watch.disconnect()
    ordered = false
    const press = new KeyboardEvent('keydown', { key, ctrlKey, metaKey, bubbles: true, cancelable: true })
    if (document.dispatchEvent(press)) print()
  }).observe(root, { attributeFilter: ['data-served'] })
}
addEventListener('keydown', order, true)
}`

declare global {
  interface Window {
    /** Addresses of files to make and to save, in order. */
    askedFiles?: string[]
  }
}

/** Around every page of a folder of files: does in the browser what a server would do for a query. */
export function Folder({ children }: { readonly children: ReactNode }) {
  const [page, setPage] = useState<ReactNode>(null)
  useEffect(function showWhatIsAskedFor() {
    if (servedQuery() === null) return
    const left = new AbortController()
    const name = (title: string | null) => title && keepTitle(title, left.signal)
    // Parts that sleep until the View changes wake up.
    readAnew()
    const path = herePath()
    if (OF_QUERY.test(path)) {
      import('./pages')
        .then(({ pageAt }) => pageAt(path, window.location.search))
        .then((made) => {
          if (made) {
            name(made.title)
            setPage(made.element)
          } else reveal()
        })
        // The page without its query, then.
        .catch(reveal)
    } else if (VIEWS.test(path)) {
      import('./pages')
        .then(({ titleAt }) => titleAt(path, window.location.search))
        .then(name)
        // The title of everything, then.
        .catch(() => {})
    } else reveal()
    return () => left.abort()
  }, [])
  useEffect(() => {
    if (page !== null) reveal()
  }, [page])
  useEffect(function saveFiles() {
    const save = () => {
      for (const href of window.askedFiles?.splice(0) ?? []) saveFile(href)
    }
    save()
    window.addEventListener('askedfile', save)
    return () => window.removeEventListener('askedfile', save)
  }, [])
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the text above */}
      <script dangerouslySetInnerHTML={{ __html: NOTE_SERVED + LINKS }} />
      {page ?? children}
    </>
  )
}

/** Names the tab as long as the page is open: Next names it anew as the page was rendered, once that has hydrated. */
function keepTitle(title: string, left: AbortSignal): void {
  const { pathname } = window.location
  const name = () => {
    if (document.title !== title) document.title = title
  }
  const watch = new MutationObserver(() => (window.location.pathname === pathname ? name() : watch.disconnect()))
  if (left.aborted) return
  left.addEventListener('abort', () => watch.disconnect())
  watch.observe(document.head, { childList: true, characterData: true, subtree: true })
  name()
}

async function saveFile(href: string): Promise<void> {
  const { pathname, search } = new URL(href)
  const answer = await ask(onServer(pathname) + search)
  const [, name = ''] = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('Content-Disposition') ?? '') ?? []
  const address = URL.createObjectURL(await answer.blob())
  Object.assign(document.createElement('a'), { href: address, download: decodeURIComponent(name) }).click()
  // Some browsers read it only after a moment.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
