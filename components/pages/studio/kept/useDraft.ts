import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { type Keeper, type Keeping, openDraft } from './keeper'
import type { OpenedDraft } from './kept'
import { saveToFile } from './toFile'

const OPENING: Keeping = { at: 'opening' }

/** Keepers in use, with the number of their users. */
const keepers = new Map<string, { readonly keeper: Keeper; users: number }>()

function use(id: string): Keeper {
  const known = keepers.get(id)
  if (known) {
    known.users++
    return known.keeper
  }
  const keeper = openDraft(id)
  keepers.set(id, { keeper, users: 1 })
  return keeper
}

function leave(id: string): void {
  const known = keepers.get(id)
  if (!known) return
  known.users--
  // A component that is only rendered anew uses it again at once.
  setTimeout(() => {
    if (known.users > 0 || keepers.get(id) !== known) return
    keepers.delete(id)
    known.keeper.close()
  })
}

/** The draft of this id, open in this tab until the component goes; null for none. */
export function useDraft(id: string | null): OpenedDraft {
  const [keeper, setKeeper] = useState<Keeper | null>(null)
  useEffect(
    function openWhileUsed() {
      if (id === null) return
      setKeeper(use(id))
      return () => {
        setKeeper(null)
        leave(id)
      }
    },
    [id],
  )
  const state = useSyncExternalStore(keeper?.subscribe ?? never, keeper?.state ?? opening, opening)
  return useMemo((): OpenedDraft => {
    if (state.at !== 'open' || !keeper || keeper.id !== id) return state.at === 'open' ? { at: 'opening' } : state
    const { change, takeOver, keepVersion, returnTo, deleteVersion, restore } = keeper
    return {
      ...state,
      ...{ change, takeOver, keepVersion, returnTo, deleteVersion, restore },
      save: (how = 'again') => saveToFile(keeper, how),
      noteFile: (draft, name) => keeper.saved(draft, { name, at: new Date().toISOString() }),
    }
  }, [state, keeper, id])
}

function never() {
  return () => {}
}

function opening() {
  return OPENING
}
