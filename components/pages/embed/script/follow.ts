/*
 * Lets the article around a widget control its map: an element with `data-joliba-view` shows that View when it is
 * scrolled to the middle of the window, clicked or focused; a link or button only when clicked. Part of `embed.js`, so
 * it has no imports.
 */

const STEP = '[data-joliba-view]'
/** Elements that act on a click only, not when scrolled into view. */
const PRESSED = 'a, button, summary, [role="button"]'

/**
 * Observes the elements of this page with `data-joliba-view`, including later ones. `show` receives the element and
 * returns whether it controls a map; the current element gets `aria-current="true"`, for screen readers and for the
 * page's styles. The optional signal `until` stops it.
 */
export function follow(show: (step: Element) => boolean, until: AddEventListenerOptions = {}): void {
  let current: Element | null = null

  function lead(step: Element): void {
    if (step === current || !show(step)) return
    current?.removeAttribute('aria-current')
    step.setAttribute('aria-current', 'true')
    current = step
  }

  // The middle line of the window: an element is scrolled to when it crosses it.
  const seen = new IntersectionObserver(
    (entries) => {
      const [last] = entries.filter(({ isIntersecting }) => isIntersecting).slice(-1)
      if (last) lead(last.target)
    },
    { rootMargin: '-50% 0px -50% 0px' },
  )
  const onClick = (click: MouseEvent) => {
    const step = click.target instanceof Element ? click.target.closest(STEP) : null
    if (!step || click.button || click.metaKey || click.ctrlKey || click.shiftKey || click.altKey) return
    // A click shows the View again, since the reader may have moved the map.
    current?.removeAttribute('aria-current')
    current = null
    const before = click.defaultPrevented
    lead(step)
    // A link navigates only if it controls no map.
    if (!before && current && step.matches('a')) click.preventDefault()
  }
  const onFocus = ({ target }: FocusEvent) => {
    const step = target instanceof Element ? target.closest(STEP) : null
    if (step && !step.matches(PRESSED)) lead(step)
  }
  let listening = false
  /** Avoids listeners on a page without such elements. */
  const watch = () => {
    const steps = document.querySelectorAll(STEP)
    for (const step of steps) if (!step.matches(PRESSED)) seen.observe(step)
    if (listening || steps.length === 0) return
    listening = true
    document.addEventListener('click', onClick, until)
    document.addEventListener('focusin', onFocus, until)
  }
  watch()
  new MutationObserver(watch).observe(document, {
    childList: true,
    subtree: true,
    attributeFilter: ['data-joliba-view'],
  })
}
