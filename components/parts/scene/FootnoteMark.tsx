import type { Footnote } from '@/geodata/domain/story/footnote'
import type { Cited } from '@/geodata/domain/story/story'
import type { Translate } from '../../language/translate'

interface FootnoteMarkProps {
  readonly note: Footnote
  readonly cited: Cited
  /** Prefix of ids, as of the notes (./Footnotes). */
  readonly id: string
  readonly t: Translate
}

/** The number of a footnote in a text, which leads to it. */
export function FootnoteMark({ note, cited, id, t }: FootnoteMarkProps) {
  return (
    <sup>
      <a
        // Only the first reference gets the id, since ids are unique.
        id={note.cited === cited ? `${id}-mark-${note.number}` : undefined}
        href={`#${id}-note-${note.number}`}
        aria-label={t('story.note', { number: note.number })}
      >
        {note.number}
      </a>
    </sup>
  )
}
