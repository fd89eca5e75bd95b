import { useDeferredValue, useMemo } from 'react'
import { select } from '@/geodata/domain/select/select'
import { positionsOf } from '@/geodata/domain/select/standing'
import { STATE } from '@/geodata/drawing/timeline/layout'
import { type Playable, playables } from '@/geodata/drawing/timeline/play'
import { useExplorer, useShown } from '../../view/useExplorer'

/** How the events stand to what is shown, by their position in the atlas. */
export interface States {
  /**
   * What the other filters refuse is hidden; all else is at least outside. Stays the same while a window or a band
   * moves.
   */
  readonly around: Uint8Array
  readonly states: Uint8Array
  /** The events that playback runs through. */
  readonly played: readonly Playable[]
}

/**
 * How each event stands to what is shown. What the other filters refuse is not drawn; what lies outside the window or
 * the band stays as a faint mark, so that a reader sees where to drag. Follows a moment after the map and the counts.
 */
export function useStates(): States {
  const { atlas } = useExplorer()
  const { selection } = useDeferredValue(useShown())
  const { view } = useDeferredValue(useExplorer())
  const around = useMemo(() => {
    const timeless = select(atlas, { ...view, time: null }).positions
    const placeless = view.band ? select(atlas, { ...view, time: null, band: null }).positions : timeless
    const marked = new Uint8Array(atlas.events.length)
    for (const at of positionsOf(placeless)) marked[at] = STATE.outside
    return { marked, played: playables(atlas, timeless) }
  }, [atlas, view])
  const states = useMemo(() => {
    const marked = around.marked.slice()
    for (const at of selection.positions.nationwide) marked[at] = STATE.possible
    for (const at of selection.positions.possible) marked[at] = STATE.possible
    for (const at of selection.positions.certain) marked[at] = STATE.certain
    return marked
  }, [around, selection])
  return { around: around.marked, states, played: around.played }
}
