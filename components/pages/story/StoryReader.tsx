'use client'

import { lazy, memo, Suspense, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { type Messages, useTranslations } from 'use-intl'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { AtlasPayload } from '@/geodata/domain/join/payload'
import type { Language } from '@/geodata/domain/language/language'
import type { Story } from '@/geodata/domain/story/story'
import type { Camera } from '@/geodata/domain/view/view'
import { MessagesProvider } from '../../language/MessagesProvider'
import { dateWords } from '../../language/words'
import { ServedMap } from '../../parts/map/ServedMap'
import { SceneMap } from '../../parts/scene/SceneMap'
import { SiteFooter } from '../../parts/site/SiteFooter'
import { SiteHeader } from '../../parts/site/SiteHeader'
import { SkipLinks } from '../../parts/site/SkipLinks'
import { ErrorBoundary } from '../../ui/ErrorBoundary'
import { ORIGIN } from '../../ui/origin'
import { useHydrated } from '../../ui/useHydrated'
import { useAtlas } from '../../view/AtlasProvider'
import { HoveredProvider } from '../../view/hovered'
import { Sleeping, WakingOrder } from '../../view/sleeping'
import { Rail } from './Rail'
import { SceneSection } from './SceneSection'
import styles from './StoryReader.module.css'

/** Below the map if there is room; lazy, since text and map come first. */
const SceneStrip = lazy(() => import('../../parts/scene/SceneStrip'))

export interface StoryReaderProps {
  readonly wire: AtlasPayload
  readonly language: Language
  readonly messages: Messages
  readonly story: Story
  /** The scene in the address, counted from 1; null for the story itself. */
  readonly start: number | null
  /** Version of the data, for the addresses of pictures. */
  readonly version: string
  readonly others: readonly Pick<Story, 'slug' | 'title' | 'summary'>[]
}

/** A story to read: the text scrolls, and the map beside it follows. */
export function StoryReader({ language, messages, ...rest }: StoryReaderProps) {
  return (
    <MessagesProvider language={language} messages={messages}>
      <HoveredProvider>
        <ServedMap>
          <WakingOrder>
            <Reader language={language} {...rest} />
          </WakingOrder>
        </ServedMap>
      </HoveredProvider>
    </MessagesProvider>
  )
}

function Reader({ wire, language, story, start, version, others }: Omit<StoryReaderProps, 'messages'>) {
  const t = useTranslations()
  const atlas = useAtlas(wire)
  const text = useRef<HTMLDivElement>(null)
  const [read, setRead] = useState(start ?? 1)
  const [wandered, setWandered] = useState<{ readonly scene: number; readonly at: Camera | null } | null>(null)
  const scene = story.scenes[read - 1] ?? story.scenes[0]
  const view = useMemo(
    () => scene && { ...scene.view, at: wandered?.scene === scene.number ? wandered.at : scene.view.at },
    [scene, wandered],
  )
  const path = `/stories/${story.slug}`
  const hydrated = useHydrated()
  // The timeline is updated in a separate task, so that the map moves at once.
  const later = useDeferredValue(scene?.view)

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

  const first = useRef(true)
  useEffect(
    function updateAddress() {
      const address = `/${language}${path}/${read}`
      // The story's own address stays until the reader scrolls on. No needless writes: replaceState could cancel the
      // navigation of a link that was just clicked.
      const stays = (first.current && start === null) || window.location.pathname === address
      if (!stays) window.history.replaceState(null, '', address + window.location.search)
      first.current = false
    },
    [language, path, read, start],
  )

  return (
    <>
      <SkipLinks to={[[`heading-${read}`, t('story.skip')]]} />
      <SiteHeader language={language} t={t} path={read > 1 || start ? `${path}/${read}` : path} />
      <main className={styles.reader}>
        <header className={styles.head}>
          <p className={styles.trail}>
            <a href={`/${language}/stories`}>{t('story.all')}</a>
          </p>
          <h1>{story.title}</h1>
          <p className={styles.summary}>{story.summary}</p>
          <p className={styles.by}>
            {t('story.by', { author: story.author, date: dateWords(story.date, language, t) })} ·{' '}
            {t('story.scenes', { count: story.scenes.length })}
          </p>
          <p className={styles.ways}>
            <a href={`/${language}/present/${story.slug}`}>{t('story.present')}</a>{' '}
            <a href={`/${language}/present/${story.slug}?print`}>{t('story.handout')}</a>
          </p>
        </header>
        <div className={styles.stage}>
          {view && (
            <div className={styles.map}>
              <SceneMap
                atlas={atlas}
                language={language}
                view={view}
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
                  <SceneStrip atlas={atlas} language={language} view={later} />
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
            others={others}
            rendered={noteSections}
          />
        </div>
      </main>
    </>
  )
}

type TextProps = Omit<StoryReaderProps, 'wire' | 'messages'> & {
  readonly atlas: Atlas
  readonly rendered: () => void
}

/** All scenes, complete in the server's page. Memoised: which of them is read does not change it. */
const Text = memo(function Text({ atlas, language, story, start, version, others, rendered }: TextProps) {
  const t = useTranslations()
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
      <p className="printed">{new URL(`/${language}/stories/${story.slug}`, ORIGIN).href}</p>
      <SiteFooter language={language} t={t} />
    </Sleeping>
  )
})

/** Calls back when the parts around it have been rendered. */
function Rendered({ tell }: { readonly tell: () => void }) {
  useEffect(tell, [tell])
  return null
}
