import { type RefObject, useLayoutEffect } from 'react'

/** Minimum scale of the text, and the number of bisection steps to find the largest scale that fits. */
const SMALLEST = 0.4
const HALVINGS = 6

/**
 * Sets the text of an element as large as fits its box, through the custom property `--fit`, a scale of 0.4 to 1 for
 * its style sheet. Runs again when `content` or the size of the box changes.
 */
export function useFittedType(box: RefObject<HTMLElement | null>, content: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the content is what is measured.
  useLayoutEffect(
    function fit() {
      const element = box.current
      if (!element) return
      const set = (share: number) => element.style.setProperty('--fit', share.toFixed(3))
      const fits = () => element.scrollHeight <= element.clientHeight + 1
      const search = () => {
        set(1)
        if (fits()) return
        let [small, large] = [SMALLEST, 1]
        for (let i = 0; i < HALVINGS; i++) {
          const middle = (small + large) / 2
          set(middle)
          if (fits()) small = middle
          else large = middle
        }
        set(small)
      }
      const size = () => `${element.clientWidth} ${element.clientHeight}`
      search()
      let measured = size()
      // Each search is up to eight layouts, and observers report the size at once, which is the measured one.
      const observer = new ResizeObserver(() => {
        if (size() === measured) return
        search()
        measured = size()
      })
      observer.observe(element)
      if (document.fonts.status === 'loading') void document.fonts.ready.then(search)
      return () => observer.disconnect()
    },
    [box, content],
  )
}
