import { type ReactNode, useEffect } from 'react'
import { useTranslations } from 'use-intl'
import styles from './Notice.module.css'

interface NoticeProps {
  readonly shown: boolean
  readonly close: () => void
  readonly children: ReactNode
}

/** A dismissible notice over the stage: what the browser lacks, or that the talk is over. */
export function Notice({ shown, close, children }: NoticeProps) {
  const t = useTranslations('present')
  useEffect(
    function closeOnEscape() {
      if (!shown) return
      const onKey = (press: KeyboardEvent) => {
        if (press.key === 'Escape' && !press.defaultPrevented) close()
      }
      document.addEventListener('keydown', onKey)
      return () => document.removeEventListener('keydown', onKey)
    },
    [shown, close],
  )
  return (
    <div role="status">
      {shown && (
        <p className={styles.notice} id="stage-notice">
          <span>{children}</span>
          <button type="button" className="close" onClick={close} aria-label={t('close')}>
            ×
          </button>
        </p>
      )}
    </div>
  )
}
