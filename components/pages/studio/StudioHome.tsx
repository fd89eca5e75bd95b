'use client'

import { type Messages, useTranslations } from 'use-intl'
import type { Language } from '@/geodata/domain/language/language'
import type { StoryTitle } from '@/geodata/domain/story/story'
import { MessagesProvider } from '../../language/MessagesProvider'
import type { Sent } from '../../language/sent'
import { DraftList } from './DraftList'
import styles from './Home.module.css'
import { OpenStory } from './OpenStory'

interface StudioHomeProps {
  readonly language: Language
  readonly messages: Messages | Sent<Messages>
  /** Of the site. */
  readonly stories: readonly Pick<StoryTitle, 'slug' | 'title'>[]
}

/** Ways to begin a story, and the drafts of this browser. */
export function StudioHome({ messages, ...props }: StudioHomeProps) {
  return (
    <MessagesProvider language={props.language} messages={messages}>
      <Content {...props} />
    </MessagesProvider>
  )
}

function Content({ language, stories }: Omit<StudioHomeProps, 'messages'>) {
  const t = useTranslations('studioHome')
  return (
    <div className={styles.home}>
      <p className={styles.ways}>
        <a className="button primary" href={`/${language}/studio/new`}>
          {t('begin')}
        </a>
      </p>
      <DraftList language={language} />
      {stories.length > 0 && (
        <section aria-labelledby="ours">
          <h2 id="ours">{t('ours')}</h2>
          <p>{t('oursHint')}</p>
          <ul className={styles.ours}>
            {stories.map(({ slug, title }) => (
              <li key={slug}>
                <a href={`/${language}/studio/new?story=${slug}`}>{title}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <OpenStory language={language} />
    </div>
  )
}
