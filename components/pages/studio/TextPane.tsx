import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Finding } from '@/geodata/domain/draft/checkDraft'
import type { Language } from '@/geodata/domain/language/language'
import { LANGUAGE_NAMES } from '../../language/locale'
import { IconButton } from './IconButton'
import { SceneForm } from './SceneForm'
import { StoryForm } from './StoryForm'
import styles from './Studio.module.css'
import type { Editing } from './useEditing'
import type { StudioState } from './useStudio'

interface TextPaneProps {
  readonly editing: Editing
  readonly studio: StudioState
  /** The language in which the story is written now. */
  readonly written: Language
  readonly write: (language: Language) => void
  /** Whether all languages of the story are shown, side by side. */
  readonly all: boolean
  readonly showAll: (all: boolean) => void
  /** What is told about the whole draft. */
  readonly findings: readonly Finding[]
  readonly readOnly: boolean
  /** Below what there is to say about the story. */
  readonly children?: ReactNode
}

/** What the chosen scene says, or, if none is chosen, what there is to say about the story. */
export function TextPane({ editing, studio, findings, readOnly, children, ...tongue }: TextPaneProps) {
  const { written, write, all, showAll } = tongue
  const t = useTranslations('studio')
  const { draft, edit, settle } = editing
  const { scene, number, move, duplicate, remove, split } = studio
  const { languages } = draft
  const shown = all ? languages : [written]
  const count = draft.scenes.length
  const here = findings.filter((one) => one.scene === (scene?.id ?? null))
  return (
    <>
      <div className={styles.textHead}>
        <h2>{number === null ? t('aboutStory') : t('sceneOf', { number, count })}</h2>
        {scene && number !== null && !readOnly && (
          <div className={styles.steps}>
            <IconButton icon="up" label={t('up')} act={number === 1 ? null : () => move(scene.id, number - 2)} />
            <IconButton icon="down" label={t('down')} act={number === count ? null : () => move(scene.id, number)} />
            <button type="button" className="button" onClick={() => duplicate(scene.id)}>
              {t('duplicate')}
            </button>
            <button type="button" className="button" onClick={() => remove(scene.id)}>
              {t('delete')}
            </button>
          </div>
        )}
      </div>
      {languages.length > 1 && (
        <fieldset className={styles.tongues}>
          <legend>{t('languagesShown')}</legend>
          {languages.map((one) => (
            <button
              key={one}
              type="button"
              className="chip"
              aria-pressed={!all && written === one}
              onClick={() => {
                showAll(false)
                write(one)
              }}
            >
              {LANGUAGE_NAMES[one]}
            </button>
          ))}
          <button type="button" className="chip" aria-pressed={all} onClick={() => showAll(true)}>
            {t('sideBySide')}
          </button>
        </fieldset>
      )}
      {scene ? (
        <SceneForm key={scene.id} {...{ draft, scene, shown, edit, settle, split, findings: here, readOnly }} />
      ) : (
        <>
          <StoryForm {...{ draft, shown, edit, settle, findings: here, readOnly }} />
          {children}
        </>
      )}
    </>
  )
}
