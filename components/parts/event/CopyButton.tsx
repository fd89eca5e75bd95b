'use client'

import { useState } from 'react'
import { Button } from '../../ui/Button'
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
      <Button className="button primary" onClick={copy}>
        {label}
      </Button>{' '}
      <span role="status">{outcome}</span>
    </p>
  )
}
