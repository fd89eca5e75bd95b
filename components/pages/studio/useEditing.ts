import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Draft } from '@/geodata/domain/draft/draft'
import { edited, type History, historyOf, redo, settled, undo } from '@/geodata/domain/draft/history'

/** Changes the draft. With a `field`, what follows in the same field is undone with it, as when typing. */
export type Edit = (change: (draft: Draft) => Draft, field?: string) => void

export interface Editing {
  readonly draft: Draft
  readonly edit: Edit
  /** null if there is nothing to undo. */
  readonly undo: (() => void) | null
  readonly redo: (() => void) | null
  /** Ends the typing in a field: what follows is undone by itself. */
  readonly settle: () => void
}

/** The history of a draft that is kept elsewhere, and may be changed there too, as by another tab. */
export function useEditing(kept: Draft, keep: (draft: Draft) => void): Editing {
  const [history, setHistory] = useState(() => historyOf(kept))
  // Several edits may come before the next render.
  const latest = useRef(history)
  const [ours] = useState(() => new WeakSet<Draft>([kept]))

  const go = useCallback(
    (next: History) => {
      if (next === latest.current) return
      const changed = next.draft !== latest.current.draft
      latest.current = next
      ours.add(next.draft)
      setHistory(next)
      if (changed) keep(next.draft)
    },
    [ours, keep],
  )

  useLayoutEffect(
    function takeChangeFromElsewhere() {
      if (ours.has(kept)) return
      ours.add(kept)
      latest.current = edited(latest.current, kept, { kind: 'elsewhere' })
      setHistory(latest.current)
    },
    [kept, ours],
  )

  const edit = useCallback<Edit>(
    (change, field) => {
      const { draft } = latest.current
      go(
        edited(latest.current, change(draft), {
          kind: 'edit',
          ...(field === undefined ? {} : { field, at: Date.now() }),
        }),
      )
    },
    [go],
  )
  const settle = useCallback(() => go(settled(latest.current)), [go])
  return useMemo(
    () => ({
      draft: history.draft,
      edit,
      undo: history.past && (() => go(undo(latest.current))),
      redo: history.future && (() => go(redo(latest.current))),
      settle,
    }),
    [history, edit, go, settle],
  )
}
