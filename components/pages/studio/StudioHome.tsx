'use client'

import { type Messages, useTranslations } from 'use-intl'
import type { Language } from '@/geodata/domain/language/language'
import type { StoryTitle } from '@/geodata/domain/story/story'
import { MessagesProvider } from '../../language/MessagesProvider'
import type { Sent } from '../../language/sent'
import { addressOfDraft } from './address'
import styles from './Home.module.css'
import { useDrafts } from './kept/useDrafts'

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
  const drafts = useDrafts()
  return (
    <div className={styles.home}>
      <p className={styles.ways}>
        <a className="button primary" href={`/${language}/studio/new`}>
          {t('begin')}
        </a>
      </p>
      {drafts && drafts.length > 0 && (
        <section aria-labelledby="drafts">
          <h2 id="drafts">{t('drafts')}</h2>
          <ul>
            {drafts.map((draft) => (
              <li key={draft.id}>
                <a href={addressOfDraft(language, draft.id)}>
                  {draft.languages.map((one) => draft.title[one]).find(Boolean) ?? t('untitled')}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
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
    </div>
  )
}
