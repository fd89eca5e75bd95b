import type { Draft } from '@/geodata/domain/draft/draft'
import type { DraftCard } from './kept'

const held = new Map<string, { draft: Draft; changed: string }>()
const listeners = new Set<() => void>()

export function hold(draft: Draft): void {
  held.set(draft.id, { draft, changed: new Date().toISOString() })
  for (const tell of listeners) tell()
}

export function drop(id: string): void {
  held.delete(id)
  for (const tell of listeners) tell()
}

export function heldDraft(id: string): Draft | undefined {
  return held.get(id)?.draft
}

export function onHeld(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

export function heldCards(): readonly DraftCard[] {
  return [...held.values()].map(({ draft, changed }) => ({
    id: draft.id,
    title: draft.title,
    languages: draft.languages,
    over: draft.over,
    scenes: draft.scenes.length,
    bytes: JSON.stringify(draft).length,
    begun: changed,
    changed,
    deleted: null,
    file: null,
    unsavedSince: null,
    revision: 1,
  }))
}
