import { aroundHeight, METHODS, type Message, mapHeight, messageFrom, postTo } from '../../../parts/widget/message'

/*
 * The script of a widget's own document: loads the live map on demand, reports the preferred height to the host page,
 * and forwards messages between host page and live map. The document works without it.
 */

const root = document.documentElement
const main = document.querySelector('main') as HTMLElement
const explore = document.querySelector('button') as HTMLButtonElement
const [, secret = ''] = /[?&#]secret=([a-zA-Z0-9]+)/.exec(location.hash) ?? []
const host = window.parent === window ? null : window.parent

/** Timeout for the live map to draw once its document has loaded, in milliseconds. */
const PATIENCE = 10_000

let live: HTMLIFrameElement | null = null
let drawn = false
/** Preferred and minimum height of the live map, in CSS pixels. */
let liveHeight = 0
let liveLeast = 0
/** Whether the host page resizes its frame to the reported height; null until known. */
let followed: boolean | null = null
let reported = 0
let waiting: Message[] = []
/** The current View, as a query string. */
let view = root.dataset.view ?? ''

const part = (name: string) => document.querySelector<HTMLElement>(`[data-part="${name}"]`)

/**
 * Height that a wrapped title may take from the map, or that a shorter footer may give back, instead of resizing the
 * frame; CSS pixels.
 */
const SPARE = 32

/** Preferred height of the map, or of both maps of a comparison, in CSS pixels. */
function mapWanted(): number {
  return mapHeight(innerWidth, root.dataset.maps === '2' ? 2 : 1)
}

/**
 * Preferred height of this widget in CSS pixels: the current height of its frame (./element) if the difference only
 * makes the map slightly larger or smaller, so that nothing on the page moves.
 */
function heightWanted(): number {
  const around = [...document.body.children].reduce(
    (sum, element) => sum + (element === main ? 0 : (element as HTMLElement).offsetHeight || 0),
    0,
  )
  const map = mapWanted()
  const below = drawn && liveHeight ? liveHeight - map : (part('list')?.offsetHeight ?? 0)
  const written = (key: string) => new URLSearchParams(location.search).get(key)?.length
  const made = aroundHeight(!document.querySelector('h1.unseen'), written('note'), written('byline'))
  const more = around - made
  return Math.ceil(map + below + (!(drawn && below > 0) && Math.abs(more) <= SPARE ? made : around))
}

function reportHeight(): void {
  const height = heightWanted()
  if (height === reported || !host) return
  reported = height
  postTo(host, 'height', { height })
  // Resize messages that other hosts understand: AMP and Iframely; Medium; WordPress, with the secret it adds to the
  // address.
  host.postMessage({ sentinel: 'amp', type: 'embed-size', height }, '*')
  host.postMessage(JSON.stringify({ src: location.href, context: 'iframe.resize', height }), '*')
  if (secret) host.postMessage({ message: 'height', value: height, secret }, '*')
}

/**
 * Sets the height of the live map: its preferred height if the host page resizes the frame; otherwise the available
 * height or its minimum, in which case this document scrolls rather than the live map. Before the live map is shown
 * only its frame is resized; the live map waits for the final height, because a map keeps the camera fitted to its
 * initial size.
 */
function makeRoom(): void {
  if (!live) return
  followed ??= host !== null && Math.abs(innerHeight - reported) <= 1
  // A map without other parts has its height from the start.
  const grows = followed && liveHeight > mapWanted()
  const needed = grows ? liveHeight : liveLeast
  if (drawn) {
    live.style.height = ''
    main.style.minHeight = `${needed}px`
    return
  }
  const around = document.body.offsetHeight - main.offsetHeight
  const room = grows ? needed : Math.max(needed, innerHeight - around)
  live.style.height = `${room}px`
  live.contentWindow?.postMessage({ source: 'joliba', version: 1, type: 'room', height: room }, '*')
}

/** Replaces the static map with the live one once that is drawn. */
function goLive(then?: Message): void {
  if (then) {
    if (drawn) live?.contentWindow?.postMessage(then, '*')
    else waiting.push(then)
  }
  if (live) return
  explore.disabled = true
  main.setAttribute('aria-busy', 'true')
  live = document.createElement('iframe')
  live.title = document.title
  live.allow = 'fullscreen'
  live.src = root.dataset.live ?? ''
  live.onload = () => setTimeout(giveUp, PATIENCE)
  main.append(live)
}

/** In a hidden frame, such as a closed tab, the map has no size to fit to: wait until it is shown. */
function goLiveWhenSized(): void {
  if (innerWidth > 0) goLive()
  else addEventListener('resize', goLiveWhenSized, { once: true })
}

/** If the live map does not load, e.g. offline, the static map stays and can try again. */
function giveUp(): void {
  if (drawn) return
  live?.remove()
  live = null
  waiting = []
  explore.disabled = false
  main.removeAttribute('aria-busy')
}

function revealLive(): void {
  if (!live || drawn) return
  drawn = true
  const focused = document.activeElement === explore || part('still')?.contains(document.activeElement)
  main.dataset.live = ''
  makeRoom()
  main.removeAttribute('aria-busy')
  explore.hidden = true
  for (const name of ['still', 'list']) part(name)?.setAttribute('inert', '')
  if (focused) live.focus()
  for (const message of waiting) live.contentWindow?.postMessage(message, '*')
  waiting = []
}

/** Number of documents requested. */
let asked = 0

/**
 * Shows another View or scene: fetches its document and replaces what differs; the live map just moves. Of several
 * pending requests only the last counts. With `known`, an unreadable View is ignored.
 */
async function show(query: string, move: boolean, known = false): Promise<void> {
  const mine = ++asked
  const answer = await fetch(`${location.pathname}?${query}`).catch(() => null)
  if (!answer?.ok) return
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html')
  if (mine !== asked || (known && !next.documentElement.dataset.view && !next.documentElement.dataset.story)) return
  for (const name of ['head', 'still', 'list', 'caption', 'foot']) {
    const [old, fresh] = [part(name), next.querySelector(`[data-part="${name}"]`)]
    if (old && fresh) {
      if (old.hasAttribute('inert')) fresh.setAttribute('inert', '')
      const focused = (document.activeElement as HTMLElement | null)?.getAttribute('rel')
      old.replaceWith(fresh)
      if (focused && document.activeElement === document.body)
        part(name)?.querySelector<HTMLElement>(`[rel="${focused}"]`)?.focus()
    }
  }
  document.title = next.title
  delete root.dataset.story
  Object.assign(root.dataset, next.documentElement.dataset)
  if (move) view = root.dataset.view ?? ''
  if (move && live) goLive({ source: 'joliba', version: 1, type: 'setView', view })
  else if (move) postTo(host, 'viewchange', { view })
  reportHeight()
}

/** This widget's query with another View. */
function queryOf(next: string): string {
  const query = new URLSearchParams(next)
  const own = new URLSearchParams(location.search)
  for (const key of 'lang,ui,lock,theme,start,title,note,byline,text,accent,v'.split(',')) {
    const value = own.get(key)
    if (value !== null && !(key === 'theme' && query.has(key))) query.set(key, value)
  }
  return query.toString()
}

/** The filters of a View, without camera, theme and open event. */
function filters(query: string): string {
  const params = new URLSearchParams(query)
  for (const key of ['at', 'theme', 'event']) params.delete(key)
  return params.toString()
}

function fromHost(message: Message & { type: (typeof METHODS)[number] }): void {
  if (message.type === 'getView') postTo(host, 'viewchange', { view, ...(message.id ? { id: message.id } : {}) })
  else if (message.type === 'setView') show(queryOf(message.view ?? ''), true, message.known && message.view !== '')
  else {
    const scene = document.querySelector<HTMLAnchorElement>(`a[rel=${message.type === 'next' ? 'next' : 'prev'}]`)
    if (root.dataset.story !== undefined && message.type !== 'highlight') scene?.click()
    else goLive(message)
  }
}

addEventListener('message', ({ data, source }) => {
  if (host && source === host) {
    const message = messageFrom(data, METHODS)
    if (message) fromHost(message)
    else if (data?.message === 'ready' && data.secret === secret && secret) {
      reported = 0
      reportHeight()
    }
  } else if (live && source === live.contentWindow) {
    const message = messageFrom(data, ['ready', 'height', 'viewchange', 'select'])
    if (message?.type === 'ready') revealLive()
    else if (message?.type === 'height') {
      liveHeight = message.height ?? 0
      liveLeast = message.least ?? liveHeight
      makeRoom()
    } else if (message) {
      const before = view
      if (message.type === 'viewchange') view = message.view ?? view
      postTo(host, message.type, message)
      // Title and link are updated to the reader's View.
      if (filters(before) !== filters(view) && root.dataset.story === undefined) show(queryOf(view), false)
      for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-view]'))
        link.search = view ? `?${view}` : ''
    }
    reportHeight()
    if (message?.type === 'ready') postTo(host, 'ready', { title: document.title, view, live: true })
  }
})

document.addEventListener('click', (click) => {
  const link = click.target instanceof Element ? click.target.closest('a') : null
  if (click.button || click.metaKey || click.ctrlKey || click.shiftKey || click.altKey) return
  if (link?.rel === 'next' || link?.rel === 'prev') {
    click.preventDefault()
    show(link.search.slice(1), true)
  } else if (link?.closest('[data-part="still"]')) {
    click.preventDefault()
    // In a folder of files a page is a folder, whose address ends with a slash.
    const place = decodeURIComponent(link.pathname.split('/').filter(Boolean).pop() ?? '')
    goLive({ source: 'joliba', version: 1, type: 'open', place })
  } else if (link && secret) {
    // WordPress blocks new windows: its own page navigates instead.
    click.preventDefault()
    host?.postMessage({ message: 'link', value: link.href, secret }, '*')
  } else if (
    !link &&
    click.target instanceof Node &&
    main.contains(click.target) &&
    !part('list')?.contains(click.target)
  )
    goLive()
})

explore.hidden = false
addEventListener('resize', reportHeight)
addEventListener('load', reportHeight)
// The legend or the rest of the list was expanded.
addEventListener('toggle', reportHeight, true)
postTo(host, 'ready', { title: document.title, view, live: false })
reportHeight()
if (root.dataset.start === 'live') goLiveWhenSized()
