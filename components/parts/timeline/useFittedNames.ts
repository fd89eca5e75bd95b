import { type RefObject, useLayoutEffect } from 'react'

/** Sizes that are tried in turn, as shares of the usual one. */
const SIZES = [1, 0.9, 0.8] as const

/**
 * Keeps the names in a list of elements within the room that each has (`data-room`, pixels): a long one breaks into
 * lines, then is smaller, and only then cut, with the whole name as its tooltip. `changed` is what names and rooms
 * depend on.
 */
export function useFittedNames(list: RefObject<HTMLElement | null>, changed: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again when what is shown has changed
  useLayoutEffect(
    function fitNames() {
      let names = [...(list.current?.children ?? [])] as HTMLElement[]
      for (const name of names) name.removeAttribute('title')
      for (const size of SIZES) {
        // All are written before any is measured: each change between would lay out the page anew.
        for (const name of names) {
          name.style.setProperty('--size', String(size))
          name.style.removeProperty('--lines')
        }
        names = names.filter((name) => name.scrollHeight > roomOf(name) || name.scrollWidth > name.clientWidth)
      }
      const lines = names.map((name) => {
        const height = Number.parseFloat(getComputedStyle(name).lineHeight)
        return Math.max(1, Math.floor(roomOf(name) / height))
      })
      for (const [i, name] of names.entries()) {
        name.style.setProperty('--lines', String(lines[i]))
        name.title = name.textContent
      }
    },
    [list, changed],
  )
}

function roomOf(name: HTMLElement): number {
  return Number(name.dataset.room)
}
