import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { COLON } from '@/geodata/domain/language/punctuation'
import type { Story } from '@/geodata/domain/story/story'
import { cover } from '@/geodata/drawing/poster/cover'
import type { Translate } from '../../language/translate'
import { Poster } from '../../parts/scene/Poster'
import { posterAddress } from '../../parts/scene/posterAddress'
import { Page } from '../../parts/site/Page'
import styles from './StoriesPage.module.css'

interface StoriesPageProps {
  readonly atlas: Atlas
  /** The stories in the language. */
  readonly stories: readonly Story[]
  readonly language: Language
  readonly t: Translate
  /** Version of the data. */
  readonly version: string
}

const SIZE = { width: 640, height: 400 }

/** All stories, each with the map of one of its scenes. */
export function StoriesPage({ atlas, stories, language, t, version }: StoriesPageProps) {
  return (
    <Page language={language} t={t} path="/stories">
      <h1>{t('story.title')}</h1>
      <p>{t('story.intro')}</p>
      <p>
        <a href={`/${language}/studio`}>{t('studioHome.make')}</a>
      </p>
      <ul className={styles.cards}>
        {stories.map((story) => {
          const scene = cover(story, atlas)
          const alt = t('story.cover', { title: story.title })
          return (
            <li key={story.slug} className={styles.card}>
              {scene && (
                <Poster
                  address={posterAddress(scene, language, version, { ...SIZE, small: true })}
                  alt={alt}
                  {...SIZE}
                />
              )}
              <h2>
                <a href={`/${language}/stories/${story.slug}`}>{story.title}</a>
              </h2>
              <p>{story.summary}</p>
              <p className={styles.ways}>
                <span>{t('story.scenes', { count: story.scenes.length })}</span>
                <a
                  href={`/${language}/present/${story.slug}`}
                  aria-label={t('story.present') + COLON[language] + story.title}
                >
                  {t('story.present')}
                </a>
                <a
                  href={`/${language}/present/${story.slug}?print`}
                  aria-label={t('story.handout') + COLON[language] + story.title}
                >
                  {t('story.handout')}
                </a>
                <a
                  href={`/${language}/stories/${story.slug}/files`}
                  aria-label={t('story.files') + COLON[language] + story.title}
                >
                  {t('story.files')}
                </a>
                <a
                  href={`/${language}/studio/new?story=${story.slug}`}
                  rel="nofollow"
                  aria-label={t('studioHome.copy') + COLON[language] + story.title}
                >
                  {t('studioHome.copy')}
                </a>
              </p>
            </li>
          )
        })}
      </ul>
    </Page>
  )
}
