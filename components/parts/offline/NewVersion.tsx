'use client'

import { useEffect, useState } from 'react'
import { type Messages, useLocale, useTranslations } from 'use-intl'
import type { Language } from '@/geodata/domain/language/language'
import { MessagesProvider } from '../../language/MessagesProvider'
import styles from './NewVersion.module.css'
import { OFFLINE_WORDS } from './offlineWords'
import { type News, take } from './registration'

interface NewVersionProps {
  readonly news: News
  readonly close: () => void
}

/** Says that there is a new version of the site, which is taken when the reader agrees. */
export default function NewVersion(props: NewVersionProps) {
  const language = useLocale() as Language
  const [messages, setMessages] = useState<Messages | null>(null)
  useEffect(
    function loadWords() {
      // Without its words the notice waits for the next page.
      OFFLINE_WORDS.of(language).then(setMessages, () => {})
    },
    [language],
  )
  if (!messages) return null
  return (
    <MessagesProvider language={language} messages={messages}>
      <Notice {...props} />
    </MessagesProvider>
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
