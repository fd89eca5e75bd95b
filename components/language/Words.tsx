'use client'

import type { ReactNode } from 'react'
import { IntlProvider, type Messages } from 'use-intl'
import type { Language } from '@/geodata/language/language'

/** Gives the client components inside the words that a page sent. */
export function Words({
  language,
  messages,
  children,
}: {
  readonly language: Language
  readonly messages: Messages
  readonly children: ReactNode
}) {
  return (
    <IntlProvider locale={language} messages={messages} timeZone="UTC">
      {children}
    </IntlProvider>
  )
}
