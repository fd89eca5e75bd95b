/** Scrolls to the results, on any surface. */
export function goToResults(): void {
  const title = document.getElementById('list') ?? document.getElementById('events')
  title?.scrollIntoView({ block: 'start' })
  title?.focus({ preventScroll: true })
}
