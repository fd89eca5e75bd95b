'use client'

import { type DragEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Language } from '@/geodata/domain/language/language'
import { useHydrated } from '../../ui/useHydrated'
import styles from './Own.module.css'
import { sampleName, sampleRows } from './sample'

interface NamedFile {
  readonly file: Blob
  readonly name: string
  /** Whether it is the sample. */
  readonly sample?: boolean
}

interface OpenFilesProps {
  readonly language: Language
  readonly open: (files: readonly NamedFile[]) => void
  /** Called when the reader is about to open something, perhaps more than once. */
  readonly meant: () => void
}

/** The ways to open files: drop, choose, paste, or try a sample. */
export function OpenFiles({ language, open, meant }: OpenFilesProps) {
  const t = useTranslations('own')
  const ready = useHydrated()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [pasting, setPasting] = useState(false)

  const opened = (files: FileList | null | undefined) => {
    if (files && files.length > 0) open(Array.from(files, (file) => ({ file, name: file.name })))
  }

  const about = useEffectEvent(meant)
  useEffect(function acceptDropsAnywhere() {
    // A file dropped beside the box would otherwise replace the page.
    const hold = (event: globalThis.DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    }
    const enter = () => about()
    document.addEventListener('dragenter', enter)
    document.addEventListener('dragover', hold)
    document.addEventListener('drop', hold)
    return () => {
      document.removeEventListener('dragenter', enter)
      document.removeEventListener('dragover', hold)
      document.removeEventListener('drop', hold)
    }
  }, [])

  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    opened(event.dataTransfer.files)
  }

  return (
    <section
      className={styles.drop}
      data-over={over || undefined}
      onDragOver={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      aria-label={t('title')}
    >
      <p className={styles.dropTitle} aria-hidden="true">
        {t('drop')}
      </p>
      <p className={styles.ways}>
        <button
          type="button"
          className="button primary"
          disabled={!ready}
          onClick={() => {
            meant()
            input.current?.click()
          }}
        >
          {t('choose')}
        </button>
        <button
          type="button"
          className="button"
          disabled={!ready}
          aria-expanded={pasting}
          onClick={() => {
            meant()
            setPasting(!pasting)
          }}
        >
          {t('paste')}
        </button>
        <button
          type="button"
          className="button"
          disabled={!ready}
          onClick={() =>
            open([{ file: new Blob([sampleRows(language)]), name: `${sampleName(language)}.csv`, sample: true }])
          }
        >
          {t('sample')}
        </button>
      </p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('choose')}
        onChange={({ target }) => {
          opened(target.files)
          // So that the same file can be chosen again.
          target.value = ''
        }}
      />
      {pasting && (
        <Paste
          paste={(text) => {
            setPasting(false)
            open([{ file: new Blob([text]), name: t('pasted') }])
          }}
          cancel={() => setPasting(false)}
        />
      )}
      <p className="hint">{t('formats')}</p>
      <p className={styles.private}>
        <b>{t('private')}</b>
      </p>
      <noscript>
        <p>{t('noScript')}</p>
      </noscript>
    </section>
  )
}

function Paste({ paste, cancel }: { readonly paste: (text: string) => void; readonly cancel: () => void }) {
  const t = useTranslations('own')
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(function focusField() {
    field.current?.focus()
  }, [])
  return (
    <form
      className={styles.paste}
      onSubmit={(event) => {
        event.preventDefault()
        const text = field.current?.value ?? ''
        if (text.trim() !== '') paste(text)
      }}
    >
      <label>
        {t('pasteLabel')}
        <textarea ref={field} rows={6} spellCheck={false} />
      </label>
      <p className={styles.ways}>
        <button type="submit" className="button primary">
          {t('pasteOpen')}
        </button>
        <button type="button" className="button" onClick={cancel}>
          {t('pasteCancel')}
        </button>
      </p>
    </form>
  )
}
