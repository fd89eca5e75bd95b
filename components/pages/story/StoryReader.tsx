'use client'

import { useMemo } from 'react'
import { type Messages, useTranslations } from 'use-intl'
import type { AtlasPayload } from '@/geodata/domain/join/payload'
import { absolute } from '@/geodata/domain/site/folder'
import type { Story } from '@/geodata/domain/story/story'
import { MessagesProvider } from '../../language/MessagesProvider'
import { ServedMap } from '../../parts/map/ServedMap'
import { SiteFooter } from '../../parts/site/SiteFooter'
import { SiteHeader } from '../../parts/site/SiteHeader'
import { ORIGIN } from '../../ui/origin'
import { useAtlas } from '../../view/AtlasProvider'
import { HoveredProvider } from '../../view/hovered'
import { WakingOrder } from '../../view/sleeping'
import { Reader, type ReaderProps } from './Reader'
import styles from './StoryReader.module.css'

export interface StoryReaderProps extends Pick<ReaderProps, 'language' | 'story' | 'start' | 'version'> {
  readonly wire: AtlasPayload
  readonly messages: Messages
  readonly others: readonly Pick<Story, 'slug' | 'title' | 'summary'>[]
}

/** A story of the site to read. */
export function StoryReader({ language, messages, ...rest }: StoryReaderProps) {
  return (
    <MessagesProvider language={language} messages={messages}>
      <HoveredProvider>
        <ServedMap>
          <WakingOrder>
            <Served language={language} {...rest} />
          </WakingOrder>
        </ServedMap>
      </HoveredProvider>
    </MessagesProvider>
  )
}

function Served({ wire, language, story, others, ...rest }: Omit<StoryReaderProps, 'messages'>) {
  const t = useTranslations()
  const atlas = useAtlas(wire)
  const path = `/stories/${story.slug}`
  const below = useMemo(
    () => (
      <>
        <nav className={styles.others} aria-label={t('story.others')}>
          <h2>{t('story.others')}</h2>
          <ul>
            {others.map(({ slug, title, summary }) => (
              <li key={slug}>
                <a href={`/${language}/stories/${slug}`}>{title}</a>
                <p>{summary}</p>
              </li>
            ))}
          </ul>
        </nav>
        <p className="printed">{absolute(`/${language}${path}`, ORIGIN)}</p>
        <SiteFooter language={language} t={t} />
      </>
    ),
    [language, t, path, others],
  )
  return (
    <Reader
      atlas={atlas}
      language={language}
      story={story}
      above={(scene) => <SiteHeader language={language} t={t} path={scene === null ? path : `${path}/${scene}`} />}
      trail={<a href={`/${language}/stories`}>{t('story.all')}</a>}
      below={below}
      {...rest}
    />
  )
}
