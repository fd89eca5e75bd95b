import { useTranslations } from 'use-intl'
import { CompareLink } from '../../parts/compare/CompareLink'
import styles from './Studio.module.css'

interface TakeBarProps {
  /** Number of the chosen scene; null if none is. */
  readonly number: number | null
  /** Whether the map shows what the chosen scene does. */
  readonly same: boolean
  readonly add: () => void
  readonly update: () => void
  readonly back: () => void
  /** Whether the map is being drawn on. */
  readonly drawing: boolean
  /** Begins or ends drawing on the map; null if there is no scene to draw for. */
  readonly draw: (() => void) | null
}

/** Keeps what the map shows: as a new scene, or in the chosen one. */
export function TakeBar({ number, same, add, update, back, drawing, draw }: TakeBarProps) {
  const t = useTranslations('studio.take')
  const title = useTranslations('annotate')('title')
  return (
    <div className={styles.take}>
      <div className={styles.takeButtons}>
        <button
          type="button"
          className="button primary"
          title={`${t('add')} (${t('addKeys')})`}
          aria-keyshortcuts="Control+Enter"
          onClick={add}
        >
          {t('add')}
        </button>
        {number !== null && !same && (
          <>
            <button type="button" className="button strong" onClick={update}>
              {t('update', { number })}
            </button>
            <button type="button" className="button" onClick={back}>
              {t('back', { number })}
            </button>
          </>
        )}
        <CompareLink />
        {draw && (
          <button type="button" className="button strong" aria-pressed={drawing} onClick={draw}>
            {title}
          </button>
        )}
      </div>
      <p className={styles.takeHint}>{number === null ? t('look') : t(same ? 'shows' : 'changed', { number })}</p>
    </div>
  )
}
