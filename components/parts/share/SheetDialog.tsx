'use client'

import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react'
import styles from './ShareDialog.module.css'

interface SheetDialogProps {
  /** Id of the title. */
  readonly id: string
  readonly title: string
  /** What the dialog is about, below the title. */
  readonly what: string
  readonly closeLabel: string
  /** Called when the dialog has been closed: by its button, Escape, or a click beside it. */
  readonly close: () => void
  readonly children: ReactNode
}

/** A modal dialog of several parts, which fills a phone. */
export function SheetDialog({ id, title, what, closeLabel, close, children }: SheetDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)

  useEffect(function openAsModal() {
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [])

  // The content fills the dialog, so a click on the dialog itself is on its backdrop.
  const closeOnBackdrop = ({ target, currentTarget }: MouseEvent) => {
    if (target === currentTarget) dialog.current?.close()
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard's way is Escape, which a modal dialog knows by itself
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={id} onClose={close} onClick={closeOnBackdrop}>
      <div className={styles.sheet}>
        <h2 id={id} className={styles.title}>
          {title} <span className={styles.what}>{what}</span>
        </h2>
        {children}
        <button type="button" className={`close ${styles.close}`} onClick={() => dialog.current?.close()}>
          <span aria-hidden="true">×</span>
          <span className="unseen">{closeLabel}</span>
        </button>
      </div>
    </dialog>
  )
}
