import { useTranslations } from 'use-intl'
import type { Finding } from '@/geodata/domain/draft/checkDraft'
import type { Draft } from '@/geodata/domain/draft/draft'
import { draftExtent } from '@/geodata/domain/draft/duration'
import { setAuthor, setDraftText, setLanguages } from '@/geodata/domain/draft/edits'
import { LANGUAGES, type Language } from '@/geodata/domain/language/language'
import { LANGUAGE_NAMES } from '../../language/locale'
import { ExtentNote } from './ExtentNote'
import styles from './Fields.module.css'
import { Findings } from './Findings'
import type { Edit } from './useEditing'
import { useNamed } from './useNamed'

interface StoryFormProps {
  readonly draft: Draft
  readonly shown: readonly Language[]
  readonly edit: Edit
  /** Ends the typing in a field. */
  readonly settle: () => void
  /** About the story. */
  readonly findings: readonly Finding[]
  readonly readOnly: boolean
}

/** Title and summary of a story in each shown language, its author, and the languages that it is written in. */
export function StoryForm({ draft, shown, edit, settle, findings, readOnly }: StoryFormProps) {
  const t = useTranslations('studio')
  const { languages } = draft
  return (
    <>
      <div className={styles.languages} data-columns={shown.length}>
        {shown.map((language, i) => (
          <Texts key={language} {...{ draft, language, edit, settle, findings, readOnly }} alsoOfAll={i === 0} />
        ))}
      </div>
      <label className={styles.field} data-field="author">
        <span className={styles.label}>{t('author')}</span>
        <input
          value={draft.author}
          autoComplete="name"
          readOnly={readOnly}
          onChange={({ target }) => edit((now) => setAuthor(now, target.value), 'author')}
          onBlur={settle}
        />
      </label>
      <Findings findings={findings} field="author" languages={[null]} />
      <Findings findings={findings} field="scenes" languages={[null]} />
      <fieldset className={styles.choices} disabled={readOnly}>
        <legend className={styles.label}>{t('languages')}</legend>
        {LANGUAGES.map((language) => {
          const isOn = languages.includes(language)
          return (
            <label key={language}>
              <input
                type="checkbox"
                checked={isOn}
                disabled={isOn && languages.length === 1}
                onChange={() =>
                  edit((now) =>
                    setLanguages(now, isOn ? languages.filter((one) => one !== language) : [...languages, language]),
                  )
                }
              />{' '}
              {LANGUAGE_NAMES[language]}
            </label>
          )
        })}
      </fieldset>
      <ExtentNote extent={draftExtent(draft, shown[0] ?? 'en')} />
    </>
  )
}

function Texts({
  draft,
  language,
  edit,
  settle,
  findings,
  readOnly,
  alsoOfAll,
}: Omit<StoryFormProps, 'shown'> & { readonly language: Language; readonly alsoOfAll: boolean }) {
  const about = { findings, languages: alsoOfAll ? [null, language] : [language] }
  const t = useTranslations('studio')
  const named = useNamed(draft)
  const set = (field: 'title' | 'summary', text: string) =>
    edit((now) => setDraftText(now, field, language, text), `${field} ${language}`)
  const shared = { lang: language, readOnly, onBlur: settle }
  return (
    <div className={styles.language}>
      <label className={styles.field} data-field="title">
        <span className={styles.label}>{named(t('title'), language)}</span>
        <input {...shared} value={draft.title[language] ?? ''} onChange={({ target }) => set('title', target.value)} />
      </label>
      <Findings {...about} field="title" />
      <label className={styles.field} data-field="summary">
        <span className={styles.label}>{named(t('summary'), language)}</span>
        <textarea
          {...shared}
          rows={3}
          className={styles.text}
          value={draft.summary[language] ?? ''}
          onChange={({ target }) => set('summary', target.value)}
        />
      </label>
      <Findings {...about} field="summary" />
    </div>
  )
}
