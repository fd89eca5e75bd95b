import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { Input } from '../../ui/Input'
import styles from './Builder.module.css'
import { cut, SHOWN, SIGNED } from './signature'

/** The editor's texts, as in the fields. */
export type Written = Readonly<Record<(typeof SIGNED)[number], string>>

interface WordsChoiceProps {
  readonly written: Written
  /** Called with what has changed. */
  readonly write: (written: Partial<Written>) => void
  /** The widget's default title. */
  readonly usual: string
}

/** Fields for title, note and byline, with a message if the text is too long to be shown in full. */
export function WordsChoice({ written, write, usual }: WordsChoiceProps) {
  const t = useTranslations('embedGuide.choice')
  const id = useId()
  return SIGNED.map((key) => {
    const long = cut(written[key].trim(), SHOWN[key]).whole !== null
    return (
      <div key={key} className={styles.words}>
        <label htmlFor={`${id}-${key}`}>{t(key)}</label>
        <Input
          id={`${id}-${key}`}
          value={written[key]}
          placeholder={key === 'title' ? usual : undefined}
          aria-describedby={`${id}-${key}-long`}
          write={(text) => write({ [key]: text })}
        />
        <p id={`${id}-${key}-long`} className={styles.hint} role="status">
          {long && t('cut', { most: SHOWN[key] })}
        </p>
      </div>
    )
  })
}
