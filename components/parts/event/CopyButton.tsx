'use client'

import { useState } from 'react'
import { useHydrated } from '../../ui/useHydrated'
import styles from './CopyButton.module.css'

interface CopyButtonProps {
  /** Id of the element whose text is copied. */
  readonly of: string
  readonly label: string
  readonly done: string
  readonly failed: string
}

/** Copies the text of an element; if the browser refuses, selects it and shows instructions. */
export function CopyButton({ of, label, done, failed }: CopyButtonProps) {
  const hydrated = useHydrated()
  const [outcome, setOutcome] = useState('')
  const copy = async () => {
    const element = document.getElementById(of)
    if (!element) return
    try {
      await navigator.clipboard.writeText(element.textContent ?? '')
      setOutcome(done)
    } catch {
      // Rejected or missing: browsers offer the clipboard on secure pages only.
      getSelection()?.selectAllChildren(element)
      setOutcome(failed)
    }
  }
  return (
    <p className={styles.copy}>
      <button type="button" className="button primary" onClick={copy} disabled={!hydrated}>
        {label}
      </button>{' '}
      <span role="status">{outcome}</span>
    </p>
  )
}
