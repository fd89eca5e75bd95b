import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslations } from 'use-intl'
import styles from '../share/ShareDialog.module.css'
import { OwnSheet } from './OwnSheet'
import own from './TakeAway.module.css'
import type { Taken } from './writers'

interface PaperPartProps {
  readonly taken: Taken
  /** Prints the page, if that prints the View. */
  readonly print: (() => void) | null
}

/** Prints the View as a sheet made for paper. */
export function PaperPart({ taken, print: printPage }: PaperPartProps) {
  const t = useTranslations('own.takeAway')
  const [printing, print] = useState(false)

  useEffect(
    function printOnce() {
      if (!printing) return
      const end = () => print(false)
      window.addEventListener('afterprint', end, { once: true })
      window.print()
      return () => window.removeEventListener('afterprint', end)
    },
    [printing],
  )

  return (
    <section className={styles.part} aria-labelledby="take-away-paper">
      <h3 id="take-away-paper">{t('printed')}</h3>
      <ul className={own.files}>
        <li>
          <button type="button" className="button primary" onClick={printPage ?? (() => print(true))}>
            {t('print')}
          </button>
          <span>{t('printUse')}</span>
        </li>
      </ul>
      {printing && createPortal(<OwnSheet {...taken} />, document.body)}
    </section>
  )
}
