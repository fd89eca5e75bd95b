import { whenIdle } from '../ui/whenIdle'

/*
 * A page in a folder of files, or kept for use without a network, is the same for every query. Whoever shows it for an
 * address that asks for something notes `<html data-served="">`: the query that it was rendered for. Its content is
 * then hidden (components/parts/site/page.css) until the browser has drawn what the address asks for.
 */

/** If the scripts of a page in a folder fail to load, what is there is better than nothing; milliseconds. */
const PATIENCE = 8000

/** How long the page waits for the browser to be idle before it is shown, at most; milliseconds. */
const IDLE = 1500

/**
 * The script of a folder's pages that notes it before the first paint; the theme, the version that a citation names and
 * the name of what a page shows change nothing that was rendered.
 */
export const NOTE_SERVED = `{
const { dataset } = document.documentElement
if ([...new URLSearchParams(location.search)].some(([key]) => !/^(theme|v|set|draft|lang)$/.test(key))) {
  dataset.served = ''
  setTimeout(() => delete dataset.served, ${PATIENCE})
}
}`

/**
 * The query that this page was rendered for, if that may not be the one of its address and the page does not show that
 * yet. Null on the server, and if a server rendered the page for its address.
 */
export function servedQuery(): string | null {
  return typeof document === 'undefined' ? null : (document.documentElement.dataset.served ?? null)
}

/** Shows the page, once what is shown later in any case has been drawn as well. */
export function reveal(): void {
  if (servedQuery() === null) return
  whenIdle(() => {
    delete document.documentElement.dataset.served
  }, IDLE)
}
