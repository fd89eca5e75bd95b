import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Language } from '@/geodata/domain/language/language'
import { sizeWords } from '../../language/sizeWords'
import { addressOfDraft } from './address'
import styles from './Home.module.css'
import { deleteDraft, removeDraft, restoreDraft } from './kept/drafts'
import { DAYS_TO_RESTORE, type DraftCard } from './kept/kept'
import { momentWords } from './kept/momentWords'
import { useDrafts } from './kept/useDrafts'

interface DraftListProps {
  readonly language: Language
}

/** The drafts of this browser; deleted ones, which can be had back for some time, in a fold below. */
export function DraftList({ language }: DraftListProps) {
  const t = useTranslations('studioHome')
  const drafts = useDrafts()
  const [failed, setFailed] = useState(false)
  if (!drafts || drafts.length === 0) return null
  const here = drafts.filter(({ deleted }) => deleted === null)
  const deleted = drafts.filter((draft) => draft.deleted !== null)
  const attempt = (act: Promise<void>) => {
    setFailed(false)
    act.catch(() => setFailed(true))
  }
  return (
    <section aria-labelledby="drafts">
      <h2 id="drafts">{t('drafts')}</h2>
      {failed && <p role="alert">{t('actFailed')}</p>}
      <ul className={styles.drafts}>
        {here.map((draft) => (
          <li key={draft.id}>
            <a href={addressOfDraft(language, draft.id)}>{titleOf(draft) || t('untitled')}</a>
            <span className={styles.about}>{t('about', aboutOf(draft, language))}</span>
            {draft.over.kind === 'own' && (
              <span className={styles.about}>{t('over', { title: draft.over.title })}</span>
            )}
            <button
              type="button"
              className="button"
              aria-label={t('deleteOne', { title: titleOf(draft) || t('untitled') })}
              onClick={() => attempt(deleteDraft(draft.id))}
            >
              {t('delete')}
            </button>
          </li>
        ))}
      </ul>
      {deleted.length > 0 && (
        <details className="fold">
          <summary>{t('deleted', { count: deleted.length })}</summary>
          <p className="hint">{t('deletedHint', { days: DAYS_TO_RESTORE })}</p>
          <ul className={styles.drafts}>
            {deleted.map((draft) => (
              <li key={draft.id}>
                <span>{titleOf(draft) || t('untitled')}</span>
                <span className={styles.about}>{t('about', aboutOf(draft, language))}</span>
                <button type="button" className="button" onClick={() => attempt(restoreDraft(draft.id))}>
                  {t('restore')}
                </button>
                <button type="button" className="button" onClick={() => attempt(removeDraft(draft.id))}>
                  {t('remove')}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function titleOf({ languages, title }: DraftCard): string {
  return languages.map((one) => title[one]).find(Boolean) ?? ''
}

function aboutOf({ scenes, bytes, changed }: DraftCard, language: Language) {
  return { scenes, size: sizeWords(bytes, language), time: momentWords(changed, language) }
}
