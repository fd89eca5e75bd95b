import {
  type ChangeEvent,
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { useTranslations } from 'use-intl'
import type { FindingField } from '@/geodata/domain/draft/checkDraft'
import { pastedHtml } from '@/geodata/domain/draft/html'
import type { Language } from '@/geodata/domain/language/language'
import { CiteSearch } from './CiteSearch'
import styles from './Fields.module.css'
import { asksToCite, cited, marked, replaced, type Selected } from './markdownEdits'
import { Preview } from './Preview'

interface MarkdownFieldProps {
  readonly field: FindingField
  readonly label: string
  readonly value: string
  readonly change: (text: string) => void
  /** Of the text. */
  readonly language: Language
  readonly placeholder?: string
  /** Rows of an empty field. */
  readonly rows: number
  /** The author leaves the field. */
  readonly settle: () => void
  /** Called with an event that was cited. */
  readonly cited?: (event: string) => void
  /** Called with the position in the text at which the scene is to be split. */
  readonly split?: (at: number) => void
  /** Warnings about the text; none while an event to cite is looked for. */
  readonly children?: ReactNode
  readonly readOnly?: boolean
}

/** A text in Markdown, with a toolbar and a preview. `[[` or the button cites an event. */
export function MarkdownField(props: MarkdownFieldProps) {
  const { label, value, change, settle, language, placeholder, rows, children, readOnly = false } = props
  const t = useTranslations('studio')
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [citing, setCiting] = useState(false)
  // Where the selection belongs once the changed text is shown.
  const selection = useRef<Selected | null>(null)

  useLayoutEffect(function placeSelection() {
    const wanted = selection.current
    if (!wanted || !field.current || field.current.value !== wanted.text) return
    selection.current = null
    field.current.focus()
    field.current.setSelectionRange(wanted.start, wanted.end)
  })

  const selected = (): Selected => {
    const { selectionStart = value.length, selectionEnd = value.length } = field.current ?? {}
    return { text: value, start: selectionStart, end: selectionEnd }
  }
  const put = (next: Selected) => {
    selection.current = next
    change(next.text)
  }
  const type = ({ target }: ChangeEvent<HTMLTextAreaElement>) => {
    change(target.value)
    if (asksToCite({ text: target.value, start: target.selectionStart, end: target.selectionEnd })) setCiting(true)
  }
  const press = (key: KeyboardEvent) => {
    if (!(key.ctrlKey || key.metaKey) || key.altKey || key.shiftKey) return
    const mark = { b: '**', i: '*' }[key.key] as '**' | '*' | undefined
    if (!mark) return
    key.preventDefault()
    put(marked(selected(), mark))
  }
  const paste = (clipboard: ClipboardEvent) => {
    const html = clipboard.clipboardData.getData('text/html')
    if (!html) return
    clipboard.preventDefault()
    put(replaced(selected(), pastedHtml(html)))
  }
  const close = () => {
    setCiting(false)
    field.current?.focus()
  }
  return (
    <div className={styles.field} data-field={props.field}>
      <div className={styles.fieldHead}>
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
        {!readOnly && (
          <div className={styles.tools} role="toolbar" aria-label={t('tools.title', { field: label })}>
            <button
              type="button"
              aria-label={t('tools.strong')}
              title={t('tools.strong')}
              onClick={() => put(marked(selected(), '**'))}
            >
              <b>{t('tools.b')}</b>
            </button>
            <button
              type="button"
              aria-label={t('tools.emphasis')}
              title={t('tools.emphasis')}
              onClick={() => put(marked(selected(), '*'))}
            >
              <i>{t('tools.i')}</i>
            </button>
            <button type="button" aria-expanded={citing} onClick={() => setCiting(!citing)}>
              {t('tools.cite')}
            </button>
            {props.split && (
              <button type="button" title={t('splitHint')} onClick={() => props.split?.(selected().start)}>
                {t('split')}
              </button>
            )}
          </div>
        )}
      </div>
      <textarea
        ref={field}
        id={id}
        lang={language}
        value={value}
        rows={rows}
        readOnly={readOnly}
        placeholder={placeholder}
        className={styles.text}
        onChange={type}
        onKeyDown={press}
        onPaste={paste}
        onFocus={() => setCiting(false)}
        onBlur={settle}
      />
      {citing && (
        <CiteSearch
          cite={(event, source) => {
            setCiting(false)
            put(cited(selected(), event, source))
            props.cited?.(event)
          }}
          close={close}
        />
      )}
      {!citing && children}
      <Preview field={label} text={value} language={language} id={id} />
    </div>
  )
}
