import { useTranslations } from 'use-intl'
import type { Draft } from '@/geodata/domain/draft/draft'
import { LANGUAGES, type Language } from '@/geodata/domain/language/language'
import { LANGUAGE_NAMES } from '../../language/locale'
import { withText } from './edits'
import styles from './Fields.module.css'
import type { Edit } from './useHistory'

interface StoryFormProps {
  readonly draft: Draft
  readonly shown: readonly Language[]
  readonly edit: Edit
  readonly readOnly: boolean
}

/** Title and summary of a story in each shown language, its author, and the languages that it is written in. */
export function StoryForm({ draft, shown, edit, readOnly }: StoryFormProps) {
  const t = useTranslations('studio')
  const named = (label: string, language: Language) =>
    draft.languages.length > 1 ? t('inLanguage', { label, language: LANGUAGE_NAMES[language] }) : label
  const set = (key: 'title' | 'summary', language: Language, value: string) =>
    edit((now) => ({ ...now, [key]: withText(now[key], language, value) }), `${key}.${language}`)
  const toggle = (language: Language, on: boolean) =>
    edit((now) => ({
      ...now,
      languages: on ? [...now.languages, language] : now.languages.filter((one) => one !== language),
    }))
  return (
    <>
      <div className={styles.languages} data-columns={shown.length}>
        {shown.map((language) => (
          <div key={language} className={styles.language}>
            <label className={styles.field}>
              <span className={styles.label}>{named(t('title'), language)}</span>
              <input
                lang={language}
                value={draft.title[language] ?? ''}
                readOnly={readOnly}
                onChange={({ target }) => set('title', language, target.value)}
              />
            </label>
            <label className={styles.field}>
              <span className={styles.label}>{named(t('summary'), language)}</span>
              <textarea
                lang={language}
                rows={3}
                className={styles.text}
                value={draft.summary[language] ?? ''}
                readOnly={readOnly}
                onChange={({ target }) => set('summary', language, target.value)}
              />
            </label>
          </div>
        ))}
      </div>
      <label className={styles.field}>
        <span className={styles.label}>{t('author')}</span>
        <input
          value={draft.author}
          autoComplete="name"
          readOnly={readOnly}
          onChange={({ target }) => edit((now) => ({ ...now, author: target.value }), 'author')}
        />
      </label>
      <fieldset className={styles.choices} disabled={readOnly}>
        <legend className={styles.label}>{t('languages')}</legend>
        {LANGUAGES.map((language) => {
          const on = draft.languages.includes(language)
          return (
            <label key={language}>
              <input
                type="checkbox"
                checked={on}
                // One is always written; texts of a language that is taken away stay in the draft.
                disabled={on && draft.languages.length === 1}
                onChange={() => toggle(language, !on)}
              />{' '}
              {LANGUAGE_NAMES[language]}
            </label>
          )
        })}
      </fieldset>
    </>
  )
}
