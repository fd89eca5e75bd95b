import { Fragment } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { type Command, KEYS } from './command'
import { Dialog } from './Dialog'
import styles from './Dialog.module.css'

/** The keys, and what else is good to know on a stage. */
export function Help({ shown, close }: { readonly shown: boolean; readonly close: () => void }) {
  const t = useTranslations('present')
  const site = useTranslations('site')
  const language = useLocale()
  return (
    <Dialog title={t('help')} shown={shown} close={close} keys={['?']}>
      <dl className={styles.keys}>
        {(Object.keys(KEYS) as Command[]).map((command) => (
          <Fragment key={command}>
            <dt>{t(command)}</dt>
            <dd>
              {KEYS[command].map((key) => (
                <kbd key={key}>{key === 'Space' ? t('space') : key.replace('Shift+Space', t('shiftSpace'))}</kbd>
              ))}
            </dd>
          </Fragment>
        ))}
      </dl>
      <p className={styles.note}>{t('hint')}</p>
      <p className={styles.note}>
        <a href={`/${language}/about`}>{site('coverage')}</a>
      </p>
    </Dialog>
  )
}
