/**
 * The query that this page was rendered for, if whoever answered says that it may not be that of the address
 * (`<html data-served="">`): a page kept for offline is the same for every query. Null on the server, and if the
 * server rendered the page for its address.
 */
export function servedQuery(): string | null {
  return typeof document === 'undefined' ? null : (document.documentElement.dataset.served ?? null)
}

/** Shows a page that was hidden (`style="visibility:hidden"` beside `data-served`) until it shows the View of its address. */
export function showPage(): void {
  document.documentElement.style.removeProperty('visibility')
}
