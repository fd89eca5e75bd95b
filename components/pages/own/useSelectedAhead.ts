import { type SyntheticEvent, useCallback, useRef } from 'react'
import type { Atlas } from '@/geodata/domain/join/atlas'
import { parseView } from '@/geodata/domain/view/parse'
import type { Steps } from '@/geodata/domain/work/steps'
import { answeringBetween } from './answeringBetween'
import { selecting } from './preparing'

/** With fewer events, a selection takes less than a frame. */
const LARGE = 50_000

/** Handlers for what is around the filters. */
interface Pointing {
  readonly onPointerOver: (event: SyntheticEvent) => void
  readonly onFocus: (event: SyntheticEvent) => void
}

/**
 * Selects the events of a View in steps when a reader points at a link to it, so that the page need not stand still
 * when it is followed. Only the last View that was pointed at is worth the work.
 */
export function useSelectedAhead(atlas: Atlas, least = LARGE): Pointing {
  const last = useRef<string | null>(null)
  const point = useCallback(
    ({ target }: SyntheticEvent) => {
      if (atlas.events.length < least || !(target instanceof Element)) return
      const link = target.closest('a')
      const query = link && link.pathname === location.pathname ? link.search : null
      if (query === last.current) return
      last.current = query
      if (query === null) return
      answeringBetween(whileWanted(selecting(atlas, parseView(query, atlas)), () => last.current === query))
    },
    [atlas, least],
  )
  return { onPointerOver: point, onFocus: point }
}

function* whileWanted(steps: Steps<void>, isWanted: () => boolean): Steps<void> {
  while (isWanted() && !steps.next().done) yield
}
