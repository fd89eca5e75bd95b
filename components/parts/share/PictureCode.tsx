import { useTranslations } from 'use-intl'
import { absolute } from '@/geodata/domain/site/folder'
import { formatView } from '@/geodata/domain/view/format'
import { CopyButton } from '../event/CopyButton'
import { pictureSnippets } from '../widget/snippet'
import { SIZES } from './picture'
import styles from './ShareDialog.module.css'
import { linkTo, type Shareable } from './shareable'

interface PictureCodeProps {
  readonly shared: Shareable
  readonly title: string
  readonly words: Readonly<Record<'title' | 'use', string>>
}

/** Code for another page: the picture of a View, which leads to it, and shows what the data say at the moment. */
export function PictureCode({ shared, title, words }: PictureCodeProps) {
  const t = useTranslations()
  const { language, path, view } = shared
  const query = formatView(view)
  const { origin } = window.location
  const codes = pictureSnippets({
    page: linkTo(shared, origin, true),
    picture: absolute(`/${language}${path}/map.png${query && `?${query}`}`, origin),
    title,
    ...SIZES.card,
  })
  return (
    <section className={styles.part} aria-labelledby="share-code">
      <h3 id="share-code">{words.title}</h3>
      <p className="hint">{words.use}</p>
      {(['html', 'markdown'] as const).map((form) => (
        <figure key={form} className={styles.code}>
          <figcaption>{form === 'html' ? 'HTML' : 'Markdown'}</figcaption>
          <pre id={`share-code-${form}`}>
            <code>{codes[form]}</code>
          </pre>
          <CopyButton
            key={codes[form]}
            of={`share-code-${form}`}
            label={t('share.copyCode')}
            done={t('cite.copied')}
            failed={t('cite.failed')}
          />
        </figure>
      ))}
    </section>
  )
}
