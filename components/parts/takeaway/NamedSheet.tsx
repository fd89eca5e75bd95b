import { type Messages, useTranslations } from 'use-intl'
import { CalledMessages } from '../../language/CalledMessages'
import { OwnSheet } from './OwnSheet'
import type { Taken } from './writers'

interface NamedSheetProps extends Omit<Taken, 't'> {
  /** Those of the dialog. */
  readonly messages: Messages
}

/** The sheet outside the dialog, whose words call the data set by its name. */
export function NamedSheet({ messages, ...taken }: NamedSheetProps) {
  return (
    <CalledMessages language={taken.language} messages={messages} title={taken.about.title}>
      <Sheet {...taken} />
    </CalledMessages>
  )
}

function Sheet(taken: Omit<Taken, 't'>) {
  return <OwnSheet {...taken} t={useTranslations()} />
}
