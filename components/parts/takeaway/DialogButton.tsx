'use client'

import { type ComponentType, lazy, Suspense, useState } from 'react'
import { ErrorBoundary } from '../../ui/ErrorBoundary'
import styles from '../share/Share.module.css'

interface DialogButtonProps<Rest extends object> {
  readonly words: Readonly<Record<'open' | 'loading' | 'failed' | 'retry', string>>
  /** Loads the dialog; called again after a failure. */
  readonly load: () => Promise<ComponentType<Rest & { readonly close: () => void }>>
  /** What the dialog gets. */
  readonly given: Rest
}

/** A button that opens a dialog whose code and messages are loaded when it is pointed at. */
export function DialogButton<Rest extends object>({ words, load, given }: DialogButtonProps<Rest>) {
  const [{ Dialog, attempt }, show] = useState<{
    Dialog: ComponentType<Rest & { readonly close: () => void }> | null
    attempt: number
  }>({ Dialog: null, attempt: 0 })
  // A new lazy component each time, so that a failed load is tried again.
  const open = () => show({ Dialog: lazy(async () => ({ default: await load() })), attempt: attempt + 1 })
  // If this fails, the click tries again and shows the error.
  const getReady = () => {
    load().catch(() => undefined)
  }
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
        {words.open}
      </button>
      {Dialog && (
        <ErrorBoundary
          key={attempt}
          instead={
            <span className={styles.failed} role="alert">
              {words.failed}{' '}
              <button type="button" className="button primary" onClick={open}>
                {words.retry}
              </button>
            </span>
          }
        >
          <Suspense
            fallback={
              <span className={styles.loading} role="status">
                {words.loading}
              </span>
            }
          >
            <Dialog {...given} close={() => show({ Dialog: null, attempt })} />
          </Suspense>
        </ErrorBoundary>
      )}
    </span>
  )
}
