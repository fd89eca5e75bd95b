import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { QrCode } from '../../ui/QrCode'
import { CopyButton } from '../event/CopyButton'
import styles from './ShareDialog.module.css'
import { linkTo, type Shareable } from './shareable'

const ID = 'share-link'

/** The address of the page: as text, to copy, to share with another app, and as a QR code. */
export function LinkPart({ shared, title }: { readonly shared: Shareable; readonly title: string }) {
  const t = useTranslations()
  const [withCamera, choose] = useState(true)
  const link = linkTo(shared, window.location.origin, withCamera)
  const hasCamera = 'atlas' in shared.subject && shared.view.at !== null
  return (
    <section className={styles.part} aria-labelledby="share-link-title">
      <h3 id="share-link-title">{t('share.link')}</h3>
      <div className={styles.link}>
        <div className={styles.address}>
          <a id={ID} href={link} title={t('share.address')}>
            {link}
          </a>
          {hasCamera && (
            <label className={styles.check}>
              <input type="checkbox" checked={withCamera} onChange={() => choose(!withCamera)} /> {t('share.camera')}
            </label>
          )}
          <div className={styles.row}>
            <CopyButton
              key={link}
              of={ID}
              label={t('share.copyLink')}
              done={t('cite.copied')}
              failed={t('cite.failed')}
            />
            <SendButton link={link} title={title} />
          </div>
        </div>
        <figure className={styles.qr}>
          <QrCode text={link} label={t('share.qr', { address: link })} tooLong={t('share.tooLong')} />
          <figcaption>{t('share.qrUse')}</figcaption>
        </figure>
      </div>
    </section>
  )
}

/** Shares the link through the system's share sheet, if supported. */
function SendButton({ link, title }: { readonly link: string; readonly title: string }) {
  const t = useTranslations('share')
  const [failed, setFailed] = useState(false)
  // Missing in some browsers, though its type says otherwise.
  if (!('share' in navigator)) return null
  const send = async () => {
    try {
      setFailed(false)
      await navigator.share({ title, url: link })
    } catch (error) {
      // Cancelling is not a failure.
      setFailed(!(error instanceof DOMException && error.name === 'AbortError'))
    }
  }
  return (
    <p className={styles.send}>
      <button type="button" className="button primary" onClick={send}>
        {t('send')}
      </button>{' '}
      <span role="status">{failed && t('sendFailed')}</span>
    </p>
  )
}
