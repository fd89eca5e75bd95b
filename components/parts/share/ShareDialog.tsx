'use client'

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
import { SheetDialog } from './SheetDialog'
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
  const title = 'atlas' in subject ? viewWords(subject.atlas, view, { language, t }).title : subject.title
  return (
    <SheetDialog id="share-title" title={t('share.title')} what={title} closeLabel={t('share.close')} close={close}>
      <LinkPart shared={shared} title={title} />
      <PicturePart language={language} view={view} title={title} />
      {('atlas' in subject || subject.files) && (
        <section className={styles.part} aria-labelledby="share-data">
          <h3 id="share-data">{t('share.data')}</h3>
          <p className="hint">{t('share.dataUse')}</p>
          <Files language={language} t={t} query={query} labelledBy="share-data" />
        </section>
      )}
      {'atlas' in subject && (
        <section className={styles.part} aria-labelledby="share-story">
          <h3 id="share-story">{t('share.story')}</h3>
          <p className="hint">{t('share.storyUse')}</p>
          <p>
            <a className="button strong" href={`/${language}/studio/new${query && `?${query}`}`} rel="nofollow">
              {t('share.storyBegin')}
            </a>
          </p>
        </section>
      )}
      <EmbedPart shared={shared} title={title} />
      <div className={styles.part}>
        <CiteData reference={referenceTo(shared, version, t)} t={t} heading="h3" />
      </div>
    </SheetDialog>
  )
}
