'use client'

import { useTranslations } from 'use-intl'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import type { Scene, Story } from '@/geodata/domain/story/story'
import { Poster } from '../../parts/scene/Poster'
import { posterAddress } from '../../parts/scene/posterAddress'
import { SceneText } from './SceneText'
import { ShareScene } from './ShareScene'
import styles from './StoryReader.module.css'

interface SceneSectionProps {
  readonly atlas: Atlas
  readonly story: Story
  readonly scene: Scene
  readonly language: Language
  readonly version: string
  /** The address names this scene. */
  readonly asked: boolean
}

const SIZE = { width: 720, height: 540 }

/** One scene of a story: heading, text, footnotes, and links. */
export function SceneSection({ atlas, story, scene, language, version, asked }: SceneSectionProps) {
  const t = useTranslations()
  const { number, heading, query } = scene
  return (
    <section className={styles.scene} id={`scene-${number}`} data-scene={number} aria-labelledby={`heading-${number}`}>
      <p className={styles.number}>
        <a href={`/${language}/stories/${story.slug}/${number}`} title={t('story.address')}>
          {t('story.scene', { number, count: story.scenes.length })}
        </a>
      </p>
      <h2
        id={`heading-${number}`}
        tabIndex={-1}
        // biome-ignore lint/a11y/noAutofocus: the address asks for this scene, and leads there without a script too.
        autoFocus={asked}
      >
        {heading}
      </h2>
      <noscript>
        <Poster
          address={posterAddress(scene, language, version, SIZE)}
          alt={t('story.poster', { heading })}
          {...SIZE}
          className={styles.poster}
        />
      </noscript>
      {/* For print only, where there is no map beside the text. Lazy and hidden on screen, so it is fetched when
          printing. */}
      {/* biome-ignore lint/performance/noImgElement: drawn to measure by the house itself, there is nothing to optimize */}
      <img
        className={styles.printed}
        src={`${posterAddress(scene, language, version, SIZE)}&theme=print`}
        alt=""
        {...SIZE}
        loading="lazy"
      />
      <SceneText atlas={atlas} scene={scene} language={language} t={t} />
      <div className={styles.ways}>
        <a href={`/${language}${query ? `?${query}` : ''}`}>{t('story.explore')}</a>{' '}
        <a href={`/${language}/present/${story.slug}#${number}`}>{t('story.presentHere')}</a>
        <ShareScene story={story} scene={scene} language={language} />
      </div>
    </section>
  )
}
