/*
 * Where addresses of the site are in a folder of files, and back. Apart from `folder.ts`, so that pages of a server
 * have none of it.
 */

/** Pages of which there is one for every name, with the key that holds the name in a folder. */
const NAMED = [
  { path: /^(\/[a-z]{2}\/own)\/(?!set(?:\/|$))([^/]+(?:\/[^/]+)?)$/, page: 'set', key: 'set' },
  { path: /^(\/[a-z]{2}\/studio)\/(?!draft(?:\/|$)|present(?:\/|$))([^/]+)$/, page: 'draft', key: 'draft' },
] as const

const HERE = /^(\/[a-z]{2}\/(?:own|studio))\/(set|draft)$/

/**
 * The place of an address in a folder served under `base`, which begins and ends with a slash. An address that is
 * placed already stays as it is.
 */
export function inFolder(address: string, base: string): string {
  if (!/^\/(?!\/)/.test(address) || (base !== '/' && address.startsWith(base))) return address
  const { path, query, hash } = partsOf(address)
  const picture = pictureFile(path, query)
  if (picture) return base + picture + hash
  if (isFile(path)) return base + path.slice(1) + query + hash
  for (const { path: pattern, page, key } of NAMED) {
    const [, before = '', name] = pattern.exec(path) ?? []
    if (name) {
      const more = query ? `&${query.slice(1)}` : ''
      return `${base}${before.slice(1)}/${page}/?${key}=${name}${more}${hash}`
    }
  }
  return `${base}${path === '/' ? '' : `${path.slice(1)}/`}${query}${hash}`
}

/** The path of a page as the server has it, from where it is in a folder: its path and its query. */
export function outOfFolder(pathname: string, search: string, base: string): string {
  const path = `/${pathname.startsWith(base) ? pathname.slice(base.length) : pathname.slice(1)}`.replace(
    /(?:\/index\.html|\/)$/,
    '',
  )
  const [, before, key] = HERE.exec(path) ?? []
  const name = key && new URLSearchParams(search).get(key)
  return name ? `${before}/${name}` : path || '/'
}

/**
 * What a request to a folder of files is about, as an address of the server: a page without its query, as it is the
 * same for every one, except for the entrance, which hands its query on. Null for what is made for a query, by the page
 * that wants it, and for what is not of this folder.
 */
export function requested(pathname: string, search: string, base: string): string | null {
  const below = pathname.startsWith(base) ? pathname.slice(base.length) : null
  if (below === null || isMade(`/${below}${search}`)) return null
  const path = outOfFolder(pathname, search, base)
  return drawnIn(below) ?? (path === '/' ? path + search : path)
}

/** The keys that name what a page of a folder shows, and belong to its path. */
export const NAMING: readonly string[] = NAMED.map(({ key }) => key)

/**
 * Whether no file can answer to an address, because it asks for the file or the picture of a View: these are made in
 * the browser.
 */
export function isMade(address: string): boolean {
  const { path, query } = partsOf(address)
  return /^\/(?:[a-z]{2}\/map\.(?:svg|png|csv|xlsx|geojson|lpf\.json)|embed)$/.test(path) && /[?&](?!v=)/.test(query)
}

/** Longer names are refused by some file systems. */
const LONGEST = 180

/**
 * The file of a picture that a page of a folder shows, below its base; null for any other address. Its name is the
 * query, so that whoever makes the folder reads there what to draw (`drawnIn`). Pictures for paper have none: they are
 * made when somebody prints.
 */
function pictureFile(path: string, query: string): string | null {
  const [, language, format] = /^\/([a-z]{2})\/map\.(svg|png)$/.exec(path) ?? []
  if (!format || /[?&]theme=print\b/.test(query)) return null
  const params = [...new URLSearchParams(query)].filter(([key]) => key !== 'v').sort()
  const name = params.map(([key, value]) => `${key}_${escaped(value)}`).join('~') || 'all'
  return name.length > LONGEST ? null : `pictures/${language}/${name}.${format}`
}

/** The address of the picture in a file; null for any other file. */
export function drawnIn(file: string): string | null {
  const [, language, name = '', format] = /^pictures\/([a-z]{2})\/(.+)\.(svg|png)$/.exec(file) ?? []
  if (!format) return null
  const pairs = name === 'all' ? [] : name.split('~').map((pair) => pair.split('_'))
  const query = pairs.map(([key = '', value = '']) => `${key}=${unescaped(value)}`).join('&')
  return `/${language}/map.${format}${query && `?${query}`}`
}

/** Letters that every file system and host takes as they are; `!` and two digits for any other byte. */
function escaped(text: string): string {
  return encodeURIComponent(text).replace(/[_~!'()*]|%../g, (one) =>
    one.startsWith('%') ? `!${one.slice(1)}` : `!${one.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

function unescaped(text: string): string {
  return text.replaceAll('!', '%')
}

function isFile(path: string): boolean {
  return /\.[a-z\d]+$/i.test(path)
}

function partsOf(address: string) {
  const [, path = '', query = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(address) ?? []
  return { path: path.length > 1 ? path.replace(/\/$/, '') : path, query, hash }
}
