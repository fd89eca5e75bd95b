import { useMemo } from 'react'
import { type Messages, useTranslations } from 'use-intl'
import { called } from '../../language/called'
import { MessagesProvider } from '../../language/MessagesProvider'
import { OwnSheet } from './OwnSheet'
import type { Taken } from './writers'

interface NamedSheetProps extends Omit<Taken, 't'> {
  /** Those of the dialog. */
  readonly messages: Messages
}

/** The sheet outside the dialog, whose words call the data set by its name. */
export function NamedSheet({ messages, ...taken }: NamedSheetProps) {
  const { title } = taken.about
  const named = useMemo(() => called(messages, title), [messages, title])
  return (
    <MessagesProvider language={taken.language} messages={named}>
      <Sheet {...taken} />
    </MessagesProvider>
  )
}

function Sheet(taken: Omit<Taken, 't'>) {
  return <OwnSheet {...taken} t={useTranslations()} />
}
