'use client'

import { type Messages, useTranslations } from 'use-intl'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import type { View } from '@/geodata/domain/view/view'
import { CalledMessages } from '../../language/CalledMessages'
import { viewWords } from '../poster/viewWords'
import { SheetDialog } from '../share/SheetDialog'
import { AboutPart } from './AboutPart'
import type { About } from './about'
import { DrawnPart } from './DrawnPart'
import { FilesPart } from './FilesPart'
import { LinkPart } from './LinkPart'
import { PaperPart } from './PaperPart'
import { useWriting } from './useWriting'
import { WritingNote } from './WritingNote'

export interface TakeAwayDialogProps {
  readonly messages: Messages
  readonly atlas: Atlas
  readonly view: View
  readonly language: Language
  readonly about: About
  readonly onAbout: (about: About) => void
  /** Prints the page, if that prints the View; null if the dialog is to do it. */
  readonly print: (() => void) | null
  readonly close: () => void
}

/** All ways to save or pass on a reader's own data: files, picture, paper, link. Everything is made in the browser. */
export function TakeAwayDialog({ messages, ...props }: TakeAwayDialogProps) {
  return (
    <CalledMessages language={props.language} messages={messages} title={props.about.title}>
      <Frame {...props} />
    </CalledMessages>
  )
}

function Frame({ atlas, view, language, about, onAbout, print, close }: Omit<TakeAwayDialogProps, 'messages'>) {
  const t = useTranslations()
  const { writing, start, stop } = useWriting()
  const { title } = viewWords(atlas, view, { language, t })
  const taken = { atlas, view, about, language, t }
  return (
    <SheetDialog
      id="take-away-title"
      title={t('own.takeAway.title')}
      what={title}
      closeLabel={t('own.takeAway.close')}
      close={close}
    >
      <AboutPart about={about} onAbout={onAbout} />
      <FilesPart taken={taken} start={start} />
      <DrawnPart taken={taken} title={title} start={start} />
      <PaperPart taken={taken} print={print} />
      <LinkPart />
      <WritingNote writing={writing} stop={stop} />
    </SheetDialog>
  )
}
