import { useState } from 'react'
import type { Finding, FindingCode, FindingField } from '@/geodata/domain/draft/checkDraft'
import type { Draft } from '@/geodata/domain/draft/draft'

/** What is missing, or not complete, because it is still being written. */
const EARLY: readonly FindingCode[] = ['missing', 'untranslated', 'no-scenes', 'no-focus', 'uncited', 'half-citation']

/** The text field in which the author does something about a field that has none. */
const WRITTEN_IN: Partial<Record<FindingField, FindingField>> = { focus: 'text', scenes: 'title' }

/** What is drawn or chosen first, and then described: it is asked for at once. */
const DESCRIBED: readonly FindingField[] = ['annotations', 'picture']

/** Which fields their author has left, and so may have finished. */
export interface Left {
  /** Whether a finding is told at its place: nobody is warned of what they were about to write. */
  readonly isTold: (finding: Finding) => boolean
  /** The author leaves a field of what is chosen. */
  readonly leave: (field: FindingField) => void
}

/** @param chosen id of the scene that is written; null: the story */
export function useLeft(draft: Draft, chosen: string | null): Left {
  const [left, setLeft] = useState<ReadonlySet<string>>(() =>
    isNew(draft) ? new Set() : new Set([null, ...draft.scenes.map(({ id }) => id)].map(String)),
  )
  const [before, setBefore] = useState(chosen)
  const add = (key: string) => setLeft((now) => (now.has(key) ? now : new Set(now).add(key)))
  if (before !== chosen) {
    setBefore(chosen)
    add(String(before))
  }
  return {
    isTold: ({ code, scene, field }) =>
      !EARLY.includes(code) ||
      DESCRIBED.includes(field) ||
      left.has(String(scene)) ||
      left.has(`${scene} ${WRITTEN_IN[field] ?? field}`),
    leave: (field) => add(`${chosen} ${field}`),
  }
}

/** Whether nothing is written yet; a draft that is opened again is told everything about. */
function isNew({ title, summary, author, scenes }: Draft): boolean {
  const texts = [title, summary, { author }, ...scenes.flatMap(({ heading, text, notes }) => [heading, text, notes])]
  return scenes.length <= 1 && texts.every((one) => Object.values(one).every((text) => text.trim() === ''))
}
