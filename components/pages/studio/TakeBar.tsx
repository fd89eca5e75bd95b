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
}

/** Keeps what the map shows: as a new scene, or in the chosen one. */
export function TakeBar({ number, same, add, update, back }: TakeBarProps) {
  const t = useTranslations('studio.take')
  return (
    <div className={styles.take}>
      <button type="button" className="button primary" onClick={add}>
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
      <p className={styles.takeHint}>{number === null ? t('look') : t(same ? 'shows' : 'changed', { number })}</p>
    </div>
  )
}
