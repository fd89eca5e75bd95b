import { useTranslations } from 'use-intl'
import styles from './TakeAway.module.css'
import type { Writing } from './useWriting'

/** How far the file is, with a way to stop it; then what became of it. */
export function WritingNote({ writing, stop }: { readonly writing: Writing; readonly stop: () => void }) {
  const t = useTranslations('own.takeAway')
  const said = () => {
    switch (writing.state) {
      case 'none':
        return null
      case 'writing':
        return t('writing', { name: writing.name, percent: writing.percent })
      case 'saved':
        return t('saved', { file: writing.file })
      case 'stopped':
        return t('stopped')
      case 'broken':
        return t('broken', { name: writing.name, reason: writing.reason })
    }
  }
  if (writing.state === 'writing')
    return (
      <div className={styles.progress}>
        <span>{said()}</span>
        <progress max={100} value={writing.percent} aria-label={writing.name} />
        <button type="button" className="button" onClick={stop}>
          {t('stop')}
        </button>
      </div>
    )
  return (
    <p className={styles.progress} role={writing.state === 'broken' ? 'alert' : 'status'}>
      {said()}
    </p>
  )
}
