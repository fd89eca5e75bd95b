import { useTranslations } from 'use-intl'
import { element, escaped } from '@/geodata/poster/xml'
import { CopyButton } from '../event/CopyButton'
import styles from './ShareDialog.module.css'
import { linkTo, type Shared } from './shared'

interface StoryWidgetProps {
  /** Slugs. */
  readonly story: string
  readonly scene: string
  readonly shared: Shared
  readonly title: string
}

const ID = 'share-widget'

/** The HTML with which another page shows a scene, and the way on from it to the rest of the story (docs/embed.md). */
export function StoryWidget({ story, scene, shared, title }: StoryWidgetProps) {
  const t = useTranslations()
  const { origin } = window.location
  const link = element('a', { href: linkTo(shared, origin, true) }, escaped(title))
  const widget = element('joliba-map', { story, scene, lang: shared.language }, link)
  return (
    <>
      <pre className={styles.widget} id={ID}>
        <code>{`${widget}\n<script async src="${origin}/embed.js"></script>`}</code>
      </pre>
      <CopyButton of={ID} label={t('share.embedCopy')} done={t('cite.copied')} failed={t('cite.failed')} />
    </>
  )
}
