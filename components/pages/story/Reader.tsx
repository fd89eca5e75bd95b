'use client'

import {
  lazy,
  memo,
  type ReactNode,
  Suspense,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useTranslations } from 'use-intl'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { placed } from '@/geodata/domain/site/folder'
import type { Story } from '@/geodata/domain/story/story'
import type { Camera } from '@/geodata/domain/view/view'
import { SceneMap } from '../../parts/scene/SceneMap'
import { signature } from '../../parts/scene/signature'
import { useStoryHome } from '../../parts/scene/useStoryHome'
import { SkipLinks } from '../../parts/site/SkipLinks'
import { ErrorBoundary } from '../../ui/ErrorBoundary'
import { herePath } from '../../ui/here'
import { useHydrated } from '../../ui/useHydrated'
import { Sleeping } from '../../view/sleeping'
import { Rail } from './Rail'
import { SceneSection } from './SceneSection'
import styles from './StoryReader.module.css'

/** Below the map if there is room; lazy, since text and map come first. */
const SceneStrip = lazy(() => import('../../parts/scene/SceneStrip'))

export interface ReaderProps {
  readonly atlas: Atlas
  readonly language: Language
  readonly story: Story
  /** The scene in the address, counted from 1; null for the story itself. */
  readonly start: number | null
  /** Version of the data, for the addresses of pictures. */
  readonly version: string
  /** Above the story, when this scene is read; null at its beginning. */
  readonly above: (scene: number | null) => ReactNode
  /** Leads to other stories; null if there are none. */
  readonly trail: ReactNode
  /** Below the story. A new one renders all of the text anew. */
  readonly below: ReactNode
}

/** A story to read: the text scrolls, and the map beside it follows. */
export function Reader({ atlas, language, story, start, version, above, trail, below }: ReaderProps) {
  const t = useTranslations()
  const home = useStoryHome()
  const text = useRef<HTMLDivElement>(null)
  const [read, setRead] = useState(start ?? 1)
  const [wandered, setWandered] = useState<{ readonly scene: number; readonly at: Camera | null } | null>(null)
  const scene = story.scenes[read - 1] ?? story.scenes[0]
  const view = useMemo(
    () => scene && { ...scene.view, at: wandered?.scene === scene.number ? wandered.at : scene.view.at },
    [scene, wandered],
  )
  const hydrated = useHydrated()
  // The timeline is updated in a separate task, so that the map moves at once.
  const later = useDeferredValue(scene)
  const [mapped, dated] = [scene, later].map((one) => (one ? home.shown(atlas, one) : atlas)) as [Atlas, Atlas]

  useEffect(
    function scrollToAddressedScene() {
      if (start !== null) document.getElementById(`scene-${start}`)?.scrollIntoView({ behavior: 'instant' })
    },
    [start],
  )

  // Sections are other elements once they have been rendered anew (../../ui/DeferredHydration).
  const [sections, setSections] = useState<readonly Element[] | null>(null)
  const noteSections = useCallback(() => setSections([...(text.current?.querySelectorAll('[data-scene]') ?? [])]), [])
  useEffect(noteSections, [noteSections])

  useEffect(
    function followTheReader() {
      if (!sections) return
      const observer = new IntersectionObserver(
        (entries) => {
          for (const { isIntersecting, target } of entries)
            if (isIntersecting) setRead(Number((target as HTMLElement).dataset.scene))
        },
        // The current scene is the one that crosses this line, a little below the map on a phone.
        { rootMargin: '-55% 0px -45% 0px' },
      )
      for (const section of sections) observer.observe(section)
      return () => observer.disconnect()
    },
    [sections],
  )

  const signed = signature(story, language, t)
  const first = useRef(true)
  useEffect(
    function updateAddress() {
      const address = home.kind === 'site' ? home.read(story, read) : null
      // The story's own address stays until the reader scrolls on. No needless writes: replaceState could cancel the
      // navigation of a link that was just clicked.
      const stays = (first.current && start === null) || herePath() === address
      if (address !== null && !stays) window.history.replaceState(null, '', placed(address) + window.location.search)
      first.current = false
    },
    [home, story, read, start],
  )

  return (
    <>
      <SkipLinks to={[[`heading-${read}`, t('story.skip')]]} />
      {above(read > 1 || start ? read : null)}
      <main className={styles.reader}>
        <header className={styles.head}>
          {trail && <p className={styles.trail}>{trail}</p>}
          <h1>{story.title}</h1>
          {story.summary && <p className={styles.summary}>{story.summary}</p>}
          <p className={styles.by}>
            {[signed, t('story.scenes', { count: story.scenes.length })].filter(Boolean).join(' · ')}
          </p>
          <p className={styles.ways}>
            <a href={home.stage(story)}>{t('story.present')}</a>{' '}
            <a href={home.handout(story, false)}>{t('story.handout')}</a>
            {home.kind === 'site' && (
              <>
                {' '}
                <a href={`${home.read(story)}/files`}>{t('story.files')}</a>
              </>
            )}
          </p>
        </header>
        <div className={styles.stage}>
          {view && (
            <div className={styles.map}>
              <SceneMap
                atlas={mapped}
                language={language}
                view={view}
                annotations={scene?.annotations}
                use="read"
                reportCamera={(at) => setWandered({ scene: read, at })}
                label={t('story.map')}
                legend="closed"
              />
            </div>
          )}
          {/* Reserves the height, so that the map does not change size. */}
          <div className={styles.strip}>
            {later && hydrated && (
              // If it fails to load, text and map work without it.
              <ErrorBoundary instead={null}>
                <Suspense>
                  <SceneStrip atlas={dated} language={language} view={later.view} />
                </Suspense>
              </ErrorBoundary>
            )}
          </div>
        </div>
        <Rail story={story} read={read} />
        <div className={styles.text} ref={text}>
          <Text
            atlas={atlas}
            language={language}
            story={story}
            start={start}
            version={version}
            below={below}
            rendered={noteSections}
          />
        </div>
      </main>
    </>
  )
}

interface TextProps extends Omit<ReaderProps, 'above' | 'trail'> {
  readonly rendered: () => void
}

/** All scenes, complete in the server's page. Memoised: which of them is read does not change it. */
const Text = memo(function Text({ atlas, language, story, start, version, below, rendered }: TextProps) {
  return (
    <Sleeping>
      <Rendered tell={rendered} />
      {story.scenes.map((one) => (
        <SceneSection
          key={one.slug}
          atlas={atlas}
          story={story}
          scene={one}
          language={language}
          version={version}
          asked={one.number === start}
        />
      ))}
      {below}
    </Sleeping>
  )
})

/** Calls back when the parts around it have been rendered. */
function Rendered({ tell }: { readonly tell: () => void }) {
  useEffect(tell, [tell])
  return null
}
