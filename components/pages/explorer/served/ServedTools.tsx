import { useCallback, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { CompareLink } from '../../../parts/compare/CompareLink'
import { type Printer, PrintOnOrder } from '../../../parts/print/Print'
import { shareDataOf } from '../../../parts/share/shareData'
import { DialogButton } from '../../../parts/takeaway/DialogButton'
import { useExplorer } from '../../../view/useExplorer'

/** The button that opens the dialog for sharing, and the sheet for printing, both loaded when they are wanted. */
export function ServedTools() {
  const t = useTranslations('share')
  const { language } = useExplorer()
  const printer = useRef<Printer>(null)
  const loadDialog = async () => {
    const [{ ServedShareDialog }, kit] = await Promise.all([import('./ServedShareDialog'), shareDataOf(language)])
    return (given: { readonly print: () => void; readonly close: () => void }) => (
      <ServedShareDialog kit={kit} {...given} />
    )
  }
  const loadSheet = useCallback(async () => {
    const [{ ServedSheet }, data] = await Promise.all([import('./ServedSheet'), shareDataOf(language)])
    return ({ view }: Pick<Parameters<typeof ServedSheet>[0], 'view'>) => <ServedSheet data={data} view={view} />
  }, [language])
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
