/*
 * How a request is answered by the service worker: pure, so that every rule is tested without a browser. Addresses are
 * those of the server, without the folder under which a site may lie.
 */

/** What the worker is to do with a request. */
export type Plan =
  /** Left to the browser, as if there were no worker. */
  | { readonly how: 'leave' }
  /** A file whose name changes with its content: the kept one is always right. */
  | { readonly how: 'hashed'; readonly key: string }
  /** The network first; if there is none, the kept answer. */
  | {
      readonly how: 'data'
      readonly key: string
      /** Kept like a page that was read: pages of this kind show nothing without it. */
      readonly isPartOfPage: boolean
    }
  /** The network first; if there is none, made in the worker from the kept atlas. */
  | { readonly how: 'file'; readonly language: string; readonly format: string; readonly query: string }
  /**
   * The network first, and kept as `key`, unless it is null; if there is no network, the first of `stands` that is
   * kept, or a page that says so.
   */
  | { readonly how: 'page'; readonly key: string | null; readonly stands: readonly Stand[] }

/** What may stand in for a page without a network. */
export type Stand =
  /** A kept page; `served`: rendered without the query that the address has. */
  | { readonly key: string; readonly served?: true }
  /** Another address, if the page `needs` is kept. */
  | { readonly to: string; readonly needs: string }

/** What is asked of a worker; `path` and `query` (without its question mark) of the server's address. */
export interface Asked {
  readonly method: string
  readonly path: string
  readonly query: string
  /** Whether Next's router asks for a part of a page. */
  readonly isPart?: boolean
  /** Whether only some bytes are asked for. */
  readonly isRange?: boolean
  /** Whether the answer is to be shown in a window. */
  readonly isShown?: boolean
}

const LEAVE: Plan = { how: 'leave' }

/** Formats of a View that are made without a network. */
const FORMATS = ['csv', 'xlsx', 'geojson', 'lpf.json', 'svg', 'png'] as const

/** What the pages of drafts and of stories in links fetch before they show anything. */
const PARTS_OF_PAGES = ['studio.json', 'ownstory.json'] as const

/** The page of any data set, and of any draft, is kept under one name. */
const ANY = 'any'

/**
 * The parameter of the explorer that shows a record, for records whose own pages were not kept.
 */
const SHOWN_BY: Readonly<Record<string, string>> = {
  events: 'event',
  places: 'place',
  actors: 'actor',
  sources: 'source',
}

/** Plans the answer to a request. `languages`: those of the site, the reader's preferred one first. */
export function planOf(
  { method, path, query, isPart = false, isRange = false, isShown = false }: Asked,
  languages: readonly string[],
): Plan {
  if (method !== 'GET' || isPart || isRange) return LEAVE
  if (path.startsWith('/_next/static/')) return { how: 'hashed', key: path }
  if (path === '/') {
    const search = query && `?${query}`
    return { how: 'page', key: null, stands: languages.map((one) => ({ to: `/${one}${search}`, needs: `/${one}` })) }
  }
  if (/^\/icon[^/]*\.(?:svg|png)$|^\/data\/[\w.-]+$/.test(path)) return { how: 'data', key: path, isPartOfPage: false }
  const [, language = '', ...rest] = path.split('/')
  const page = (key: string | null, ...stands: readonly Stand[]): Plan => ({ how: 'page', key, stands })
  // Live, or with rules of its own: all that is there without a network is a page that says so.
  if (isLive(path)) return isShown ? page(null) : LEAVE
  if (!languages.includes(language)) return LEAVE
  const [room = '', name = '', more = ''] = rest
  const format = rest.length === 1 && room.startsWith('map.') ? room.slice(4) : null
  if (format !== null) return FORMATS.some((one) => one === format) ? { how: 'file', language, format, query } : LEAVE
  if (/\.[a-z\d]+$/i.test(rest.at(-1) ?? ''))
    return { how: 'data', key: path, isPartOfPage: PARTS_OF_PAGES.some((one) => one === rest.join('/')) }

  const params = new URLSearchParams(query)
  const here = { key: path }
  const home = `/${language}`
  // What the server renders for the View: kept without one, the browser shows the View.
  if (path === home || path === `${home}/list`)
    return query === '' ? page(path, here) : page(null, { key: path, served: true })
  if (room === 'own' && name) {
    const key = `${home}/own/${ANY}${more && more !== 'table' ? `/${ANY}` : ''}`
    return page(key, { key })
  }
  if (room === 'studio' && name && name !== 'present') {
    const key = `${home}/studio/${ANY}`
    return page(key, { key })
  }
  if (room === 'present') {
    const key = params.has('print') ? `${path}?print${params.get('notes') === '1' ? '&notes=1' : ''}` : path
    return page(key, { key })
  }
  // Rendered for the query, and not by the browser: the address must not promise what the page does not show.
  if (['data', 'report', 'embed-guide'].includes(room) && query !== '' && !/^theme=\w+$/.test(query))
    return page(null, { to: path, needs: path })
  if (room === 'stories' && /^\d+$/.test(more)) {
    const story = `${home}/stories/${name}`
    return page(path, here, { to: `${story}#scene-${more}`, needs: story })
  }
  const shown = SHOWN_BY[room]
  if (shown && name && !more) return page(path, here, { to: `${home}?${shown}=${name}`, needs: home })
  return page(path, here)
}

/** Talks with phones, and the open data service, whose documents have no language in their paths. */
function isLive(path: string): boolean {
  return /^\/(?:[a-z]{2}\/)?(?:remote\/.|ogc(?:\/|$))|^\/[a-z]{2}\/bench(?:\/|$)/.test(path)
}
