import { type RefObject, useLayoutEffect } from 'react'

/**
 * The smallest share of the full size of type, and how many times the range is halved in search of the largest that
 * fits.
 */
const SMALLEST = 0.4
const HALVINGS = 6

/**
 * Sets the type of an element as large as its box allows, by the custom property `--fit`, a share from 0.4 to 1 that
 * its style sheet multiplies sizes with. Anew when `content` or the box changes.
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
      search()
      const observer = new ResizeObserver(search)
      observer.observe(element)
      void document.fonts.ready.then(search)
      return () => observer.disconnect()
    },
    [box, content],
  )
}
