'use client'

import { type ReactNode, useMemo } from 'react'
import type { Messages } from 'use-intl'
import type { Language } from '@/geodata/domain/language/language'
import { called } from './called'
import { MessagesProvider } from './MessagesProvider'

interface CalledMessagesProps {
  readonly messages: Messages
  /** The name of the data set. */
  readonly title: string
  readonly language: Language
  readonly children: ReactNode
}

/** Messages for what is inside, in which a data set is called by its name. */
export function CalledMessages({ messages, title, language, children }: CalledMessagesProps) {
  const named = useMemo(() => called(messages, title), [messages, title])
  return (
    <MessagesProvider language={language} messages={named}>
      {children}
    </MessagesProvider>
  )
}
