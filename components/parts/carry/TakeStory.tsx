'use client'

import { useTranslations } from 'use-intl'
import { DialogButton } from '../takeaway/DialogButton'
import type { CarryDialogProps } from './CarryDialog'
import { carryMessagesOf } from './carryWords'

type TakeStoryProps = Omit<CarryDialogProps, 'messages' | 'close'>

/**
 * The button that opens the dialog with which a story is taken away. Needs the messages `open`, `loading`, `failed` and
 * `retry` of the group `carry`.
 */
export function TakeStory(given: TakeStoryProps) {
  const t = useTranslations('carry')
  const load = async () => {
    const [{ CarryDialog }, messages] = await Promise.all([import('./CarryDialog'), carryMessagesOf(given.language)])
    return (props: Omit<CarryDialogProps, 'messages'>) => <CarryDialog messages={messages} {...props} />
  }
  return (
    <DialogButton
      words={{ open: t('open'), loading: t('loading'), failed: t('failed'), retry: t('retry') }}
      load={load}
      given={given}
    />
  )
}
