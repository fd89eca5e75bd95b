import { useCallback, useEffect, useRef, useState } from 'react'
import type { TimeWindow } from '@/geodata/domain/time/window'
import type { Band } from '@/geodata/domain/view/view'
import { useSetting } from '../../view/useExplorer'

/** The changes of a drag or key so far; an absent key is unchanged, null removes the filter. */
export interface Draft {
  readonly time?: TimeWindow | null
  readonly band?: Band | null
}

export interface Drafting {
  readonly draft: Draft | null
  /** Shows a draft without changing the address. */
  readonly move: (draft: Draft) => void
  /** Applies the draft to the View, as one history entry. */
  readonly commit: (draft: Draft) => void
  readonly cancel: () => void
}

/** A time window and a band of latitudes while being dragged. Of many moves within one frame only the last is shown. */
export function useDraft(): Drafting {
  const { go, preview } = useSetting()
  const [draft, setDraft] = useState<Draft | null>(null)
  const frame = useRef(0)

  useEffect(function cancelFrame() {
    return () => cancelAnimationFrame(frame.current)
  }, [])

  const move = useCallback(
    (next: Draft) => {
      cancelAnimationFrame(frame.current)
      frame.current = requestAnimationFrame(() => {
        setDraft(next)
        preview(next)
      })
    },
    [preview],
  )
  const end = useCallback(() => {
    cancelAnimationFrame(frame.current)
    setDraft(null)
    preview(null)
  }, [preview])
  const commit = useCallback(
    (next: Draft) => {
      go((now) => ({ ...now, ...next }))
      end()
    },
    [go, end],
  )
  return { draft, move, commit, cancel: end }
}
