import { useState } from 'react'
import { useTranslations } from 'use-intl'
import styles from '../share/ShareDialog.module.css'
import type { About } from './about'
import own from './TakeAway.module.css'

interface AboutPartProps {
  readonly about: About
  readonly onAbout: (about: About) => void
}

/** What the reader states about the data, as it will be in the files. */
export function AboutPart({ about, onAbout }: AboutPartProps) {
  const t = useTranslations('own.takeAway')
  return (
    <section className={styles.part} aria-labelledby="take-away-about">
      <h3 id="take-away-about">{t('about')}</h3>
      <p className="hint" id="take-away-use">
        {t('aboutUse')}
      </p>
      <div className={own.fields}>
        {(['source', 'licence'] as const).map((key) => (
          <Field
            key={key}
            label={t(key)}
            example={t(`${key}Example`)}
            stated={about[key]}
            onState={(stated) => onAbout({ ...about, [key]: stated })}
          />
        ))}
      </div>
    </section>
  )
}

interface FieldProps {
  readonly label: string
  readonly example: string
  readonly stated: string | null
  readonly onState: (stated: string | null) => void
}

/** One line of text. What is typed is kept as it is; blanks around it are not stated. */
function Field({ label, example, stated, onState }: FieldProps) {
  const [typed, type] = useState(stated ?? '')
  return (
    <label>
      {label}
      <input
        type="text"
        value={typed}
        maxLength={500}
        placeholder={example}
        aria-describedby="take-away-use"
        onChange={({ target }) => {
          type(target.value)
          onState(target.value.trim() || null)
        }}
      />
    </label>
  )
}
