'use client'

import { useTranslations } from 'use-intl'
import { useExplorer } from '../../view/useExplorer'
import type { About } from './about'
import { DialogButton } from './DialogButton'
import type { TakeAwayDialogProps } from './TakeAwayDialog'
import { takeAwayMessagesOf } from './takeAwayMessages'

interface TakeAwayProps {
  /** What the reader states about the data set. */
  readonly about: About
  /** Called with every change of it, to be kept with the data set. */
  readonly onAbout: (about: About) => void
}

/** The button that opens the dialog with which a reader's own data is saved and passed on. Needs an explorer around. */
export function TakeAway({ about, onAbout }: TakeAwayProps) {
  const t = useTranslations('own.takeAway')
  const { atlas, view, language } = useExplorer()
  const load = async () => {
    const [{ TakeAwayDialog }, messages] = await Promise.all([import('./TakeAwayDialog'), takeAwayMessagesOf(language)])
    return (props: Omit<TakeAwayDialogProps, 'messages'>) => <TakeAwayDialog messages={messages} {...props} />
  }
  return (
    <DialogButton
      words={{ open: t('open'), loading: t('loading'), failed: t('failed'), retry: t('retry') }}
      load={load}
      given={{ atlas, view, language, about, onAbout }}
    />
  )
}
