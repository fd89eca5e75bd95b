import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import styles from './Dialog.module.css'

interface DialogProps {
  readonly title: string
  readonly shown: boolean
  readonly close: () => void
  /** Keys that close it as they opened it, besides Escape. */
  readonly keys: readonly string[]
  readonly children: ReactNode
}

/** A panel over the stage. What is in it is loaded with the page, for there may be no network when it opens. */
export function Dialog({ title, shown, close, keys, children }: DialogProps) {
  const t = useTranslations('present')
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(
    function openOrClose() {
      if (shown && !dialog.current?.open) dialog.current?.showModal()
      if (shown) return
      dialog.current?.close()
      // With nothing to give the focus back to, Chromium leaves it in here until the next frame, and the next key would
      // close what it opens.
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
      // However else it was closed. Told a moment later: it may have been opened again by then.
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
        // Not left to the browser, which tells only later that it has closed: by then the next key may have been
        // pressed.
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
