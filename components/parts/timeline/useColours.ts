import { type RefObject, useLayoutEffect, useState } from 'react'
import { useGroundColours } from '../map/useGroundColours'

/** The colours of the strip in the current theme. */
export interface Colours {
  readonly kinds: readonly string[]
  readonly ink: string
  readonly faint: string
  readonly river: string
  readonly chosen: string
}

/**
 * Reads the canvas's colours from hidden elements styled by CSS: the kinds' signs, and one in the accent colour. So
 * no colour is defined twice, and forced colours are respected.
 */
export function useColours(probe: RefObject<HTMLElement | null>): Colours | null {
  const theme = JSON.stringify(useGroundColours())
  const [colours, setColours] = useState<Colours | null>(null)
  useLayoutEffect(
    function readColours() {
      if (!probe.current || theme === '{}') return
      const colourOf = (name: string) => {
        const element = probe.current?.querySelector(`[data-colour="${name}"]`)
        return element ? getComputedStyle(element).color : 'CanvasText'
      }
      const signs = [...probe.current.querySelectorAll('svg')]
      const forced = matchMedia('(forced-colors: active)').matches
      setColours({
        kinds: signs.map((sign) => (forced ? 'CanvasText' : getComputedStyle(sign).fill)),
        ink: colourOf('ink'),
        faint: colourOf('faint'),
        river: colourOf('river'),
        chosen: forced ? 'Highlight' : colourOf('chosen'),
      })
    },
    [probe, theme],
  )
  return colours
}
