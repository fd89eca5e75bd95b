'use client'

import { useTranslations } from 'use-intl'
import type { Atlas } from '@/geodata/domain/join/atlas'
import { eventWith } from '@/geodata/domain/join/lookup'
import type { Language } from '@/geodata/domain/language/language'
import { citationsIn, type Scene, type Story } from '@/geodata/domain/story/story'
import { LinkIf } from '../../parts/scene/LinkIf'
import { Poster } from '../../parts/scene/Poster'
import { ScenePicture } from '../../parts/scene/ScenePicture'
import { SceneText } from '../../parts/scene/SceneText'
import { useStoryHome } from '../../parts/scene/useStoryHome'
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
  const home = useStoryHome()
  const { number, heading, query } = scene
  const own = home.read(story, number)
  const explore = home.explore(language, query)
  return (
    <section className={styles.scene} id={`scene-${number}`} data-scene={number} aria-labelledby={`heading-${number}`}>
      <p className={styles.number}>
        <LinkIf href={own} title={t('story.address')}>
          {t('story.scene', { number, count: story.scenes.length })}
        </LinkIf>
      </p>
      <h2
        id={`heading-${number}`}
        tabIndex={-1}
        // biome-ignore lint/a11y/noAutofocus: the address asks for this scene, and leads there without a script too.
        autoFocus={asked}
      >
        {heading}
      </h2>
      {home.kind === 'site' && <ServedPictures scene={scene} language={language} version={version} />}
      <SceneText atlas={atlas} scene={scene} language={language} t={t} />
      {scene.picture && <ScenePicture {...scene.picture} />}
      {home.kind !== 'site' && <Gone atlas={atlas} scene={scene} />}
      <div className={styles.ways}>
        {explore !== null && <a href={explore}>{t('story.explore')}</a>}{' '}
        <a href={home.stage(story, number)}>{t('story.presentHere')}</a>
        {home.kind === 'site' && <ShareScene story={story} scene={scene} language={language} />}
      </div>
    </section>
  )
}

/** Says which events of a reader's story are not in the atlas, as after a change of it. */
function Gone({ atlas, scene }: Pick<SceneSectionProps, 'atlas' | 'scene'>) {
  const t = useTranslations('ownStory')
  const { text, focus, only = [] } = scene
  const ids = new Set([...citationsIn(text).map(({ event }) => event), ...focus, ...only])
  const gone = [...ids].filter((id) => !eventWith(atlas, id))
  if (gone.length === 0) return null
  return (
    <p className="hint" role="note">
      {t('gone', { count: gone.length, ids: gone.slice(0, NAMED).join(', '), more: gone.length > NAMED ? '…' : '' })}
    </p>
  )
}

/** Ids that are named. */
const NAMED = 5

/** The map of a scene as a picture: without JavaScript, and for print, where there is no map beside the text. */
function ServedPictures({ scene, language, version }: Pick<SceneSectionProps, 'scene' | 'language' | 'version'>) {
  const t = useTranslations()
  const { picture } = useStoryHome()
  return (
    <>
      <noscript>
        <Poster
          address={picture(scene, language, version, SIZE)}
          alt={t('story.poster', { heading: scene.heading })}
          {...SIZE}
          className={styles.poster}
        />
      </noscript>
      {/* Lazy and hidden on screen, so it is fetched when printing. */}
      {/* biome-ignore lint/performance/noImgElement: drawn to measure by the house, with nothing to optimize */}
      <img
        className={styles.printed}
        src={picture(scene, language, version, { ...SIZE, theme: 'print' })}
        alt=""
        {...SIZE}
        loading="lazy"
      />
    </>
  )
}
