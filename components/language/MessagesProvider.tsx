'use client'

import type { ReactNode } from 'react'
import { IntlProvider, type Messages } from 'use-intl'
import type { Language } from '@/geodata/domain/language/language'
import { received, type Sent } from './sent'

/** Provides client components with the messages that the page sent. */
export function MessagesProvider({
  language,
  messages,
  children,
}: {
  readonly language: Language
  readonly messages: Messages | Sent<Messages>
  readonly children: ReactNode
}) {
  return (
    <IntlProvider locale={language} messages={received(messages)} timeZone="UTC">
      {children}
    </IntlProvider>
  )
}
