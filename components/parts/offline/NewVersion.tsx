'use client'

import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import styles from './NewVersion.module.css'
import { OfflineWords } from './OfflineWords'
import { type News, take } from './registration'

interface NewVersionProps {
  readonly news: News
  readonly close: () => void
}

/** Says that there is a new version of the site, which is taken when the reader agrees. */
export default function NewVersion(props: NewVersionProps): ReactNode {
  return (
    <OfflineWords>
      <Notice {...props} />
    </OfflineWords>
  )
}

function Notice({ news, close }: NewVersionProps) {
  const t = useTranslations('offline')
  const [isTalking, setTalking] = useState(false)
  const [isTaken, setTaken] = useState(false)
  const accept = async () => {
    if (news === 'taken') return location.reload()
    const controlled = new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
    )
    setTaken(true)
    if (await take(news.waiting)) {
      await controlled
      location.reload()
    } else {
      setTaken(false)
      setTalking(true)
    }
  }
  return (
    <section className={styles.notice} aria-label={t('version')} data-unprinted>
      <p role="status">{t(isTalking ? 'talking' : news === 'taken' ? 'taken' : 'newVersion')}</p>
      <p className={styles.choice}>
        <button type="button" className="button primary" disabled={isTaken} onClick={accept}>
          {t(news === 'taken' ? 'reload' : 'take')}
        </button>{' '}
        <button type="button" className="button" onClick={close}>
          {t('later')}
        </button>
      </p>
    </section>
  )
}
