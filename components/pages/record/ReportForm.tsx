'use client'

import { useEffect, useRef, useState } from 'react'
import type { Contact } from './contact'
import { letterTo } from './letter'
import styles from './Report.module.css'

interface ReportFormProps {
  readonly text: string
  readonly subject: string
  readonly contact: Contact | null
  readonly words: Readonly<Record<'text' | 'copy' | 'copied' | 'failed' | 'send' | 'open', string>>
}

/** The prepared text to complete and copy, or to open in the reader's mail program. The page itself sends nothing. */
export function ReportForm({ text: prepared, subject, contact, words }: ReportFormProps) {
  const [text, setText] = useState(prepared)
  const [outcome, setOutcome] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(function applyEarlyInput() {
    if (field.current) setText(field.current.value)
  }, [])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setOutcome(words.copied)
    } catch {
      // Rejected or missing: browsers offer the clipboard on secure pages only.
      field.current?.select()
      setOutcome(words.failed)
    }
  }
  return (
    <div className={styles.report}>
      <label htmlFor="report">{words.text}</label>
      <textarea id="report" ref={field} rows={14} value={text} onChange={(change) => setText(change.target.value)} />
      <p className={styles.ways}>
        <button type="button" className="button primary" onClick={copy}>
          {words.copy}
        </button>
        {contact?.kind === 'mail' && (
          <a className="button strong" href={letterTo(contact.address, subject, text)}>
            {words.send}
          </a>
        )}
        {contact?.kind === 'web' && (
          <a className="button strong" href={contact.address} rel="noreferrer">
            {words.open}
          </a>
        )}
        <span role="status">{outcome}</span>
      </p>
    </div>
  )
}
