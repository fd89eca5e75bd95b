import { useState } from 'react'
import type { Language } from '@/geodata/domain/language/language'
import { parseView } from '@/geodata/domain/view/parse'
import type { Theme, View, Vocabulary } from '@/geodata/domain/view/view'
import { type Accent, NO_ACCENT } from './accent'
import type { TextSize, UiPart } from './options'
import type { Subject } from './SubjectChoice'
import type { Written } from './WordsChoice'

const USUAL: readonly UiPart[] = ['title', 'legend', 'link']
const UNWRITTEN: Written = { title: '', note: '', byline: '' }

/** All that an editor has chosen for a widget. */
export interface Made {
  readonly subject: Subject
  readonly language: Language
  readonly theme: Theme | null
  readonly parts: readonly UiPart[]
  readonly lock: boolean
  /** Of the frame, in CSS pixels; null: as the builder finds it right. */
  readonly height: number | null
  readonly width: number | null
  readonly written: Written
  readonly text: TextSize | null
  readonly accent: Accent
  readonly version: string | null
  /** The preview is live at once, to be moved and filtered. */
  readonly framing: boolean
  /** What the preview has come to show by its reader's hand, as a query string; null: what was chosen. */
  readonly shown: string | null
  /** The same when the preview was last loaded: what is done in it does not load it anew. */
  readonly loaded: string | null
  /** Counts how often the preview was sent back to what was chosen. */
  readonly round: number
}

type Change = Partial<Made> | ((now: Made) => Partial<Made>)

/** What an editor makes, beginning with a subject in a language, and the ways to go on. */
export function useMade(subject: Subject, language: Language) {
  const [made, setMade] = useState<Made>(() => ({
    subject,
    language,
    theme: subject.view.theme,
    parts: USUAL,
    lock: false,
    height: null,
    width: null,
    written: UNWRITTEN,
    text: null,
    accent: NO_ACCENT,
    version: null,
    framing: false,
    shown: null,
    loaded: null,
    round: 0,
  }))
  const set = (change: Change) =>
    setMade((now) => ({ ...now, ...(typeof change === 'function' ? change(now) : change) }))
  return {
    made,
    /** Changes what the preview needs not be loaded anew for. */
    set,
    /** Takes a choice; the preview, which is loaded anew for it, goes on with what it shows. */
    choose: (change: Change) =>
      set((now) => ({ ...(typeof change === 'function' ? change(now) : change), loaded: now.shown })),
    /** Sends the preview back to what was chosen. */
    forget: () => set((now) => ({ shown: null, loaded: null, round: now.round + 1 })),
  }
}

/** Without the lists, which come later, or never: a camera is read without ids. */
const NO_IDS: Vocabulary = {
  config: { groups: [] },
  regions: [],
  places: [],
  kinds: [],
  actors: [],
  sources: [],
  events: [],
}

/**
 * The View of a widget as its preview has come to show it: moved, filtered, an event opened; of a story, what its scene
 * shows.
 */
export function viewShown(
  { subject, theme }: Pick<Made, 'subject' | 'theme'>,
  shown: string | null,
  vocabulary: Vocabulary | null,
): View {
  const { view } = subject
  if (shown === null || subject.storyScene !== null) return { ...view, theme }
  if (!vocabulary) return { ...view, theme, at: parseView(shown, NO_IDS).at ?? view.at }
  return { ...parseView(shown, vocabulary), theme }
}
