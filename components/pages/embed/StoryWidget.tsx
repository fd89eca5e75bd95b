'use client'

import { lazy, type ReactNode, Suspense, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import type { Scene, Story } from '@/geodata/domain/story/story'
import { formatView } from '@/geodata/domain/view/format'
import { parseView } from '@/geodata/domain/view/parse'
import type { View } from '@/geodata/domain/view/view'
import { arrows } from '../../language/arrows'
import { SceneMap } from '../../parts/scene/SceneMap'
import { ScenePicture } from '../../parts/scene/ScenePicture'
import { SceneText } from '../../parts/scene/SceneText'
import { leastMapHeight, METHODS, type Message, mapHeight, messageFrom, postTo } from '../../parts/widget/message'
import type { EmbedOptions } from '../../parts/widget/options'
import { followWithin } from '../../view/followWithin'
import { useSetHovered } from '../../view/hovered'
import { appearanceCss } from './appearanceCss'
import styles from './StoryWidget.module.css'
import { reportWholeHeight } from './wholeHeight'

const SceneStrip = lazy(() => import('../../parts/scene/SceneStrip'))

interface StoryWidgetProps {
  readonly atlas: Atlas
  readonly language: Language
  readonly story: Story
  readonly options: EmbedOptions
  /** What the map of a scene shows of the atlas. */
  readonly shown: (atlas: Atlas, scene: Scene) => Atlas
  /** The address of this widget at a scene, by its slug. */
  readonly address: (scene: string) => string
  /** Below everything else. */
  readonly foot: ReactNode
}

/** A story that only the browser has as a widget: a scene at a time, with its text and the way to the next. */
export function StoryWidget({ atlas, language, story, options, shown, address, foot }: StoryWidgetProps) {
  const t = useTranslations()
  const [number, turn] = useState(() => firstScene(story))
  /** A View in place of the scene's: of the host page, or the reader's camera. */
  const [wandered, wander] = useState<View | null>(null)
  const around = useRef<HTMLElement>(null)
  const point = useSetHovered()
  const { scenes } = story
  const { parts, signature, text, accent } = options
  const scene = scenes[number - 1] ?? scenes[0]
  const [before, after] = [scenes[number - 2], scenes[number]]
  const title = signature.title ?? [scene?.heading, story.title].filter(Boolean).join(' · ')
  const view = wandered ?? scene?.view
  const query = view ? formatView({ ...view, theme: null }) : ''
  const maps = view?.compare ? 2 : 1

  const go = (to: Scene | undefined) => {
    if (!to) return
    wander(null)
    turn(to.number)
  }

  useLayoutEffect(
    function applyAppearance() {
      document.documentElement.style.cssText = appearanceCss({ text, accent })
    },
    [text, accent],
  )

  useEffect(
    function nameFrame() {
      document.title = title
    },
    [title],
  )

  useEffect(
    function reportHeight() {
      const report = () => {
        const others = [...(around.current?.children ?? [])].filter((part) => !part.hasAttribute('data-map'))
        const height = others.reduce((sum, part) => sum + part.getBoundingClientRect().height, 0)
        reportWholeHeight(Math.ceil(height) + mapHeight(window.innerWidth, maps))
      }
      report()
      const watch = new ResizeObserver(report)
      for (const part of around.current?.children ?? []) if (!part.hasAttribute('data-map')) watch.observe(part)
      window.addEventListener('resize', report)
      return () => {
        watch.disconnect()
        window.removeEventListener('resize', report)
      }
    },
    [maps],
  )

  const first = useRef(true)
  const reportView = useEffectEvent(() => {
    if (first.current) postTo(window.parent, 'ready', { title, view: query, live: true })
    else postTo(window.parent, 'viewchange', { view: query })
    first.current = false
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is reported has changed.
  useEffect(() => {
    if (window.parent !== window) reportView()
  }, [query])

  const obey = useEffectEvent((message: Message) => {
    switch (message.type) {
      case 'getView':
        return postTo(window.parent, 'viewchange', { view: query, ...(message.id ? { id: message.id } : {}) })
      case 'setView': {
        const asked = parseView(message.view ?? '', atlas)
        // Nothing that can be read.
        if (message.known && message.view && formatView(asked) === '') return
        return wander(asked)
      }
      case 'next':
        return go(after)
      case 'previous':
        return go(before)
      case 'highlight':
        return point(atlas.events.some(({ id }) => id === message.event) ? (message.event ?? null) : null)
    }
  })
  useEffect(function listenToHost() {
    if (window.parent === window) return
    const hear = ({ source, data }: MessageEvent) => {
      const message = source === window.parent ? messageFrom(data, METHODS) : null
      if (message) obey(message)
    }
    window.addEventListener('message', hear)
    return () => window.removeEventListener('message', hear)
  }, [])

  if (!scene || !view) return null
  const seen = shown(atlas, scene)
  const way = (rel: 'prev' | 'next', to: Scene | undefined, words: string) =>
    to ? (
      <a
        href={address(to.slug)}
        rel={rel}
        onClick={(click) => {
          click.preventDefault()
          go(to)
        }}
      >
        {words}
      </a>
    ) : (
      <span />
    )
  return (
    <main className={styles.widget} ref={around} data-theme={options.view.theme ?? undefined}>
      <h1 className={parts.includes('title') ? styles.title : 'unseen'}>{title}</h1>
      <div
        className={styles.map}
        style={{ minHeight: leastMapHeight(window.innerWidth, maps, true) }}
        data-map
        data-full-screen
      >
        <SceneMap
          atlas={seen}
          language={language}
          view={view}
          annotations={scene.annotations}
          use="read"
          reportCamera={(at) => wander({ ...view, at })}
          label={t('story.map')}
          {...(parts.includes('legend') ? { legend: 'closed' } : {})}
        />
      </div>
      {parts.includes('timeline') && (
        <div className={styles.strip}>
          <Suspense>
            <SceneStrip atlas={seen} language={language} view={view} />
          </Suspense>
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a link's Enter is a click */}
      <section
        className={styles.caption}
        aria-label={t('story.scene', { number, count: scenes.length })}
        onClick={followWithin}
      >
        {/* Folded anew with each scene. */}
        <SceneText key={number} atlas={atlas} scene={scene} language={language} t={t} folded />
        {scene.picture && <ScenePicture {...scene.picture} />}
        <nav className={styles.ways} aria-label={t('story.rail')}>
          {way('prev', before, `${arrows(language).back} ${t('present.previous')}`)}
          <span>{t('story.scene', { number, count: scenes.length })}</span>
          {way('next', after, `${t('present.next')} ${arrows(language).onward}`)}
        </nav>
      </section>
      <div className={styles.foot}>
        {signature.note && <p>{signature.note}</p>}
        {signature.byline && <p>{signature.byline}</p>}
        {foot}
      </div>
    </main>
  )
}

/** The scene in the address, by slug or number; the first without it. */
function firstScene({ scenes }: Story): number {
  const asked = new URLSearchParams(window.location.search).get('scene')
  return scenes.find(({ slug, number }) => slug === asked || String(number) === asked)?.number ?? 1
}
