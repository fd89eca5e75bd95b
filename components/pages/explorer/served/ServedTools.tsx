import { useCallback, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { Atlas } from '@/geodata/domain/join/atlas'
import { CompareLink } from '../../../parts/compare/CompareLink'
import { type Printer, PrintOnOrder } from '../../../parts/print/Print'
import { DialogButton } from '../../../parts/takeaway/DialogButton'
import { useExplorer } from '../../../view/useExplorer'
import { shareWordsOf } from './shareWords'

/** The button that opens the dialog for sharing, and the sheet for printing, both loaded when they are wanted. */
export function ServedTools() {
  const t = useTranslations('share')
  const { atlas, language } = useExplorer()
  const { regions, config } = atlas
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
    const [{ ServedSheet }, messages, ground] = await Promise.all([
      import('./ServedSheet'),
      shareWordsOf(language, title),
      title === null ? null : worldWith({ regions, config }),
    ])
    return ({ view }: Pick<Parameters<typeof ServedSheet>[0], 'view'>) => (
      <ServedSheet messages={messages} ground={ground} view={view} />
    )
  }, [language, title, regions, config])
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

/** The base map of data from anywhere: a sheet cannot wait for it once it is printed. */
async function worldWith({ regions, config }: Pick<Atlas, 'regions' | 'config'>) {
  const { loadedWorld } = await import('../../../parts/map/world/WorldGround')
  return loadedWorld(regions, config.map.edge)
}
