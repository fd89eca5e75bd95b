'use client'

import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Language } from '@/geodata/domain/language/language'
import type { Message } from '../../parts/widget/message'
import { useHydrated } from '../../ui/useHydrated'
import styles from './EmbedGuide.module.css'
import type { JolibaMapElement } from './jolibaMap'

/** A widget controlled by buttons of the page; its current View is shown below it. */
export function ControlledWidget({ language, times }: { language: Language; times: readonly string[] }) {
  const t = useTranslations('embedGuide')
  const hydrated = useHydrated()
  const widget = useRef<JolibaMapElement>(null)
  const [said, hear] = useState('')

  useEffect(function listen() {
    const element = widget.current
    const onChange = (event: Event) => hear((event as CustomEvent<Message>).detail.view ?? '')
    element?.addEventListener('viewchange', onChange)
    return () => element?.removeEventListener('viewchange', onChange)
  }, [])

  const show = (view: string) => widget.current?.setAttribute('view', view)
  const step = (way: 'next' | 'previous') => widget.current?.[way]()
  return (
    <>
      <p className={styles.buttons}>
        <button type="button" className="button" disabled={!hydrated} onClick={() => show('')}>
          {t('driveAll')}
        </button>
        {times.map((time) => (
          <button key={time} type="button" className="button" disabled={!hydrated} onClick={() => show(`time=${time}`)}>
            {t('driveYear', { year: time })}
          </button>
        ))}
        <button type="button" className="button" disabled={!hydrated} onClick={() => step('previous')}>
          {t('drivePrevious')}
        </button>
        <button type="button" className="button" disabled={!hydrated} onClick={() => step('next')}>
          {t('driveNext')}
        </button>
      </p>
      <joliba-map ref={widget} lang={language} />
      <p role="status">{t('driveSaid', { view: said || t('driveNothing') })}</p>
    </>
  )
}
