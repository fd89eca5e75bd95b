'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { type Messages, useLocale } from 'use-intl'
import type { Language } from '@/geodata/domain/language/language'
import { MessagesProvider } from '../../language/MessagesProvider'
import { OFFLINE_WORDS } from './fetchedWords'

/** Shows its content once the messages about use without a network are there, on pages that do not send them. */
export function OfflineWords({ children }: { readonly children: ReactNode }) {
  const language = useLocale() as Language
  const [messages, setMessages] = useState<Messages | null>(null)
  useEffect(
    function loadWords() {
      // Without them there is nothing to keep either, and a notice waits for the next page.
      OFFLINE_WORDS.of(language).then(setMessages, () => {})
    },
    [language],
  )
  if (!messages) return null
  return (
    <MessagesProvider language={language} messages={messages}>
      {children}
    </MessagesProvider>
  )
}
