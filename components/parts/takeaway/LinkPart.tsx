import { useTranslations } from 'use-intl'
import { CopyButton } from '../event/CopyButton'
import styles from '../share/ShareDialog.module.css'

const ID = 'take-away-link'

/** The address of the View, for whoever has the same file. */
export function LinkPart() {
  const t = useTranslations()
  const link = window.location.href
  return (
    <section className={styles.part} aria-labelledby="take-away-link-title">
      <h3 id="take-away-link-title">{t('own.takeAway.link')}</h3>
      <p className="hint">{t('own.takeAway.linkUse')}</p>
      <div className={styles.address}>
        <a id={ID} href={link}>
          {link}
        </a>
        <CopyButton of={ID} label={t('share.copyLink')} done={t('cite.copied')} failed={t('cite.failed')} />
      </div>
    </section>
  )
}
