import { useDeferredValue, useMemo } from 'react'
import { MATCHES } from '@/geodata/domain/select/match'
import { select } from '@/geodata/domain/select/select'
import { STATE } from '@/geodata/drawing/timeline/layout'
import { type Played, played } from '@/geodata/drawing/timeline/play'
import { useExplorer, useShown } from '../../view/useExplorer'

/** The states of the events, by position in the atlas. */
export interface States {
  /**
   * Hidden if excluded by other filters, otherwise at least outside. Does not change while a window or band is dragged.
   */
  readonly around: Uint8Array
  readonly states: Uint8Array
  /** The events for playback. */
  readonly played: Played
}

/**
 * The state of each event under the current View. Events excluded by other filters are not drawn; those outside the
 * window or band are faint marks, so that readers see where to drag. Deferred after the map and the counts.
 */
export function useStates(): States {
  const { atlas } = useExplorer()
  const { selection } = useDeferredValue(useShown())
  const { view } = useDeferredValue(useExplorer())
  const timeless = useMemo(() => select(atlas, { ...view, time: null }).positions, [atlas, view])
  const placeless = useMemo(() => select(atlas, { ...view, time: null, band: null }).positions, [atlas, view])
  const around = useMemo(() => {
    const marked = new Uint8Array(atlas.events.length)
    for (const match of MATCHES) mark(marked, placeless[match], STATE.outside)
    return { marked, played: played(atlas, timeless) }
  }, [atlas, timeless, placeless])
  const states = useMemo(() => {
    const marked = around.marked.slice()
    mark(marked, selection.positions.nationwide, STATE.possible)
    mark(marked, selection.positions.possible, STATE.possible)
    mark(marked, selection.positions.certain, STATE.certain)
    return marked
  }, [around, selection])
  return { around: around.marked, states, played: around.played }
}

function mark(states: Uint8Array, positions: Int32Array, state: number): void {
  for (let n = 0; n < positions.length; n++) states[positions[n] as number] = state
}
