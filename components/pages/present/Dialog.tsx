import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import styles from './Dialog.module.css'

interface DialogProps {
  readonly title: string
  readonly shown: boolean
  readonly close: () => void
  /** Keys that close it as well as Escape: those that open it. */
  readonly keys: readonly string[]
  readonly children: ReactNode
}

/** A dialog over the stage. Its content is loaded with the page, since the network may be down when it opens. */
export function Dialog({ title, shown, close, keys, children }: DialogProps) {
  const t = useTranslations('present')
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(
    function openOrClose() {
      if (shown && !dialog.current?.open) dialog.current?.showModal()
      if (shown) return
      dialog.current?.close()
      // If there is no element to return focus to, Chromium keeps focus inside until the next frame, and the next key
      // would close what it opens.
      const { activeElement } = document
      if (activeElement instanceof HTMLElement && dialog.current?.contains(activeElement)) activeElement.blur()
    },
    [shown],
  )
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={title}
      // Closed in any other way. Deferred by a task, in case it has been reopened meanwhile.
      onClose={() => {
        if (!dialog.current?.open) close()
      }}
      onClick={({ target }) => {
        if (target === dialog.current) close()
      }}
      onKeyDown={(press) => {
        const { key, target, ctrlKey, metaKey, altKey } = press
        if (ctrlKey || metaKey || altKey) return
        const typed = target instanceof HTMLInputElement
        if (key !== 'Escape' && (typed || !keys.includes(key.toLowerCase()))) return
        // Close here instead of leaving it to the browser, whose close event comes too late for the next key.
        press.preventDefault()
        close()
      }}
    >
      <div className={styles.panel}>
        <header className={styles.head}>
          <h2>{title}</h2>
          <button type="button" className="close" onClick={close} aria-label={t('close')}>
            ×
          </button>
        </header>
        {children}
      </div>
    </dialog>
  )
}
