import { FOLDER } from '@/geodata/domain/site/folder'
import { THEMES } from '@/geodata/domain/view/view'

/** Valid themes in an address, as a regular expression. */
const CHOSEN = `/^(${THEMES.join('|')})$/`

/** The paths of pages, as a regular expression: a path with a dot is a file. */
const PAGES = `/^${(FOLDER || '/').replaceAll('/', '\\/')}[a-z]{2}(\\/[^.]*)?$/`

/**
 * Runs before the first paint, so that a page does not flash in the wrong theme; pictures that follow the system's
 * theme follow the address instead, and the theme menu shows it. The page is static, the same for every query, so only
 * the browser can know.
 */
const TAKE = `{
const asked = new URLSearchParams(location.search).get('theme')
const theme = ${CHOSEN}.test(asked) ? asked : null
if (theme) document.documentElement.dataset.theme = theme
addEventListener('DOMContentLoaded', () => {
  document.querySelector('[data-theme-choice="' + (theme ?? 'system') + '"]')?.setAttribute('aria-current', 'true')
  if (theme) for (const source of document.querySelectorAll('source[media="(prefers-color-scheme: dark)"]')) source.media = theme === 'dark' ? 'all' : 'not all'
})
}`

/**
 * On pointerdown, so that it applies however the link is opened: here, in a new window, or from its context menu. Links
 * within the page are Views, whose addresses already contain the theme; a path with a dot is a file.
 */
const CARRY = `{
const carry = ({ target }) => {
  const theme = document.querySelector('[data-theme]')?.dataset.theme
  const link = target.closest?.('a[href]')
  if (!theme || !link || link.origin !== location.origin || link.pathname === location.pathname || !${PAGES}.test(link.pathname)) return
  const address = new URL(link.href)
  if (address.searchParams.has('theme')) return
  address.searchParams.set('theme', theme)
  link.href = address.href
}
for (const press of ['pointerdown', 'click', 'contextmenu']) addEventListener(press, carry, true)
}`

/** Applies the theme in the address to a static page; without one the page follows the system. */
export function ThemeOfAddress() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the text above
  return <script dangerouslySetInnerHTML={{ __html: TAKE }} />
}

/** Adds the chosen theme to the address of the next page. */
export function ThemeCarrier() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the text above
  return <script dangerouslySetInnerHTML={{ __html: CARRY }} />
}
