import type { Language } from '@/geodata/domain/language/language'

/** The address of a data set. */
export function addressOfSet(language: Language, name: string): string {
  return `/${language}/own/${name}`
}

/**
 * Opens a data set in this page: the router reads the address and loads nothing, so that what was read in this visit is
 * still there.
 */
export function openSet(language: Language, name: string): void {
  window.history.pushState(null, '', addressOfSet(language, name))
  window.scrollTo(0, 0)
}
