import type { Draft, Texts } from './draft'

/** What is looked for in all texts of a draft. */
export interface Search {
  readonly text: string
  /** Whether capitals count. */
  readonly exact: boolean
}

/** A text of a draft that has what is looked for. */
export interface Found {
  /** Id of the scene; null for the title, the summary and credits. */
  readonly scene: string | null
  readonly field: FoundField
  readonly count: number
}

type FoundField = 'title' | 'summary' | 'author' | 'heading' | 'text' | 'notes' | 'annotation' | 'alt' | 'credit'

/** How often, and where, a text stands in a draft, in any language: not in citations and addresses of links. */
export function findInDraft(draft: Draft, search: Search): readonly Found[] {
  const found: Found[] = []
  rewritten(draft, search, null, (scene, field, count) => found.push({ scene, field, count }))
  return found
}

/** Replaces a text wherever `findInDraft` finds it; returns how often. */
export function replaceInDraft(
  draft: Draft,
  search: Search,
  replacement: string,
): { readonly draft: Draft; readonly count: number } {
  let count = 0
  const changed = rewritten(draft, search, replacement, (_scene, _field, times) => {
    count += times
  })
  return { draft: count === 0 ? draft : changed, count }
}

type Note = (scene: string | null, field: FoundField, count: number) => void

function rewritten(draft: Draft, search: Search, replacement: string | null, note: Note): Draft {
  if (search.text === '') return draft
  const pattern = new RegExp(search.text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'), search.exact ? 'gu' : 'giu')
  const text = (written: string, scene: string | null, field: FoundField) => {
    let count = 0
    const changed = outsideMarks(written, (words) =>
      words.replace(pattern, (match) => {
        count++
        return replacement ?? match
      }),
    )
    if (count > 0) note(scene, field, count)
    return count > 0 ? changed : written
  }
  const texts = (written: Texts, scene: string | null, field: FoundField): Texts => {
    const changed = Object.entries(written).map(([language, one]) => [language, text(one, scene, field)] as const)
    return changed.every(([language, one]) => one === Object.entries(written).find(([code]) => code === language)?.[1])
      ? written
      : Object.fromEntries(changed)
  }
  return {
    ...draft,
    title: texts(draft.title, null, 'title'),
    summary: texts(draft.summary, null, 'summary'),
    author: text(draft.author, null, 'author'),
    scenes: draft.scenes.map((scene) => {
      const changed = {
        heading: texts(scene.heading, scene.id, 'heading'),
        text: texts(scene.text, scene.id, 'text'),
        notes: texts(scene.notes, scene.id, 'notes'),
        annotations: scene.annotations.map((one) => {
          const said = texts(one.text, scene.id, 'annotation')
          return said === one.text ? one : { ...one, text: said }
        }),
      }
      const alt = scene.picture ? texts(scene.picture.alt, scene.id, 'alt') : null
      const same =
        changed.heading === scene.heading &&
        changed.text === scene.text &&
        changed.notes === scene.notes &&
        alt === (scene.picture?.alt ?? null) &&
        changed.annotations.every((one, i) => one === scene.annotations[i])
      return same ? scene : { ...scene, ...changed, picture: scene.picture && { ...scene.picture, alt: alt ?? {} } }
    }),
    pictures: draft.pictures.map((picture) => {
      const credit = text(picture.credit, null, 'credit')
      return credit === picture.credit ? picture : { ...picture, credit }
    }),
  }
}

/** Changes the words of a Markdown text, but not its citations and the addresses of its links. */
function outsideMarks(markdown: string, change: (words: string) => string): string {
  const parts = markdown.split(/(\[\^[^\]\s]*\]|\]\([^()\s]*\))/)
  return parts.map((part, i) => (i % 2 === 0 ? change(part) : part)).join('')
}
