'use client'

import { type ComponentType, lazy, Suspense, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Language } from '@/geodata/domain/language/language'
import { formatView } from '@/geodata/domain/view/format'
import { ErrorBoundary } from '../../ui/ErrorBoundary'
import { PlainLink } from '../../view/PlainLink'
import styles from './Share.module.css'
import type { ShareDialogProps } from './ShareDialog'
import type { Shareable } from './shareable'
import { shareDataOf } from './shareData'

type Dialog = ComponentType<Omit<ShareDialogProps, 'data'>>

/** The dialog with its data; a new lazy component each time, so that a failed load is retried. */
function loadedDialog(language: Language): Dialog {
  return lazy(async () => {
    const [{ ShareDialog }, data] = await Promise.all([import('./ShareDialog'), shareDataOf(language)])
    return { default: (props) => <ShareDialog data={data} {...props} /> }
  })
}

/** Prefetches the dialog. If that fails, the click tries again and shows the error. */
function prepare(language: Language): void {
  Promise.all([import('./ShareDialog'), shareDataOf(language)]).catch(() => undefined)
}

/** The button that opens the lazy share dialog; without JavaScript a link to the files of the View. */
export function Share(shared: Shareable) {
  const t = useTranslations('share')
  const { language, view } = shared
  const [{ Dialog, attempt }, show] = useState<{ Dialog: Dialog | null; attempt: number }>({ Dialog: null, attempt: 0 })
  const open = () => show({ Dialog: loadedDialog(language), attempt: attempt + 1 })
  const close = () => show({ Dialog: null, attempt })
  const query = formatView(view)
  const files = `/${language}/data${query ? `?${query}` : ''}`
  const getReady = () => prepare(language)
  return (
    <span className={styles.share} data-unprinted>
      <PlainLink
        className="button primary"
        href={files}
        follow={open}
        aria-haspopup="dialog"
        onPointerEnter={getReady}
        onFocus={getReady}
      >
        {t('open')}
      </PlainLink>
      {Dialog && (
        <ErrorBoundary
          key={attempt}
          instead={
            <span className={styles.failed} role="alert">
              {t('failed')}{' '}
              <button type="button" className="button primary" onClick={open}>
                {t('retry')}
              </button>{' '}
              <a href={files}>{t('files')}</a>
            </span>
          }
        >
          <Suspense
            fallback={
              <span className={styles.loading} role="status">
                {t('loading')}
              </span>
            }
          >
            <Dialog {...shared} close={close} />
          </Suspense>
        </ErrorBoundary>
      )}
    </span>
  )
}
