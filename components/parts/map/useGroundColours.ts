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

function snapshot(): string {
  const style = getComputedStyle(document.documentElement)
  return JSON.stringify(Object.fromEntries(COLOURS.map((ink) => [ink, style.getPropertyValue(`--${ink}`).trim()])))
}

function subscribe(changed: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)')
  const page = new MutationObserver(changed)
  system.addEventListener('change', changed)
  page.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'], subtree: true })
  return () => {
    system.removeEventListener('change', changed)
    page.disconnect()
  }
}
