import { useSyncExternalStore } from 'react'

const INKS = ['sea', 'land', 'paper-bright', 'coast', 'border', 'ink', 'river', 'lake'] as const

/** The colours that the canvas needs, as the theme in force has them. */
export type Ink = Readonly<Record<(typeof INKS)[number], string>>

/**
 * The theme's colours for what CSS cannot reach, the canvas. They are registered custom properties
 * (components/ui/palette.css), so their computed value is a plain colour, and they change with the theme of the page or
 * of the system.
 */
export function useInk(): Ink {
  return JSON.parse(useSyncExternalStore(subscribe, snapshot, () => '{}')) as Ink
}

function snapshot(): string {
  const style = getComputedStyle(document.documentElement)
  return JSON.stringify(Object.fromEntries(INKS.map((ink) => [ink, style.getPropertyValue(`--${ink}`).trim()])))
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
