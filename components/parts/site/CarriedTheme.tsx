import { THEMES } from '@/geodata/domain/view/view'

/** A theme, as an address says it. */
const CHOSEN = `/^(${THEMES.join('|')})$/`

/**
 * Runs before anything is painted, so that a page to read is not first light and then dark; pictures that follow the
 * reader's system follow the address instead, and the choice of themes shows it. The page is served alike for every
 * address, so only the browser can know.
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
 * At the press of a button, for then the address counts however the link is opened: here, in a new window, from its
 * menu. Links that stay on the page are Views, and say their theme themselves; what has a dot is a file.
 */
const CARRY = `{
const carry = ({ target }) => {
  const theme = document.querySelector('[data-theme]')?.dataset.theme
  const link = target.closest?.('a[href]')
  if (!theme || !link || link.origin !== location.origin || link.pathname === location.pathname || !/^\\/[a-z]{2}(\\/[^.]*)?$/.test(link.pathname)) return
  const address = new URL(link.href)
  if (address.searchParams.has('theme')) return
  address.searchParams.set('theme', theme)
  link.href = address.href
}
for (const press of ['pointerdown', 'click', 'contextmenu']) addEventListener(press, carry, true)
}`

/** Gives a page that is no View the theme that its address says; without one it follows the reader's system. */
export function ThemeOfAddress() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the text above
  return <script dangerouslySetInnerHTML={{ __html: TAKE }} />
}

/** Takes the theme that the reader has chosen along to the next page, in its address. */
export function ThemeCarrier() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the text above
  return <script dangerouslySetInnerHTML={{ __html: CARRY }} />
}
