import { useTranslations } from 'use-intl'
import { CopyButton } from '../event/CopyButton'
import styles from './Carry.module.css'

interface EmbeddingProps {
  /** Of this code among others. */
  readonly id: string
  /** What to do with it. */
  readonly hint: string
  /** Of the story. */
  readonly title: string
  /** Address of what is shown. */
  readonly src: string
}

/** The code with which a story is shown in another page. */
export function Embedding({ id, hint, title, src }: EmbeddingProps) {
  const t = useTranslations()
  const quoted = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  return (
    <>
      <p className="hint">{hint}</p>
      <code id={`carry-${id}`} className={styles.code}>
        {`<iframe src="${quoted(src)}" title="${quoted(title)}" width="100%" height="640" loading="lazy" allow="fullscreen" style="border:0"></iframe>`}
      </code>
      <CopyButton of={`carry-${id}`} label={t('carry.copyEmbed')} done={t('cite.copied')} failed={t('cite.failed')} />
    </>
  )
}
