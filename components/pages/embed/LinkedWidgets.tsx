'use client'

import { useEffect, useRef } from 'react'
import type { Language } from '@/geodata/domain/language/language'
import type { Message } from '../../parts/widget/message'
import styles from './EmbedGuide.module.css'
import type { JolibaMapElement } from './jolibaMap'

/** Two widgets of which the second follows the first; any page can do this. */
export function LinkedWidgets({ language, time }: { language: Language; time: string | undefined }) {
  const view = time ? `time=${time}` : ''
  const leading = useRef<JolibaMapElement>(null)
  const following = useRef<JolibaMapElement>(null)

  useEffect(function syncViews() {
    const leader = leading.current
    const follow = (said: Event) => {
      const { view } = (said as CustomEvent<Message>).detail
      if (view !== undefined) following.current?.setAttribute('view', view)
    }
    leader?.addEventListener('viewchange', follow)
    return () => leader?.removeEventListener('viewchange', follow)
  }, [])

  return (
    <div className={styles.pair}>
      <joliba-map ref={leading} lang={language} ui="title,link" view={view} />
      <joliba-map ref={following} lang={language} ui="title,list" view={view} />
    </div>
  )
}
