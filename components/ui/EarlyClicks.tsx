declare global {
  interface Window {
    /** Buttons clicked before they have hydrated, in order. */
    earlyClicks?: HTMLElement[]
  }
}

/**
 * Runs while the page is parsed. Marks it as one with scripts, for style sheets. The default is prevented: without its
 * script a submit button would load an address that means nothing. A click on a switch counts once, however often an
 * impatient reader presses it.
 */
const KEEP = `{
document.documentElement.dataset.scripts = ''
const clicks = window.earlyClicks = []
addEventListener('click', click => {
  const button = click.target.closest?.('[data-early]')
  if (!button) return
  click.preventDefault()
  if (button.dataset.early === 'once' && clicks.includes(button)) return
  button.dataset.clicked = ''
  clicks.push(button)
}, true)
}`

/** An inline script that keeps clicks on buttons (Button.tsx) which have not hydrated. */
export function EarlyClicks() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the text above
  return <script dangerouslySetInnerHTML={{ __html: KEEP }} />
}
