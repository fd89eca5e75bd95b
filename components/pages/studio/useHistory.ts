import { useCallback, useRef, useState } from 'react'
import type { Draft } from '@/geodata/domain/draft/draft'

interface History {
  readonly past: readonly Draft[]
  readonly future: readonly Draft[]
}

/** Changes a draft. Changes of the same name that follow one another are one step of the history, as typing in a field. */
export type Edit = (change: (draft: Draft) => Draft, as?: string) => void

export interface Edited {
  readonly edit: Edit
  readonly undo: (() => void) | null
  readonly redo: (() => void) | null
}

/** How long a pause ends a burst of changes of the same name, in milliseconds. */
const PAUSE = 1500

export function useHistory(draft: Draft, keep: (draft: Draft) => void): Edited {
  const [history, setHistory] = useState<History>({ past: [], future: [] })
  const last = useRef<{ as: string | undefined; at: number }>({ as: undefined, at: 0 })
  const now = useRef(draft)
  now.current = draft
  const edit = useCallback<Edit>(
    (change, as) => {
      const before = now.current
      const next = change(before)
      if (next === before) return
      const goesOn = as !== undefined && last.current.as === as && Date.now() - last.current.at < PAUSE
      last.current = { as, at: Date.now() }
      if (!goesOn) setHistory(({ past }) => ({ past: [...past, before], future: [] }))
      now.current = next
      keep(next)
    },
    [keep],
  )
  const { past, future } = history
  const [before] = past.slice(-1)
  const [after] = future
  const go = (to: Draft, next: History) => () => {
    last.current = { as: undefined, at: 0 }
    setHistory(next)
    keep(to)
  }
  return {
    edit,
    undo: before ? go(before, { past: past.slice(0, -1), future: [draft, ...future] }) : null,
    redo: after ? go(after, { past: [...past, draft], future: future.slice(1) }) : null,
  }
}
