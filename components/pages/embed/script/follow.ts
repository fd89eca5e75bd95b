/*
 * The article around a widget leads its map: an element with `data-joliba-view` shows that View when it is scrolled to
 * the middle of the window, clicked, or has the focus; a link or a button only when it is pressed. It is a part of
 * `embed.js`, so it stays free of every import.
 */

const STEP = '[data-joliba-view]'
/** What is pressed, and does nothing by being seen. */
const PRESSED = 'a, button, summary, [role="button"]'

/**
 * Makes the elements of this page lead, those that come later as well. `show` is told the element, and answers whether
 * there is a map that it leads; the element that leads at the moment has `aria-current="true"`, for readers of the
 * screen and for the page's own style. `until` may hold a signal that ends it.
 */
export function follow(show: (step: Element) => boolean, until: AddEventListenerOptions = {}): void {
  let current: Element | null = null

  function lead(step: Element): void {
    if (step === current || !show(step)) return
    current?.removeAttribute('aria-current')
    step.setAttribute('aria-current', 'true')
    current = step
  }

  // A line across the middle of the window: an element is scrolled to when it crosses it.
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
    // What was pressed shows its View again; a reader may have moved the map since.
    current?.removeAttribute('aria-current')
    current = null
    const before = click.defaultPrevented
    lead(step)
    // A link leads away only where no map is led.
    if (!before && current && step.matches('a')) click.preventDefault()
  }
  const onFocus = ({ target }: FocusEvent) => {
    const step = target instanceof Element ? target.closest(STEP) : null
    if (step && !step.matches(PRESSED)) lead(step)
  }
  let listening = false
  /** A page without such elements is not listened to. */
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
