import { aroundHeight, heard, METHODS, type Message, mapHeight, say } from '../../../parts/widget/message'

/*
 * The script of a widget's own document: fetches the live map when the reader asks for it, tells the page around how
 * high the widget would like to be, and passes messages on between that page and the live map. Its document works
 * without it.
 */

const root = document.documentElement
const main = document.querySelector('main') as HTMLElement
const explore = document.querySelector('button') as HTMLButtonElement
const [, secret = ''] = /[?&#]secret=([a-zA-Z0-9]+)/.exec(location.hash) ?? []
const host = window.parent === window ? null : window.parent

/** How long the live map may take to draw itself once its document is there, in milliseconds. */
const PATIENCE = 10_000

let live: HTMLIFrameElement | null = null
let drawn = false
/** As the live map would like to be, and what it cannot do with less of, in CSS pixels. */
let liveHeight = 0
let liveLeast = 0
/** Whether the page makes its frame as high as it is told; null until that has to be known. */
let followed: boolean | null = null
let told = 0
let waiting: Message[] = []
/** The View that is shown, as a query string. */
let view = root.dataset.view ?? ''

const part = (name: string) => document.querySelector<HTMLElement>(`[data-part="${name}"]`)

/**
 * The most that the title's second line may take from the map instead of from the page, and a line that the foot lacks
 * may give it; CSS pixels.
 */
const SPARE = 32

/** As high as the map, or the two of a comparison, would like to be, in CSS pixels. */
function mapWanted(): number {
  return mapHeight(innerWidth, root.dataset.maps === '2' ? 2 : 1)
}

/**
 * How high this widget would like to be, in CSS pixels: as high as its place has been made (./element) where a little
 * more or less map is all that it costs, so that nothing on the page moves.
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

function tellHeight(): void {
  const height = heightWanted()
  if (height === told || !host) return
  told = height
  say(host, 'height', { height })
  // The forms that hosts already know: AMP and Iframely; Medium; WordPress, with the secret that it wrote into our
  // address.
  host.postMessage({ sentinel: 'amp', type: 'embed-size', height }, '*')
  host.postMessage(JSON.stringify({ src: location.href, context: 'iframe.resize', height }), '*')
  if (secret) host.postMessage({ message: 'height', value: height, secret }, '*')
}

/**
 * Gives the live map its room: where the page follows, what it likes; else what there is, or what it cannot do with
 * less of, and this document scrolls, not the live map in it. Before the live map is seen only its own frame is made as
 * high; it waits to be told, because a map keeps the camera of the size that it began with.
 */
function makeRoom(): void {
  if (!live) return
  followed ??= host !== null && Math.abs(innerHeight - told) <= 1
  // A map alone has its room from the first.
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

/** Puts the live map over the poster as soon as it has drawn itself. */
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

/**
 * A frame that is hidden, as in a closed tab, has no size that a map could be fitted into: it is given one when it is
 * shown.
 */
function goLiveWhenSized(): void {
  if (innerWidth > 0) goLive()
  else addEventListener('resize', goLiveWhenSized, { once: true })
}

/** Where the live map did not come, as without a network, the poster stays and can be asked again. */
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

/** How many documents have been asked for. */
let asked = 0

/**
 * Shows another View or scene: its document is fetched, and what differs taken from it; the live map only moves on. Of
 * several that are asked for in a row the last counts. With `known`, one of which nothing could be read is passed over.
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
  else if (move) say(host, 'viewchange', { view })
  tellHeight()
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

/** What a View lets through, whatever its camera, theme and open event. */
function filters(query: string): string {
  const params = new URLSearchParams(query)
  for (const key of ['at', 'theme', 'event']) params.delete(key)
  return params.toString()
}

function fromHost(message: Message & { type: (typeof METHODS)[number] }): void {
  if (message.type === 'getView') say(host, 'viewchange', { view, ...(message.id ? { id: message.id } : {}) })
  else if (message.type === 'setView') show(queryOf(message.view ?? ''), true, message.known && message.view !== '')
  else {
    const scene = document.querySelector<HTMLAnchorElement>(`a[rel=${message.type === 'next' ? 'next' : 'prev'}]`)
    if (root.dataset.story !== undefined && message.type !== 'highlight') scene?.click()
    else goLive(message)
  }
}

addEventListener('message', ({ data, source }) => {
  if (host && source === host) {
    const message = heard(data, METHODS)
    if (message) fromHost(message)
    else if (data?.message === 'ready' && data.secret === secret && secret) {
      told = 0
      tellHeight()
    }
  } else if (live && source === live.contentWindow) {
    const message = heard(data, ['ready', 'height', 'viewchange', 'select'])
    if (message?.type === 'ready') revealLive()
    else if (message?.type === 'height') {
      liveHeight = message.height ?? 0
      liveLeast = message.least ?? liveHeight
      makeRoom()
    } else if (message) {
      const before = view
      if (message.type === 'viewchange') view = message.view ?? view
      say(host, message.type, message)
      // What the title says, and where the link leads, follow the reader.
      if (filters(before) !== filters(view) && root.dataset.story === undefined) show(queryOf(view), false)
      for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-view]'))
        link.search = view ? `?${view}` : ''
    }
    tellHeight()
    if (message?.type === 'ready') say(host, 'ready', { title: document.title, view, live: true })
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
    const place = decodeURIComponent(link.pathname.split('/').pop() ?? '')
    goLive({ source: 'joliba', version: 1, type: 'open', place })
  } else if (link && secret) {
    // WordPress lets no new window be opened: its page goes there itself.
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
addEventListener('resize', tellHeight)
addEventListener('load', tellHeight)
// The legend, or the rest of the list, has been opened.
addEventListener('toggle', tellHeight, true)
say(host, 'ready', { title: document.title, view, live: false })
tellHeight()
if (root.dataset.start === 'live') goLiveWhenSized()
