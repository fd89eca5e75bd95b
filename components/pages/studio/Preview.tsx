import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { Language } from '@/geodata/domain/language/language'
import { readText } from '@/geodata/domain/read/text'
import { footnotes, sameNote } from '@/geodata/domain/story/footnote'
import { FootnoteMark } from '../../parts/scene/FootnoteMark'
import { Footnotes } from '../../parts/scene/Footnotes'
import { Prose } from '../../parts/scene/Prose'
import { useSetting } from '../../view/useExplorer'
import styles from './Fields.module.css'

interface PreviewProps {
  /** Name of the field. */
  readonly field: string
  /** Markdown. */
  readonly text: string
  /** Of the text. */
  readonly language: Language
  /** Prefix of ids. */
  readonly id: string
}

/** A text as its audience reads it, with the events that it cites. */
export function Preview({ field, text, language, id }: PreviewProps) {
  const t = useTranslations()
  const { atlas, language: own } = useSetting()
  const paragraphs = useMemo(() => readText(text).paragraphs.map(({ inlines }) => inlines), [text])
  const notes = useMemo(() => footnotes(paragraphs, atlas), [paragraphs, atlas])
  if (paragraphs.length === 0) return null
  return (
    <section className={styles.preview} aria-label={t('studio.preview', { field })}>
      <div lang={language}>
        <Prose
          paragraphs={paragraphs}
          mark={(cited) => {
            const note = notes.find((one) => sameNote(one.cited, cited))
            if (!note) return <sup className={styles.missing}>{t('studio.noEvent')}</sup>
            return <FootnoteMark note={note} cited={cited} id={id} t={t} />
          }}
        />
      </div>
      {notes.length > 0 && <Footnotes atlas={atlas} notes={notes} id={id} language={own} t={t} />}
    </section>
  )
}
