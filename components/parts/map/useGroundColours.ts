import { useMemo, useSyncExternalStore } from 'react'

const COLOURS = ['sea', 'land', 'paper-bright', 'coast', 'border', 'ink', 'river', 'lake'] as const

/** The colours for the canvas, in the current theme. */
export type GroundColours = Readonly<Record<(typeof COLOURS)[number], string>>

/**
 * The theme's colours for the canvas, which CSS cannot style. They are registered custom properties
 * (components/ui/palette.css), so their computed value is a plain colour; updates when the theme of the page or the
 * system changes.
 */
export function useGroundColours(): GroundColours {
  const colours = useSyncExternalStore(subscribe, snapshot, () => '{}')
  return useMemo(() => JSON.parse(colours) as GroundColours, [colours])
}

/** What was read since the theme last changed: reading it makes the browser work out all styles of the page. */
let read: string | null = null
let watchers = 0

function snapshot(): string {
  read ??= readColours()
  return read
}

function readColours(): string {
  const style = getComputedStyle(document.documentElement)
  return JSON.stringify(Object.fromEntries(COLOURS.map((ink) => [ink, style.getPropertyValue(`--${ink}`).trim()])))
}

function subscribe(changed: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)')
  const readAnew = () => {
    read = null
    changed()
  }
  const page = new MutationObserver(readAnew)
  system.addEventListener('change', readAnew)
  if (watchers++ === 0) read = null
  page.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'], subtree: true })
  return () => {
    watchers--
    system.removeEventListener('change', readAnew)
    page.disconnect()
  }
}
