'use client'

import { useCallback, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { View } from '@/geodata/domain/view/view'
import { useExplorer } from '../../view/useExplorer'
import { type Printer, PrintOnOrder } from '../print/Print'
import type { About } from './about'
import { DialogButton } from './DialogButton'
import type { TakeAwayDialogProps } from './TakeAwayDialog'
import { takeAwayMessagesOf } from './takeAwayMessages'

interface TakeAwayProps {
  /** What the reader states about the data set. */
  readonly about: About
  /** Called with every change of it, to be kept with the data set. */
  readonly onAbout: (about: About) => void
  /** Whether printing the page prints the View as the dialog does. */
  readonly onPaper?: boolean
}

/** The button that opens the dialog with which a reader's own data is saved and passed on. Needs an explorer around. */
export function TakeAway({ about, onAbout, onPaper = false }: TakeAwayProps) {
  const t = useTranslations('own.takeAway')
  const { atlas, view, language } = useExplorer()
  const load = async () => {
    const [{ TakeAwayDialog }, messages] = await Promise.all([import('./TakeAwayDialog'), takeAwayMessagesOf(language)])
    return (props: Omit<TakeAwayDialogProps, 'messages'>) => <TakeAwayDialog messages={messages} {...props} />
  }
  const printer = useRef<Printer>(null)
  const loadSheet = useCallback(async () => {
    const [{ NamedSheet }, messages] = await Promise.all([import('./NamedSheet'), takeAwayMessagesOf(language)])
    return ({ view: printed }: { readonly view: View }) => (
      <NamedSheet messages={messages} atlas={atlas} view={printed} about={about} language={language} />
    )
  }, [atlas, about, language])
  return (
    <>
      <DialogButton
        words={{ open: t('open'), loading: t('loading'), failed: t('failed'), retry: t('retry') }}
        load={load}
        given={{ atlas, view, language, about, onAbout, print: onPaper ? () => printer.current?.print() : null }}
      />
      {/* A sheet that is loaded states what was stated then. */}
      {onPaper && <PrintOnOrder key={Object.values(about).join('\n')} ref={printer} load={loadSheet} />}
    </>
  )
}
