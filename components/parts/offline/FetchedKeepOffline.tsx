'use client'

import { useEffect, useState } from 'react'
import { type Messages, useLocale } from 'use-intl'
import type { Language } from '@/geodata/domain/language/language'
import { MessagesProvider } from '../../language/MessagesProvider'
import { KeepOffline } from './KeepOffline'
import { OFFLINE_WORDS } from './offlineWords'

/** The same on a page that does not send its messages. */
export function FetchedKeepOffline() {
  const language = useLocale() as Language
  const [messages, setMessages] = useState<Messages | null>(null)
  useEffect(
    function loadWords() {
      // Without them there is nothing to keep either.
      OFFLINE_WORDS.of(language).then(setMessages, () => {})
    },
    [language],
  )
  if (!messages) return null
  return (
    <MessagesProvider language={language} messages={messages}>
      <KeepOffline />
    </MessagesProvider>
  )
}
