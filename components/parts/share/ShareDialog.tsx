'use client'

import { type MouseEvent, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { DataVersion } from '@/geodata/domain/history/history'
import { formatView } from '@/geodata/domain/view/format'
import { MessagesProvider } from '../../language/MessagesProvider'
import { viewWords } from '../poster/viewWords'
import { CiteData } from './CiteData'
import { Files } from './Downloads'
import { EmbedPart } from './EmbedPart'
import { LinkPart } from './LinkPart'
import { PicturePart } from './PicturePart'
import { referenceTo } from './referenceTo'
import styles from './ShareDialog.module.css'
import type { Shareable } from './shareable'
import type { ShareData } from './shareData'

export interface ShareDialogProps extends Shareable {
  readonly data: ShareData
  readonly close: () => void
}

/** All ways to share or save what is shown: link, picture, files, citation. */
export function ShareDialog({ data, close, ...shared }: ShareDialogProps) {
  return (
    <MessagesProvider language={shared.language} messages={data.messages}>
      <Frame shared={shared} version={data.version} close={close} />
    </MessagesProvider>
  )
}

function Frame({
  shared,
  version,
  close,
}: {
  readonly shared: Shareable
  readonly version: DataVersion
  readonly close: () => void
}) {
  const t = useTranslations()
  const { language, view, subject } = shared
  const query = formatView(view)
  const dialog = useRef<HTMLDialogElement>(null)
  const title = 'atlas' in subject ? viewWords(subject.atlas, view, { language, t }).title : subject.title

  useEffect(function openAsModal() {
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [])

  // The content fills the dialog, so a click on the dialog itself is on its backdrop.
  const closeOnBackdrop = ({ target, currentTarget }: MouseEvent) => {
    if (target === currentTarget) dialog.current?.close()
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard's way is Escape, which a modal dialog knows by itself
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby="share-title"
      onClose={close}
      onClick={closeOnBackdrop}
    >
      <div className={styles.sheet}>
        <h2 id="share-title" className={styles.title}>
          {t('share.title')} <span className={styles.what}>{title}</span>
        </h2>
        <LinkPart shared={shared} title={title} />
        <PicturePart language={language} view={view} title={title} />
        {('atlas' in subject || subject.files) && (
          <section className={styles.part} aria-labelledby="share-data">
            <h3 id="share-data">{t('share.data')}</h3>
            <p className="hint">{t('share.dataUse')}</p>
            <Files language={language} t={t} query={query} labelledBy="share-data" />
          </section>
        )}
        <EmbedPart shared={shared} title={title} />
        <div className={styles.part}>
          <CiteData reference={referenceTo(shared, version, t)} t={t} heading="h3" />
        </div>
        <button type="button" className={`close ${styles.close}`} onClick={() => dialog.current?.close()}>
          <span aria-hidden="true">×</span>
          <span className="unseen">{t('share.close')}</span>
        </button>
      </div>
    </dialog>
  )
}
