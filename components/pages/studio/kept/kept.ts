import type { Draft, DraftAtlas, Texts } from '@/geodata/domain/draft/draft'
import type { Language } from '@/geodata/domain/language/language'

/** Why something could not be kept in the browser: its storage is full, or forbidden. */
export type Unkept = 'full' | 'forbidden'

/** What a list of drafts says of one. Times are ISO 8601. */
export interface DraftCard {
  readonly id: string
  readonly title: Texts
  readonly languages: readonly Language[]
  readonly over: DraftAtlas
  /** Number of scenes. */
  readonly scenes: number
  /** Bytes of the draft and its pictures. */
  readonly bytes: number
  readonly begun: string
  readonly changed: string
  /** When it was deleted, for `DAYS_TO_RESTORE` days; null if it was not. */
  readonly deleted: string | null
  /** The file that it was last saved to; null if never. */
  readonly file: SavedFile | null
  /** Time of the first change that no file has; null if a file has them all. */
  readonly unsavedSince: string | null
  /** Counts the writes: a writer that expects another number has missed one. */
  readonly revision: number
}

/** A file to which a draft was saved. */
export interface SavedFile {
  readonly name: string
  /** ISO 8601. */
  readonly at: string
}

/** For how many days a deleted draft can be had back. */
export const DAYS_TO_RESTORE = 30

/** A state of a draft to return to. */
export interface Version {
  /** A random UUID. */
  readonly id: string
  /** Id of the draft. */
  readonly draft: string
  /**
   * `named` by the author; `before`: kept when the author returned to another version; `other`: what a tab still had to
   * write when another took over; `file`: read from a file of the same draft.
   */
  readonly kind: 'named' | 'before' | 'other' | 'file'
  /** As the author calls it, or the file's; otherwise empty. */
  readonly name: string
  /** ISO 8601. */
  readonly made: string
  readonly scenes: number
}

/** Whether a draft is safe. */
export type KeptStatus =
  /** Everything is kept in the browser. */
  | { readonly kind: 'kept' }
  /** A change of the last second is being written. */
  | { readonly kind: 'keeping' }
  /** What was changed since then is in this tab only, and ends with it; `since` is ISO 8601. */
  | { readonly kind: 'unkept'; readonly why: Unkept; readonly since: string }
  /**
   * Another tab writes it; this one only reads, until it takes over. `lost`: it wrote it before, and was taken over.
   */
  | { readonly kind: 'elsewhere'; readonly lost: boolean }

/** A draft that is open in this tab. */
export type OpenedDraft =
  | { readonly at: 'opening' }
  /** This browser has no draft of this id. */
  | { readonly at: 'missing' }
  | OpenDraft

export interface OpenDraft {
  readonly at: 'open'
  /**
   * The present state. It also changes by itself: on returning to a version, on taking over from another tab, and while
   * another tab writes it.
   */
  readonly draft: Draft
  readonly status: KeptStatus
  /** When it was deleted in the list, maybe in another tab; writing goes on, and `restore` has it back. */
  readonly deleted: string | null
  /** Newest first. */
  readonly versions: readonly Version[]
  readonly file: FileState
  /** Replaces the draft, and keeps it within a second. Ignored while it is `elsewhere`. */
  readonly change: (draft: Draft) => void
  /** Writes here what another tab writes until now; that one is told. */
  readonly takeOver: () => Promise<void>
  /** Keeps the present state as a version of this name. */
  readonly keepVersion: (name: string) => Promise<Unkept | null>
  /** Makes a version the present state, which is kept as a version too; returns it, or null if it is gone. */
  readonly returnTo: (version: string) => Promise<Draft | null>
  readonly deleteVersion: (version: string) => Promise<void>
  /** Has a deleted draft back. */
  readonly restore: () => Promise<void>
  readonly save: (how?: SaveHow) => Promise<Saving>
  /** Notes that a file of this name, saved in another way, has the draft in that state. */
  readonly noteFile: (draft: Draft, name: string) => Promise<void>
}

/**
 * `again`: into the file that it was saved to before, where the browser can, otherwise as a new one. `over`: the same,
 * although something else has changed that file meanwhile. `anew`: asks where to.
 */
export type SaveHow = 'again' | 'over' | 'anew'

/** What came of saving to a file. */
export type Saving =
  /** `missing`: how many pictures this browser does not have, so that they are not in the file. */
  | { readonly kind: 'saved'; readonly name: string; readonly missing: number }
  /** Something else has changed the file since; `at` is ISO 8601. */
  | { readonly kind: 'newer'; readonly name: string; readonly at: string }
  /** The author closed the dialog, or forbade to write. */
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly reason: string }

/** How a draft stands to its file. */
export interface FileState {
  readonly file: SavedFile | null
  /** `saved`: the file has everything. `changed`: not everything. `never`: there is no file. */
  readonly kind: 'saved' | 'changed' | 'never'
  /** Whether there are changes of more than an hour ago that no file has, so that the author should be told. */
  readonly due: boolean
}
