import { useState } from 'react'
import type { Language } from '@/geodata/domain/language/language'
import { formatView } from '@/geodata/domain/view/format'
import { parseView } from '@/geodata/domain/view/parse'
import type { Theme, View, Vocabulary } from '@/geodata/domain/view/view'
import { type Accent, NO_ACCENT } from './accent'
import type { TextSize, UiPart } from './options'
import type { Subject } from './SubjectChoice'
import type { Written } from './WordsChoice'

const USUAL: readonly UiPart[] = ['title', 'legend', 'link']
const UNWRITTEN: Written = { title: '', note: '', byline: '' }

/** An editor's settings for a widget. */
export interface Made {
  readonly subject: Subject
  readonly language: Language
  readonly theme: Theme | null
  readonly parts: readonly UiPart[]
  readonly lock: boolean
  /** Height of the frame, in CSS pixels; null for the default. */
  readonly height: number | null
  readonly width: number | null
  readonly written: Written
  /** What was written for each subject chosen before, so that no title is that of another. */
  readonly writtenFor: Readonly<Record<string, Written>>
  readonly text: TextSize | null
  readonly accent: Accent
  readonly version: string | null
  /** The preview is live at once, to be moved and filtered. */
  readonly framing: boolean
  /** The View reached in the preview by its user, as a query string; null for the chosen one. */
  readonly shown: string | null
  /** The same when the preview was last loaded: interaction in it does not reload it. */
  readonly loaded: string | null
  /** Number of times the preview was reset. */
  readonly round: number
}

type Change = Partial<Made> | ((now: Made) => Partial<Made>)

/** The builder's state, starting with a subject in a language, and its actions. */
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
    writtenFor: {},
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
    /** Changes settings that do not reload the preview. */
    set,
    /** Applies a setting; the preview reloads with the View it currently shows. */
    choose: (change: Change) =>
      set((now) => ({ ...(typeof change === 'function' ? change(now) : change), loaded: now.shown })),
    /** Chooses a subject, with what was written for it before; the byline is that of all. */
    take: (subject: Subject) =>
      set(({ subject: before, written, writtenFor }) => {
        const known = { ...writtenFor, [nameOf(before)]: written }
        const { byline } = written
        return {
          ...{ subject, shown: null, loaded: null },
          writtenFor: known,
          written: { ...(known[nameOf(subject)] ?? UNWRITTEN), byline },
        }
      }),
    /** Resets the preview to the chosen View. */
    forget: () => set((now) => ({ shown: null, loaded: null, round: now.round + 1 })),
  }
}

/** A story is one subject with all its scenes, through which its readers turn. */
function nameOf({ storyScene, view }: Subject): string {
  return storyScene ? `story=${storyScene.story}` : formatView({ ...view, theme: null })
}

/** Used until the lists have loaded, if ever: a camera is parsed without ids. */
const NO_IDS: Vocabulary = {
  config: { groups: [] },
  regions: [],
  places: [],
  kinds: [],
  actors: [],
  sources: [],
  events: [],
}

/** The View of a widget as changed in its preview: moved, filtered, an event opened; for a story, the scene's. */
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
