'use client'

import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { placed } from '@/geodata/domain/site/folder'
import type { Story } from '@/geodata/domain/story/story'
import type { Theme } from '@/geodata/domain/view/view'
import { useFullScreen } from '../../parts/map/useFullScreen'
import { SceneMap } from '../../parts/scene/SceneMap'
import SceneStrip from '../../parts/scene/SceneStrip'
import { hasPhones } from '../../parts/scene/storyHome'
import { useStoryHome } from '../../parts/scene/useStoryHome'
import { SkipLinks } from '../../parts/site/SkipLinks'
import { useSize } from '../../parts/timeline/useSize'
import { useFirstAct } from '../../ui/useFirstAct'
import { Controls } from './Controls'
import type { Command } from './command'
import { GoTo } from './GoTo'
import { Help } from './Help'
import { Notice } from './Notice'
import { Overview } from './Overview'
import { Pen, type Stroke, type Tool } from './Pen'
import { PhonesDialog } from './PhonesDialog'
import styles from './Stage.module.css'
import { StageText } from './StageText'
import { nearer, zoomsOn } from './sceneZoom'
import { isAtEnd, opening, type Show } from './show'
import { useAutoplay } from './useAutoplay'
import { useCharacterKeys } from './useCharacterKeys'
import { useKeys } from './useKeys'
import { usePreload } from './usePreload'
import { useRestoreFocus } from './useRestoreFocus'
import { useRoom } from './useRoom'
import { useShow } from './useShow'
import { useSwipe } from './useSwipe'
import { useTalkSettings } from './useTalkSettings'
import { useWakeLock } from './useWakeLock'

/** What all windows of a presentation are given. */
export interface PresentedStory {
  readonly atlas: Atlas
  readonly language: Language
  readonly story: Story
  /** Every character that the windows of this story may show. */
  readonly letters: string
}

interface AudienceProps extends PresentedStory {
  /** Version of the data, for the addresses of pictures. */
  readonly version: string
  readonly theme: Theme | null
  /** The scene in the requested address, from 1. */
  readonly start: number
}

type Panel = 'overview' | 'goTo' | 'help' | 'connect'

/** What was drawn over which scene. */
interface Drawing {
  readonly scene: number
  readonly strokes: readonly Stroke[]
}

const NO_STROKES: readonly Stroke[] = []

/** Minimum size for the legend, in pixels: it would cover a smaller map. */
const ROOMY = { width: 760, height: 480 } as const

/** What the audience sees, with the presenter's controls. */
export function Audience({ atlas, language, story, version, theme, letters, start }: AudienceProps) {
  const t = useTranslations()
  const home = useStoryHome()
  const stage = useRef<HTMLElement>(null)
  const map = useRef<HTMLDivElement>(null)
  const settings = useTalkSettings(story, atlas)
  const { show, view, move, ended, laser, sendSize, alone } = useShow(story, start, settings.planOf)
  const [panel, open] = useState<Panel | null>(null)
  // Each panel closes only itself: the close event of one may come after the next has opened.
  const shut = (closed: Panel) => open((now) => (now === closed ? null : now))
  const [blocked, setBlocked] = useState(false)
  const [aloneIsKnown, setAloneIsKnown] = useState(false)
  const aloneIsTold = alone && !aloneIsKnown && !blocked
  const [endKnown, setEndKnown] = useState<Show | null>(null)
  const fullScreen = useFullScreen(stage)
  const count = story.scenes.length
  const scene = story.scenes[show.scene - 1] ?? story.scenes[0]
  const phones = useRoom(story.slug, { show, move })
  const atEnd = !scene || isAtEnd(show, { count, ...settings.planOf(scene) })
  const autoplay = useAutoplay(show, atEnd, move)
  const [characters, chooseCharacters] = useCharacterKeys()
  const speaker = home.speaker(story)
  const [acted, setActed] = useState(false)
  useFirstAct(() => setActed(true))
  // A speaker may move it from another window.
  const presents = acted || show.scene !== start
  const everythingHere = usePreload(letters, { wanted: presents, speaker: home.kind === 'file' ? null : speaker })
  useWakeLock()

  const size = useSize(map)
  useEffect(
    function reportSize() {
      if (size.width > 0) sendSize(size)
    },
    [size, sendSize],
  )

  // The legend is open in the first scene if there is room, also beside the marks.
  const [keyChosen, chooseKey] = useState<boolean | null>(null)
  const keyShown = keyChosen ?? (show.scene === 1 && size.width >= ROOMY.width && size.height >= ROOMY.height)

  const [tool, chooseTool] = useState<Tool | null>(null)
  const [drawing, setDrawing] = useState<Drawing>({ scene: 0, strokes: NO_STROKES })
  const strokes = drawing.scene === show.scene ? drawing.strokes : NO_STROKES
  const draw = (change: (strokes: readonly Stroke[]) => readonly Stroke[]) =>
    setDrawing((before) => ({
      scene: show.scene,
      strokes: change(before.scene === show.scene ? before.strokes : NO_STROKES),
    }))
  const erase = useCallback(() => setDrawing({ scene: 0, strokes: NO_STROKES }), [])
  const toggleTool = (chosen: Tool) => chooseTool((now) => (now === chosen ? null : chosen))

  const keyToggled = useCallback((open: boolean) => {
    if (!open) chooseKey(false)
  }, [])

  const foldKey = useCallback(() => chooseKey(false), [])

  const zooms = zoomsOn(size)
  const seen = useMemo(() => ({ ...view, at: nearer(view.at, zooms) }), [view, zooms])

  const first = useRef(true)
  useEffect(
    function updateAddress() {
      // On the first run the scene comes from the address.
      if (!first.current && home.numbered) window.history.replaceState(null, '', `#${show.scene}`)
      first.current = false
    },
    [show.scene, home.numbered],
  )

  useEffect(
    function followAddress() {
      const follow = () => {
        const number = Number(window.location.hash.slice(1))
        if (number) move(number)
      }
      window.addEventListener('hashchange', follow)
      return () => window.removeEventListener('hashchange', follow)
    },
    [move],
  )

  const act = (command: Command) => {
    switch (command) {
      case 'overview':
      case 'goTo':
      case 'help':
        return open(command)
      case 'connect':
        return hasPhones(home) ? open(command) : undefined
      case 'fullScreen':
        return fullScreen.toggle()
      case 'speaker': {
        const opened = window.open(placed(speaker), `joliba-speaker-${story.slug}`, 'popup,width=1280,height=860')
        return setBlocked(!opened || opened.closed)
      }
      case 'autoplay':
        return autoplay.toggle()
      case 'legend':
        return chooseKey(!keyShown)
      case 'reveal':
        return settings.chooseReveals(!settings.reveals)
      case 'draw':
      case 'spotlight':
        return toggleTool(command)
      case 'erase':
        return erase()
      case 'hide':
        return settings.hide(show.scene, !settings.hidden.has(show.scene))
      case 'larger':
      case 'smaller':
        return
      default:
        return move(command)
    }
  }
  useKeys(act, move, characters)
  const [turn] = useState(() => (forward: boolean) => move(forward ? 'next' : 'previous'))
  useSwipe(stage, turn)

  const { cover } = show
  const covered = cover !== null
  useRestoreFocus(covered)

  // The timeline is updated in a separate task, so that the map moves at once.
  const later = useDeferredValue(view)
  const laterScene = useDeferredValue(scene)
  if (!scene || !laterScene) return null
  const read = home.read(story, scene.number)
  return (
    <main className={styles.stage} ref={stage} data-full-screen data-everything-here={everythingHere || undefined}>
      <SkipLinks to={covered ? [] : [['stage-heading', t('present.skip')]]} />
      <noscript>
        <p className={styles.noscript}>
          {t('present.noscript')} {read !== null && <a href={read}>{t('present.read')}</a>}{' '}
          <a href={home.handout(story, false)}>{t('story.handout')}</a>
        </p>
      </noscript>
      <StageText atlas={atlas} story={story} scene={scene} view={view} language={language} covered={covered} />
      <div className={styles.map} ref={map} inert={covered}>
        <SceneMap
          atlas={home.shown(atlas, scene)}
          language={language}
          view={seen}
          annotations={scene.annotations}
          use="present"
          reportCamera={(at) => move({ wander: { at: nearer(at, -zooms) } })}
          laser={laser}
          openEvent={(event) => move({ wander: opening(event, atlas, view) })}
          {...(keyShown ? { legend: 'open', legendToggled: keyToggled } : {})}
          {...(keyChosen === null ? { legendCovers: foldKey } : {})}
        />
      </div>
      <div className={styles.time} inert={covered}>
        <SceneStrip atlas={home.shown(atlas, laterScene)} language={language} view={later} />
      </div>
      <Pen tool={tool} strokes={strokes} draw={draw} erase={erase} close={() => chooseTool(null)} covered={covered} />
      <div className={styles.controls} inert={covered}>
        <Notice shown={blocked} close={() => setBlocked(false)}>
          {t('present.blocked')}{' '}
          <a href={speaker} target={`joliba-speaker-${story.slug}`} onClick={() => setBlocked(false)}>
            {t('present.speaker')}
          </a>
        </Notice>
        <Notice shown={aloneIsTold} close={() => setAloneIsKnown(true)}>
          {t('present.alone')}
        </Notice>
        <Notice shown={ended && endKnown !== show && !blocked && !aloneIsTold} close={() => setEndKnown(show)}>
          {t('present.end')}
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
          hidden={settings.hidden.has(scene.number)}
          legend={keyShown}
        />
      </div>
      <p className="unseen" role="status">
        {cover
          ? t('present.light', { cover })
          : t('story.sceneTitle', { number: scene.number, count, heading: scene.heading })}
      </p>
      {cover && (
        <button
          type="button"
          className={styles.cover}
          data-cover={cover}
          onClick={() => move(cover)}
          aria-label={t('present.light', { cover })}
        />
      )}
      <Overview
        story={story}
        scene={scene.number}
        language={language}
        version={version}
        drawn={home.kind === 'site' ? presents : panel === 'overview'}
        shown={panel === 'overview'}
        close={() => shut('overview')}
        go={move}
        characters={characters}
        hidden={settings.hidden}
        hide={settings.hide}
      />
      <GoTo count={count} shown={panel === 'goTo'} close={() => shut('goTo')} go={move} />
      {hasPhones(home) && (
        <PhonesDialog
          phones={phones}
          language={language}
          inSight
          shown={panel === 'connect'}
          close={() => shut('connect')}
          characters={characters}
        />
      )}
      <Help
        shown={panel === 'help'}
        close={() => shut('help')}
        characters={characters}
        chooseCharacters={chooseCharacters}
        everythingHere={everythingHere}
        act={act}
        fillsScreen={fullScreen.possible}
        reveals={settings.reveals}
        query={scene.query}
      />
    </main>
  )
}
