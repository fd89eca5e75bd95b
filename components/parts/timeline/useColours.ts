import { type RefObject, useLayoutEffect, useState } from 'react'
import { useGroundColours } from '../map/useGroundColours'

/** The colours of the strip, as the theme in force has them. */
export interface Colours {
  readonly kinds: readonly string[]
  readonly ink: string
  readonly faint: string
  readonly river: string
  readonly chosen: string
}

/**
 * Reads the colours that a canvas needs off hidden elements which CSS has coloured: the signs of the kinds, and one
 * with the accent. So no colour is written twice, and forced colours are those of the reader.
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
