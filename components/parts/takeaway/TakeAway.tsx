'use client'

import { type ComponentType, lazy, Suspense, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Language } from '@/geodata/domain/language/language'
import { ErrorBoundary } from '../../ui/ErrorBoundary'
import { useExplorer } from '../../view/useExplorer'
import styles from '../share/Share.module.css'
import type { About } from './about'
import type { TakeAwayDialogProps } from './TakeAwayDialog'
import { takeAwayMessagesOf } from './takeAwayMessages'

interface TakeAwayProps {
  /** What the reader states about the data set. */
  readonly about: About
  /** Called with every change of it, to be kept with the data set. */
  readonly onAbout: (about: About) => void
}

type Dialog = ComponentType<Omit<TakeAwayDialogProps, 'messages'>>

/** The dialog with its messages; a new lazy component each time, so that a failed load is retried. */
function loadedDialog(language: Language): Dialog {
  return lazy(async () => {
    const [{ TakeAwayDialog }, messages] = await Promise.all([import('./TakeAwayDialog'), takeAwayMessagesOf(language)])
    return { default: (props) => <TakeAwayDialog messages={messages} {...props} /> }
  })
}

/** Prefetches the dialog. If that fails, the click tries again and shows the error. */
function prepare(language: Language): void {
  Promise.all([import('./TakeAwayDialog'), takeAwayMessagesOf(language)]).catch(() => undefined)
}

/** The button that opens the dialog with which a reader's own data is saved and passed on. Needs an explorer around. */
export function TakeAway({ about, onAbout }: TakeAwayProps) {
  const t = useTranslations('own.takeAway')
  const { atlas, view, language } = useExplorer()
  const [{ Dialog, attempt }, show] = useState<{ Dialog: Dialog | null; attempt: number }>({ Dialog: null, attempt: 0 })
  const open = () => show({ Dialog: loadedDialog(language), attempt: attempt + 1 })
  const getReady = () => prepare(language)
  return (
    <span className={styles.share} data-unprinted>
      <button
        type="button"
        className="button primary"
        aria-haspopup="dialog"
        onClick={open}
        onPointerEnter={getReady}
        onFocus={getReady}
      >
        {t('open')}
      </button>
      {Dialog && (
        <ErrorBoundary
          key={attempt}
          instead={
            <span className={styles.failed} role="alert">
              {t('failed')}{' '}
              <button type="button" className="button primary" onClick={open}>
                {t('retry')}
              </button>
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
            <Dialog
              atlas={atlas}
              view={view}
              language={language}
              about={about}
              onAbout={onAbout}
              close={() => show({ Dialog: null, attempt })}
            />
          </Suspense>
        </ErrorBoundary>
      )}
    </span>
  )
}
