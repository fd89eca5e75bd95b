import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { citedDocuments, documentLabel } from '@/geodata/domain/cite/citedDocuments'
import type { Atlas } from '@/geodata/domain/join/atlas'
import { eventWith } from '@/geodata/domain/join/lookup'
import { summaryText } from '@/geodata/domain/join/summary'
import type { Language } from '@/geodata/domain/language/language'
import { footnotes } from '@/geodata/domain/story/footnote'
import type { Scene, Story } from '@/geodata/domain/story/story'
import type { View } from '@/geodata/domain/view/view'
import { dateWords } from '../../language/words'
import { statusWords } from '../../parts/event/statusWords'
import { Prose } from '../../parts/scene/Prose'
import { ScenePicture } from '../../parts/scene/ScenePicture'
import styles from './StageText.module.css'
import { useFittedType } from './useFittedType'

interface StageTextProps {
  readonly atlas: Atlas
  readonly story: Story
  readonly scene: Scene
  /** The current View: an open event other than the scene's own is shown instead of the scene's text. */
  readonly view: View
  readonly language: Language
  /** The screen is blanked. */
  readonly covered: boolean
}

/** The text of a scene as large as fits, and the documents that it is based on. */
export function StageText({ atlas, story, scene, view, language, covered }: StageTextProps) {
  const t = useTranslations()
  const box = useRef<HTMLDivElement>(null)
  const opened = view.event !== scene.view.event ? eventWith(atlas, view.event) : undefined
  useFittedType(box, `${scene.slug} ${opened?.id}`)
  const citations = opened ? opened.citations : footnotes(scene.text, atlas).flatMap((note) => note.citations)
  const documents = citedDocuments(atlas, citations).map((document) => documentLabel(document, language))
  return (
    <article className={styles.text} aria-labelledby="stage-heading" inert={covered}>
      <div className={styles.box} ref={box}>
        <p className={styles.story}>{story.title}</p>
        <h1 id="stage-heading" tabIndex={-1}>
          {opened ? opened.title[language] : scene.heading || t('story.number', { number: scene.number })}
        </h1>
        {opened ? (
          <>
            <p className={styles.date}>{dateWords(opened.date, language, t)}</p>
            {opened.status !== 'reported' && <p className={styles.status}>{statusWords(opened, t)}</p>}
            <p>{summaryText(opened, language)}</p>
          </>
        ) : (
          <>
            <Prose paragraphs={scene.text} />
            {scene.picture && <ScenePicture {...scene.picture} />}
          </>
        )}
      </div>
      {documents.length > 0 && (
        <p className={styles.sources}>{t('present.sources', { documents: documents.join(' · ') })}</p>
      )}
    </article>
  )
}
