import type { Draft } from './draft'

/** A draft with everything that was done to it, without end. Steps share what they did not change. Not serialisable. */
export interface History {
  readonly draft: Draft
  /** What `undo` takes back; null at the beginning. */
  readonly past: Step | null
  /** What `redo` does again; null if nothing was undone since the last edit. */
  readonly future: Step | null
  /** The field that the last edit was typed into; null if the next edit begins a new step in any case. */
  readonly typing: Typing | null
}

/** A step between two drafts. */
export interface Step {
  readonly edit: Edit
  /** The draft before the edit, or, in the future, after it. */
  readonly draft: Draft
  readonly next: Step | null
}

/** What was done, for the interface. */
export interface Edit {
  /** Name of the edit, a key of a message: `add-scene`. */
  readonly kind: string
  /** The field that was typed into, any text that is unique in the draft: edits of the same field make one step. */
  readonly field?: string
  /** Milliseconds of any clock; a pause in typing begins a new step. */
  readonly at?: number
}

interface Typing {
  readonly field: string
  readonly at: number
}

/** A pause in typing that begins a new step, in milliseconds. */
const PAUSE = 5000

/** A history that begins with a draft. */
export function historyOf(draft: Draft): History {
  return { draft, past: null, future: null, typing: null }
}

/** Notes an edit. What was undone before is gone. The same draft is no edit. */
export function edited(history: History, draft: Draft, edit: Edit): History {
  if (draft === history.draft) return history
  const { field, at = 0 } = edit
  const typing = field === undefined ? null : { field, at }
  const goesOn =
    typing !== null &&
    history.past !== null &&
    history.typing !== null &&
    history.typing.field === field &&
    history.future === null &&
    at - history.typing.at < PAUSE
  const past = goesOn ? history.past : { edit, draft: history.draft, next: history.past }
  return { draft, past, future: null, typing }
}

/** Ends the typing of a field, as when it is left: what is typed next is a step of its own. */
export function settled(history: History): History {
  return history.typing === null ? history : { ...history, typing: null }
}

/** Takes the last step back; the same history if there is none. */
export function undo(history: History): History {
  const { past, draft, future } = history
  return past
    ? { draft: past.draft, past: past.next, future: { edit: past.edit, draft, next: future }, typing: null }
    : history
}

/** Does the step again that was taken back last; the same history if there is none. */
export function redo(history: History): History {
  const { past, draft, future } = history
  return future
    ? { draft: future.draft, past: { edit: future.edit, draft, next: past }, future: future.next, typing: null }
    : history
}
