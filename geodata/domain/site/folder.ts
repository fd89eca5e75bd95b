import { inFolder, isMade, outOfFolder } from './placing'

/*
 * Addresses in a folder of files (`npm run static`), which any host serves without rules: a page is `index.html` in a
 * folder of its name, and what only a query can say of a page (the name of a data set) is in a query. The code of pages
 * speaks of addresses as the server has them, `/en/events/x`; `placed` says where that is.
 */

/** The path under which a folder is served, such as `/joliba/` or `/`; empty in a build for the server. */
export const FOLDER = process.env.JOLIBA_FOLDER ?? ''

/** Where an address of the site is found; the same on a server. Other addresses stay as they are. */
export function placed(address: string): string {
  return FOLDER ? inFolder(address, FOLDER) : address
}

/**
 * Where a link to an address leads: to a picture as it is asked for, since there are files of those that pages show
 * alone.
 */
export function linked(address: string): string {
  return FOLDER && /^\/[a-z]{2}\/map\.(?:svg|png)\?/.test(address) ? FOLDER + address.slice(1) : placed(address)
}

/** The complete URL of an address of the site; `origin` without a path. */
export function absolute(address: string, origin: string): string {
  return new URL(placed(address), origin).href
}

/**
 * The path of a page or file as the server has it, from where a browser finds it: its path and, of a page, its query.
 */
export function onServer(pathname: string, search = ''): string {
  return FOLDER ? outOfFolder(pathname, search, FOLDER) : pathname
}

/** Whether an address asks for a file or picture that the browser has to make: none is where a server answers. */
export function isMadeHere(address: string): boolean {
  return FOLDER !== '' && isMade(address)
}
