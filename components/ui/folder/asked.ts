/*
 * A page in a folder of files is the same for every query. Before the first paint a script in it marks the document as
 * asked for something, which hides what would be wrong (page.css) until the browser has drawn that.
 */

/** If the page's scripts fail to load, what is there is better than nothing; milliseconds. */
const PATIENCE = 8000

/** Marks the document; the theme and the version that a citation names change nothing that stands in the page. */
export const MARK = `{
const { dataset } = document.documentElement
if ([...new URLSearchParams(location.search)].some(([key]) => !/^(theme|v|set|draft|lang)$/.test(key))) {
  dataset.asked = ''
  setTimeout(() => delete dataset.asked, ${PATIENCE})
}
}`

/** Whether the page is to show what its query asks for, and does not yet. */
export function isAsked(): boolean {
  return typeof document !== 'undefined' && 'asked' in document.documentElement.dataset
}

/** Shows the page, once what is shown later in any case has been drawn as well. */
export function reveal(): void {
  if (!isAsked()) return
  const show = () => {
    delete document.documentElement.dataset.asked
  }
  if (typeof requestIdleCallback === 'function') requestIdleCallback(show, { timeout: 1500 })
  else setTimeout(show)
}
