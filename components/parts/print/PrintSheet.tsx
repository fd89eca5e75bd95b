'use client'

import { useTranslations } from 'use-intl'
import type { Atlas } from '@/geodata/domain/join/atlas'
import { MessagesProvider } from '../../language/MessagesProvider'
import { QrCode } from '../../ui/QrCode'
import { versionWords } from '../../view/version'
import { posterWords } from '../poster/viewWords'
import { linkTo, type Shareable } from '../share/shareable'
import type { ShareData } from '../share/shareData'
import { PrintedView } from './PrintedView'
import styles from './PrintSheet.module.css'

interface PrintSheetProps {
  readonly data: ShareData
  readonly atlas: Atlas
  readonly shared: Shareable
}

/** A View of the site's atlas on paper, with its address and the version of the data. */
export function PrintSheet(props: PrintSheetProps) {
  return (
    <MessagesProvider language={props.shared.language} messages={props.data.messages}>
      <Sheet {...props} />
    </MessagesProvider>
  )
}

function Sheet({ data: { version }, atlas, shared }: PrintSheetProps) {
  const t = useTranslations()
  const { language, view } = shared
  const words = posterWords(atlas, view, { language, t, version: version.hash })
  const link = linkTo(shared, window.location.origin, true)
  const foot = (
    <>
      <div>
        <p>{t('print.address')}</p>
        <p className={styles.address}>{link}</p>
        <p>
          {t('print.version', { version: versionWords(version, language, t) })} {t('site.attribution')}
        </p>
      </div>
      <QrCode className={styles.qr} text={link} label={t('share.qr', { address: link })} tooLong={t('share.tooLong')} />
    </>
  )
  return <PrintedView atlas={atlas} view={view} language={language} words={words} foot={foot} />
}
