import type { MouseEvent } from 'react'
import { isPlain } from './PlainLink'

/**
 * Follows a clicked link to a part of the page without a change of its address, whose fragment may be a whole story;
 * also where links open in new tabs, and to what is folded.
 */
export function followWithin(click: MouseEvent): void {
  const link = click.target instanceof Element ? click.target.closest('a') : null
  const href = link?.getAttribute('href')
  const target = href?.startsWith('#') ? document.getElementById(href.slice(1)) : null
  if (!target || !isPlain(click) || click.defaultPrevented) return
  click.preventDefault()
  const fold = target.closest('details')
  if (fold) fold.open = true
  target.scrollIntoView({ block: 'nearest' })
  target.focus({ preventScroll: true })
}
