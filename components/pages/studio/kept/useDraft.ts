import { useMemo, useSyncExternalStore } from 'react'
import type { OpenedDraft } from './kept'
import { heldDraft, hold, onHeld } from './memory'

/** The draft of this id, open in this tab until the component goes; null for none. */
export function useDraft(id: string | null): OpenedDraft {
  const draft = useSyncExternalStore(onHeld, () => (id === null ? undefined : heldDraft(id)))
  return useMemo((): OpenedDraft => {
    if (!draft) return { at: 'missing' }
    return {
      at: 'open',
      draft,
      status: { kind: 'kept' },
      deleted: null,
      versions: [],
      file: { file: null, kind: 'never', due: false },
      change: hold,
      takeOver: async () => {},
      keepVersion: async () => null,
      returnTo: async () => null,
      deleteVersion: async () => {},
      restore: async () => {},
      save: async () => ({ kind: 'cancelled' }),
    }
  }, [draft])
}
