import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { footnotes, sameNote } from '@/geodata/domain/story/footnote'
import type { Scene } from '@/geodata/domain/story/story'
import type { Translate } from '../../language/translate'
import { FootnoteMark } from './FootnoteMark'
import { Footnotes } from './Footnotes'
import { Prose } from './Prose'

interface SceneTextProps {
  readonly atlas: Atlas
  readonly scene: Scene
  readonly language: Language
  readonly t: Translate
  /** Where there is little room: the footnotes can be unfolded. */
  readonly folded?: boolean
}

/** The text of a scene, with a footnote for each event it cites. */
export function SceneText({ atlas, scene, language, t, folded = false }: SceneTextProps) {
  const id = `scene-${scene.number}`
  const notes = footnotes(scene.text, atlas)
  const list = <Footnotes atlas={atlas} notes={notes} id={id} language={language} t={t} />
  return (
    <>
      <Prose
        paragraphs={scene.text}
        mark={(cited) => {
          const note = notes.find((one) => sameNote(one.cited, cited))
          return note && <FootnoteMark note={note} cited={cited} id={id} t={t} />
        }}
      />
      {!folded && list}
      {folded && notes.length > 0 && (
        <details className="fold">
          <summary>{t('story.notes')}</summary>
          {list}
        </details>
      )}
    </>
  )
}
