import type { Language } from '@/geodata/domain/language/language'
import { formatView } from '@/geodata/domain/view/format'
import type { View } from '@/geodata/domain/view/view'
import { visit } from '../../view/address'

/** Below the address of a data set: its events as a table. No data set is called so. */
export const TABLE = 'table'

interface Where {
  readonly view?: View
  readonly page?: 'map' | typeof TABLE
}

/** The address of a data set, on the map unless another page is asked for. */
export function addressOfSet(language: Language, name: string, { view, page = 'map' }: Where = {}): string {
  const query = view ? formatView(view) : ''
  return `/${language}/own/${name}${page === TABLE ? `/${TABLE}` : ''}${query && `?${query}`}`
}

/**
 * Opens a data set in this page: the router reads the address and loads nothing, so that what was read in this visit is
 * still there.
 */
export function openSet(language: Language, name: string, where?: Where): void {
  visit(addressOfSet(language, name, where))
  window.scrollTo(0, 0)
}
