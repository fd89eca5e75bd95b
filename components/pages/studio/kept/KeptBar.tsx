import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Language } from '@/geodata/domain/language/language'
import styles from './Kept.module.css'
import type { OpenDraft, SaveHow, Saving } from './kept'
import { momentWords } from './momentWords'

interface KeptBarProps {
  readonly open: OpenDraft
  readonly language: Language
  /** Class of what is left out where there is little room. */
  readonly less?: string | undefined
}

/** Whether the open draft is safe, in the browser and in a file, and what to do if it is not. */
export function KeptBar({ open, language, less = '' }: KeptBarProps) {
  const t = useTranslations('kept')
  const { status, deleted, file, takeOver, restore } = open
  const [isTaking, setTaking] = useState(false)
  const isElsewhere = status.kind === 'elsewhere'
  if (isTaking && !isElsewhere) setTaking(false)
  const said = () => {
    switch (status.kind) {
      case 'unkept':
        return t(`status.${status.why}`, { time: momentWords(status.since, language) })
      case 'elsewhere':
        return t(status.lost ? 'status.lost' : 'status.elsewhere')
      default:
        return t(`status.${status.kind}`)
    }
  }
  const isTrouble = status.kind === 'unkept' || isElsewhere
  return (
    <div className={styles.bar} data-trouble={isTrouble || deleted !== null || undefined}>
      {isTrouble ? (
        <p role="alert" className={styles.trouble}>
          {said()}{' '}
          {isElsewhere && (
            <button
              type="button"
              className="button"
              disabled={isTaking}
              onClick={() => {
                setTaking(true)
                takeOver()
              }}
            >
              {t(isTaking ? 'takingOver' : 'takeOver')}
            </button>
          )}
        </p>
      ) : (
        <p className={`${styles.status} ${less}`} data-status={status.kind}>
          {said()}
        </p>
      )}
      {deleted !== null && !isElsewhere && (
        <p role="alert" className={styles.trouble}>
          {t('deleted')}{' '}
          <button type="button" className="button" onClick={restore}>
            {t('restore')}
          </button>
        </p>
      )}
      <p className={`${styles.status} ${less}`}>
        {file.file
          ? t(`file.${file.kind}`, { name: file.file.name, time: momentWords(file.file.at, language) })
          : t('file.never')}
        {file.due && <strong className={styles.due}> {t('file.due')}</strong>}
      </p>
      <SaveButtons open={open} language={language} less={less} />
    </div>
  )
}

function SaveButtons({ open, language, less }: KeptBarProps) {
  const t = useTranslations('kept')
  const [saving, setSaving] = useState<Saving | 'saving' | null>(null)
  const { file } = open.file
  const save = async (how: SaveHow) => {
    setSaving('saving')
    setSaving(await open.save(how))
  }
  const told = () => {
    if (saving === null) return ''
    if (saving === 'saving') return t('saving')
    switch (saving.kind) {
      case 'saved':
        return [
          t('savedNow', { name: saving.name }),
          saving.missing > 0 ? t('missing', { count: saving.missing }) : '',
        ].join(' ')
      case 'failed':
        return t('failed', { reason: saving.reason })
      case 'newer':
        return t('newer', { name: saving.name, time: momentWords(saving.at, language) })
      case 'cancelled':
        return ''
    }
  }
  const isPlain = saving !== null && saving !== 'saving' && saving.kind === 'saved' && saving.missing === 0
  const isNewer = saving !== null && saving !== 'saving' && saving.kind === 'newer'
  return (
    <>
      {/* What is seen beside it already is said to screen readers only. */}
      <p role="status" className={told() === '' || isPlain ? 'unseen' : styles.told}>
        {told()}
      </p>
      <div className={styles.buttons}>
        {isNewer && (
          <button type="button" className="button" onClick={() => save('over')}>
            {t('saveOver')}
          </button>
        )}
        <button
          type="button"
          className={open.file.kind === 'saved' ? 'button' : 'button primary'}
          disabled={saving === 'saving'}
          aria-label={t(file ? 'saveAgain' : 'save')}
          onClick={() => save('again')}
        >
          <span className={styles.brief}>{t('saveAgain')}</span>
          <span className={styles.full}>{t(file ? 'saveAgain' : 'save')}</span>
        </button>
        {file && (
          <button
            type="button"
            className={`button ${less}`}
            disabled={saving === 'saving'}
            onClick={() => save('anew')}
          >
            {t('saveAs')}
          </button>
        )}
      </div>
    </>
  )
}
