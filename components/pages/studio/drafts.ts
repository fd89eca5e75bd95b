import type { Draft } from '@/geodata/domain/draft/draft'

/** What a list of drafts says about one. */
export interface KeptDraft {
  readonly id: string
  /** In the draft's first language; empty while it has none. */
  readonly title: string
  /** When it was last changed: ISO 8601. */
  readonly changed: string
  readonly scenes: number
}

/** Where the studio keeps drafts. */
export interface Drafts {
  /** The draft of this id; null if there is none here. Never rejects. */
  readonly open: (id: string) => Promise<Draft | null>
  /** Keeps a draft as it now is, replacing what was kept under its id. Never throws; what fails is told elsewhere. */
  readonly keep: (draft: Draft) => void
  /** All drafts, the last changed first. Never rejects. */
  readonly list: () => Promise<readonly KeptDraft[]>
  readonly remove: (id: string) => Promise<void>
  /** Calls back when the list changes; returns a function that ends this. */
  readonly onChange: (changed: () => void) => () => void
}

const held = new Map<string, { readonly draft: Draft; readonly changed: string }>()
const listeners = new Set<() => void>()

/** Drafts of this visit: they end with the page. */
export const drafts: Drafts = {
  open: async (id) => held.get(id)?.draft ?? null,
  keep: (draft) => {
    held.set(draft.id, { draft, changed: new Date().toISOString() })
    tell()
  },
  list: async () =>
    [...held.values()]
      .map(({ draft, changed }) => ({
        id: draft.id,
        title: draft.languages.map((language) => draft.title[language]).find(Boolean) ?? '',
        changed,
        scenes: draft.scenes.length,
      }))
      .sort((a, b) => b.changed.localeCompare(a.changed)),
  remove: async (id) => {
    held.delete(id)
    tell()
  },
  onChange: (changed) => {
    listeners.add(changed)
    return () => listeners.delete(changed)
  },
}

function tell(): void {
  for (const changed of listeners) changed()
}
