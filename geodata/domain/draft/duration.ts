import type { Language } from '../language/language'
import { citationsIn, type Paragraph } from '../story/story'
import type { Draft, DraftScene } from './draft'
import { textIn } from './texts'
import { paragraphsOf } from './toStory'

/** Words a minute: a usual rate for talks, for which 100 to 160 are commonly given. Speakers set their own. */
const USUAL_RATE = 130

/** How long a scene, or a story, is. */
export interface Extent {
  /** Words of the text that the audience reads, without citations. */
  readonly words: number
  /** Words of the speaker's notes. */
  readonly notes: number
  /** Seconds that it takes to say text and notes aloud, rounded up. */
  readonly spoken: number
  /** Seconds that are planned for it; where none are, those that it takes to say it. */
  readonly planned: number
  readonly citations: number
}

/** The extent of a scene in a language, spoken at `rate` words a minute. */
export function sceneExtent(
  draft: Pick<Draft, 'languages'>,
  scene: DraftScene,
  language: Language,
  rate = USUAL_RATE,
): Extent {
  const text = paragraphsOf(textIn(scene.text, language, draft))
  const words = wordsIn(text)
  const notes = wordsIn(paragraphsOf(textIn(scene.notes, language, draft)))
  const spoken = Math.ceil(((words + notes) / rate) * 60)
  return { words, notes, spoken, planned: scene.planned ?? spoken, citations: citationsIn(text).length }
}

/** The extent of all scenes together. */
export function draftExtent(draft: Draft, language: Language, rate = USUAL_RATE): Extent {
  return draft.scenes
    .map((scene) => sceneExtent(draft, scene, language, rate))
    .reduce(
      (sum, one) => ({
        words: sum.words + one.words,
        notes: sum.notes + one.notes,
        spoken: sum.spoken + one.spoken,
        planned: sum.planned + one.planned,
        citations: sum.citations + one.citations,
      }),
      { words: 0, notes: 0, spoken: 0, planned: 0, citations: 0 },
    )
}

/** Words, as a word processor counts them: between blanks, with at least one letter or digit. */
function wordsIn(paragraphs: readonly Paragraph[]): number {
  return paragraphs
    .map(
      (paragraph) =>
        plain(paragraph)
          .split(/\s+/)
          .filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
    )
    .reduce((sum, count) => sum + count, 0)
}

function plain(paragraph: Paragraph): string {
  return paragraph
    .map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'citation' ? '' : plain(inline.children)))
    .join('')
}
