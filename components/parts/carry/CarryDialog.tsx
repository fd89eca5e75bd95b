'use client'

import { type Messages, useTranslations } from 'use-intl'
import type { Language } from '@/geodata/domain/language/language'
import { MessagesProvider } from '../../language/MessagesProvider'
import { SheetDialog } from '../share/SheetDialog'
import { Carry, type CarryProps } from './Carry'

export interface CarryDialogProps extends Omit<CarryProps, 'level'> {
  /** From `carryMessagesOf`. */
  readonly messages: Messages
  /** Of the page. */
  readonly language: Language
  readonly close: () => void
}

/** The dialog with which a story is taken away. */
export function CarryDialog({ messages, language, ...props }: CarryDialogProps) {
  return (
    <MessagesProvider language={language} messages={messages}>
      <Sheet {...props} />
    </MessagesProvider>
  )
}

function Sheet({ close, ...props }: Omit<CarryDialogProps, 'messages' | 'language'>) {
  const t = useTranslations()
  return (
    <SheetDialog
      id="carry-title"
      title={t('carry.open')}
      what={props.title}
      closeLabel={t('own.takeAway.close')}
      close={close}
    >
      <Carry level={3} {...props} />
    </SheetDialog>
  )
}
