import { useCallback, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { CompareLink } from '../../../parts/compare/CompareLink'
import { type Printer, PrintOnOrder } from '../../../parts/print/Print'
import { DialogButton } from '../../../parts/takeaway/DialogButton'
import { useExplorer } from '../../../view/useExplorer'
import { shareWordsOf } from './shareWords'

/** The button that opens the dialog for sharing, and the sheet for printing, both loaded when they are wanted. */
export function ServedTools() {
  const t = useTranslations('share')
  const { atlas, language } = useExplorer()
  const title = atlas.own ? atlas.config.title[language] : null
  const printer = useRef<Printer>(null)
  const loadDialog = async () => {
    const [{ ServedShareDialog }, messages] = await Promise.all([
      import('./ServedShareDialog'),
      shareWordsOf(language, title),
    ])
    return (given: { readonly print: () => void; readonly close: () => void }) => (
      <ServedShareDialog messages={messages} {...given} />
    )
  }
  const loadSheet = useCallback(async () => {
    const [{ ServedSheet }, messages] = await Promise.all([import('./ServedSheet'), shareWordsOf(language, title)])
    return ({ view }: Pick<Parameters<typeof ServedSheet>[0], 'view'>) => (
      <ServedSheet messages={messages} view={view} />
    )
  }, [language, title])
  return (
    <>
      <CompareLink />
      <DialogButton
        words={{ open: t('open'), loading: t('loading'), failed: t('failed'), retry: t('retry') }}
        load={loadDialog}
        given={{ print: () => printer.current?.print() }}
      />
      <PrintOnOrder ref={printer} load={loadSheet} />
    </>
  )
}
