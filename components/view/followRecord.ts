import type { MouseEvent } from 'react'
import { herePath } from '../ui/here'
import { writeAddress } from './address'
import { isPlain } from './PlainLink'

/**
 * Follows a clicked link to a record of own data, which is a View of the current page, without loading the page again.
 */
export function followRecord(click: MouseEvent): void {
  const link = click.target instanceof Element ? click.target.closest('a') : null
  const query = link?.getAttribute('href')
  if (!query?.startsWith('?') || !isPlain(click) || click.defaultPrevented) return
  click.preventDefault()
  writeAddress(`${herePath()}${query}`, 'push')
}
