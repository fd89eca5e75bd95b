import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { Draft, DraftScene } from '@/geodata/domain/draft/draft'
import type { Language } from '@/geodata/domain/language/language'
import { LANGUAGE_NAMES } from '../../language/locale'
import { withText } from './edits'
import styles from './Fields.module.css'
import { MarkdownField } from './MarkdownField'

interface SceneFormProps {
  readonly draft: Draft
  readonly scene: DraftScene
  /** The languages that are shown. */
  readonly shown: readonly Language[]
  /** Changes the scene; changes of the same name that follow one another are undone as one. */
  readonly change: (change: (scene: DraftScene) => DraftScene, as: string) => void
  /** Splits the scene at a position in its text of a language. */
  readonly split: (language: Language, at: number) => void
  readonly suggested: string
  readonly readOnly: boolean
}

/** Heading, text and notes of a scene, in each shown language. */
export function SceneForm({ draft, scene, shown, change, suggested, readOnly, split }: SceneFormProps) {
  const t = useTranslations('studio')
  const named = (label: string, language: Language) =>
    draft.languages.length > 1 ? t('inLanguage', { label, language: LANGUAGE_NAMES[language] }) : label
  return (
    <div className={styles.languages} data-columns={shown.length}>
      {shown.map((language) => (
        <OneLanguage
          key={language}
          scene={scene}
          language={language}
          named={(label) => named(label, language)}
          change={change}
          split={(at) => split(language, at)}
          suggested={suggested}
          readOnly={readOnly}
        />
      ))}
    </div>
  )
}

interface OneLanguageProps extends Pick<SceneFormProps, 'scene' | 'change' | 'suggested' | 'readOnly'> {
  readonly language: Language
  readonly named: (label: string) => string
  readonly split: (at: number) => void
}

function OneLanguage({ scene, language, named, change, suggested, readOnly, split }: OneLanguageProps) {
  const t = useTranslations('studio')
  const text = useRef<HTMLTextAreaElement>(null)
  const set = (key: 'heading' | 'text' | 'notes') => (value: string) =>
    change((one) => ({ ...one, [key]: withText(one[key], language, value) }), `${key}.${language}`)
  return (
    <div className={styles.language}>
      <label className={styles.field}>
        <span className={styles.label}>{named(t('heading'))}</span>
        <input
          lang={language}
          value={scene.heading[language] ?? ''}
          placeholder={suggested}
          readOnly={readOnly}
          onChange={({ target }) => set('heading')(target.value)}
        />
      </label>
      <MarkdownField
        label={named(t('text'))}
        value={scene.text[language] ?? ''}
        change={set('text')}
        language={language}
        placeholder={t('textHint')}
        rows={6}
        field={text}
        readOnly={readOnly}
      />
      {!readOnly && (scene.text[language] ?? '').trim() !== '' && (
        <button
          type="button"
          className="button"
          onClick={() => split(text.current?.selectionStart ?? 0)}
          title={t('splitHint')}
        >
          {t('split')}
        </button>
      )}
      <MarkdownField
        label={named(t('notes'))}
        value={scene.notes[language] ?? ''}
        change={set('notes')}
        language={language}
        placeholder={t('notesHint')}
        rows={3}
        readOnly={readOnly}
      />
    </div>
  )
}
