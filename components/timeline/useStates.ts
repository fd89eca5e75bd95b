import { useMemo } from 'react'
import { select } from '@/geodata/select/select'
import type { Marks } from '@/geodata/timeline/marks'
import { STATE } from '@/geodata/timeline/placing'
import { useExplorer } from '../explorer/useExplorer'

/**
 * How each event stands to what is shown, and the first days of those that playback runs through. What the other filters refuse is not drawn; what lies outside
 * the window or the band stays as a faint mark, so that a reader sees where to drag.
 */
export function useStates({ ids, at, from }: Marks): { states: Uint8Array; begins: readonly number[] } {
  const { atlas, view, certain, possible } = useExplorer()
  const around = useMemo(() => {
    const timeless = select(atlas, { ...view, time: null })
    const placeless = view.band ? select(atlas, { ...view, time: null, band: null }) : timeless
    const marked = new Uint8Array(ids.length)
    for (const list of [placeless.certain, placeless.possible])
      for (const id of list) marked[at.get(id) ?? -1] = STATE.outside
    const begins = [...timeless.certain, ...timeless.possible]
      .map((id) => from[at.get(id) ?? -1] ?? 0)
      .sort((a, b) => a - b)
    return { marked, begins }
  }, [atlas, view, ids, at, from])
  const states = useMemo(() => {
    const marked = around.marked.slice()
    for (const id of possible) marked[at.get(id) ?? -1] = STATE.possible
    for (const id of certain) marked[at.get(id) ?? -1] = STATE.certain
    return marked
  }, [around, certain, possible, at])
  return { states, begins: around.begins }
}
