'use client'

import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { type Messages, useTranslations } from 'use-intl'
import { periods } from '@/geodata/compare/period'
import { together } from '@/geodata/compare/together'
import type { WireAtlas } from '@/geodata/join/wire'
import type { Language } from '@/geodata/language/language'
import { select } from '@/geodata/select/select'
import type { Story } from '@/geodata/story/story'
import type { Theme } from '@/geodata/view/view'
import { useAtlas } from '../explorer/AtlasProvider'
import { PointedProvider } from '../explorer/pointed'
import { FixedExplorer } from '../explorer/useExplorer'
import { Words } from '../language/Words'
import { useFullScreen } from '../map/useFullScreen'
import { SkipLinks } from '../site/SkipLinks'
import { SceneMap } from '../story/SceneMap'
import { SmallTimeline } from '../timeline/SmallTimeline'
import { useSize } from '../timeline/useSize'
import { Controls } from './Controls'
import type { Command } from './command'
import { GoTo } from './GoTo'
import { Help } from './Help'
import { Notice } from './Notice'
import { Overview } from './Overview'
import styles from './Stage.module.css'
import { StageText } from './StageText'
import { nearer, zoomsOn } from './scaled'
import { opening } from './show'
import { useAutoplay } from './useAutoplay'
import { useCharacterKeys } from './useCharacterKeys'
import { useEverythingHere } from './useEverythingHere'
import { useFocusBack } from './useFocusBack'
import { useKeys } from './useKeys'
import { useShow } from './useShow'
import { useSwipe } from './useSwipe'
import { useWakeLock } from './useWakeLock'

export interface PresentProps {
  readonly wire: WireAtlas
  readonly language: Language
  readonly messages: Messages
  readonly story: Story
  /** The version of the data, for the addresses of pictures. */
  readonly version: string
  readonly theme: Theme | null
}

interface StageProps extends PresentProps {
  /** The scene that the address asks the server for, from 1. */
  readonly start: number
}

/** What the audience sees of a story: one scene at a time, on a map that moves from one to the next. */
export function Stage({ language, messages, theme, ...rest }: StageProps) {
  return (
    <Words language={language} messages={messages}>
      <PointedProvider>
        <div data-theme={theme ?? undefined}>
          <Audience language={language} theme={theme} {...rest} />
        </div>
      </PointedProvider>
    </Words>
  )
}

type Panel = 'overview' | 'goTo' | 'help'

function Audience({ wire, language, story, version, theme, start }: Omit<StageProps, 'messages'>) {
  const t = useTranslations()
  const atlas = useAtlas(wire)
  const stage = useRef<HTMLElement>(null)
  const map = useRef<HTMLDivElement>(null)
  const { show, view, move, laser, tellSize, alone } = useShow(story, start)
  const [panel, open] = useState<Panel | null>(null)
  // Each closes itself alone: a browser may tell of the one that has closed when the next is open already.
  const shut = (closed: Panel) => open((now) => (now === closed ? null : now))
  const [blocked, setBlocked] = useState(false)
  const [aloneIsKnown, setAloneIsKnown] = useState(false)
  const fullScreen = useFullScreen(stage)
  const count = story.scenes.length
  const autoplay = useAutoplay(show, count, move)
  const scene = story.scenes[show.scene - 1] ?? story.scenes[0]
  const [characters, chooseCharacters] = useCharacterKeys()
  const everythingHere = useEverythingHere()
  useWakeLock()

  const size = useSize(map)
  useEffect(
    function tellTheSpeaker() {
      if (size.width > 0) tellSize(size)
    },
    [size, tellSize],
  )

  const zooms = zoomsOn(size)
  const seen = useMemo(() => ({ ...view, at: nearer(view.at, zooms) }), [view, zooms])

  const first = useRef(true)
  useEffect(
    function tellTheAddress() {
      // The first time the scene is the address's, and not yet known.
      if (!first.current) window.history.replaceState(null, '', `#${show.scene}`)
      first.current = false
    },
    [show.scene],
  )

  useEffect(
    function followTheAddress() {
      const follow = () => {
        const number = Number(window.location.hash.slice(1))
        if (number) move(number)
      }
      window.addEventListener('hashchange', follow)
      return () => window.removeEventListener('hashchange', follow)
    },
    [move],
  )

  const speaker = `/${language}/present/${story.slug}/speaker`
  const act = (command: Command) => {
    switch (command) {
      case 'overview':
      case 'goTo':
      case 'help':
        return open(command)
      case 'fullScreen':
        return fullScreen.toggle()
      case 'speaker': {
        const opened = window.open(speaker, `joliba-speaker-${story.slug}`, 'popup,width=1280,height=860')
        return setBlocked(!opened || opened.closed)
      }
      case 'autoplay':
        return autoplay.toggle()
      default:
        return move(command)
    }
  }
  useKeys(act, characters)
  const [turn] = useState(() => (forward: boolean) => move(forward ? 'next' : 'previous'))
  useSwipe(stage, turn)

  const { black } = show
  useFocusBack(black)

  // The timeline follows in a task of its own: the map sets out at once.
  const later = useDeferredValue(view)
  const selection = useMemo(() => {
    const two = periods(later)
    return two ? together(select(atlas, two.before), select(atlas, two.after)) : select(atlas, later)
  }, [atlas, later])
  if (!scene) return null
  return (
    <main className={styles.stage} ref={stage} data-full-screen data-everything-here={everythingHere || undefined}>
      <SkipLinks to={black ? [] : [['stage-heading', t('present.skip')]]} />
      <noscript>
        <p className={styles.noscript}>
          {t('present.noscript')} <a href={`/${language}/stories/${story.slug}/${scene.number}`}>{t('present.read')}</a>{' '}
          <a href={`/${language}/present/${story.slug}?print`}>{t('story.handout')}</a>
        </p>
      </noscript>
      <StageText atlas={atlas} story={story} scene={scene} view={view} language={language} covered={black} />
      <div className={styles.map} ref={map} inert={black}>
        <SceneMap
          atlas={atlas}
          language={language}
          view={seen}
          use="present"
          reportCamera={(at) => move({ wander: { at: nearer(at, -zooms) } })}
          laser={laser}
          openEvent={(event) => move({ wander: opening(event, atlas, view) })}
        />
      </div>
      <div className={styles.time} inert={black}>
        <FixedExplorer atlas={atlas} language={language} view={later} selection={selection}>
          <SmallTimeline />
        </FixedExplorer>
      </div>
      <div className={styles.controls} inert={black}>
        <Notice shown={blocked} close={() => setBlocked(false)}>
          {t('present.blocked')}{' '}
          <a href={speaker} target={`joliba-speaker-${story.slug}`} onClick={() => setBlocked(false)}>
            {t('present.speaker')}
          </a>
        </Notice>
        <Notice shown={alone && !aloneIsKnown && !blocked} close={() => setAloneIsKnown(true)}>
          {t('present.alone')}
        </Notice>
        <Controls
          story={story}
          scene={scene.number}
          view={view}
          language={language}
          theme={theme}
          wandered={show.wander !== null}
          move={move}
          act={act}
          playing={autoplay.playing}
          fullScreen={fullScreen}
          speaker={speaker}
          characters={characters}
        />
      </div>
      <p className="unseen" role="status">
        {black ? t('present.light') : t('story.sceneTitle', { number: scene.number, count, heading: scene.heading })}
      </p>
      {black && (
        <button type="button" className={styles.black} onClick={() => move('black')} aria-label={t('present.light')} />
      )}
      <Overview
        story={story}
        scene={scene.number}
        language={language}
        version={version}
        shown={panel === 'overview'}
        close={() => shut('overview')}
        go={move}
        characters={characters}
      />
      <GoTo count={count} shown={panel === 'goTo'} close={() => shut('goTo')} go={move} />
      <Help
        shown={panel === 'help'}
        close={() => shut('help')}
        characters={characters}
        chooseCharacters={chooseCharacters}
        everythingHere={everythingHere}
      />
    </main>
  )
}
