'use client'

import { type ComponentType, type CSSProperties, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { eventWith } from '@/geodata/domain/join/lookup'
import { arrows } from '../../language/arrows'
import { Prose } from '../../parts/scene/Prose'
import { SceneMap } from '../../parts/scene/SceneMap'
import { hasPhones } from '../../parts/scene/storyHome'
import { useStoryHome } from '../../parts/scene/useStoryHome'
import { useSize } from '../../parts/timeline/useSize'
import { Checkbox } from '../../ui/Checkbox'
import type { PresentedStory } from './Audience'
import { CharacterKeys } from './CharacterKeys'
import { Covers } from './Covers'
import type { Command } from './command'
import { NextScene } from './NextScene'
import { PhonesDialog } from './PhonesDialog'
import type { RehearsingProps } from './Rehearsal'
import { SceneList } from './SceneList'
import styles from './Speaker.module.css'
import { nearer, zoomsBetween, zoomsOn } from './sceneZoom'
import { isAtEnd, isAtStart, opening } from './show'
import { TalkClock } from './TalkClock'
import { ToStudio } from './ToStudio'
import { useCharacterKeys } from './useCharacterKeys'
import { useKeys } from './useKeys'
import { useNotesSize } from './useNotesSize'
import { usePreload } from './usePreload'
import { useRoom } from './useRoom'
import { useShow } from './useShow'
import { useStopwatch } from './useStopwatch'
import { useTalkSettings } from './useTalkSettings'
import { useWakeLock } from './useWakeLock'

/** Default minutes per scene. */
const USUAL = 2

interface DeskProps extends PresentedStory {
  /** Planned for the talk. */
  readonly minutes?: number
  /** For a story that can be rehearsed: shows the clock inside, or that of a rehearsal. */
  readonly Rehearsal?: ComponentType<RehearsingProps>
}

/** The speaker view: notes, clock, next scene, and a map that controls the audience's map. */
export function Desk({ atlas, language, story, letters, minutes, Rehearsal }: DeskProps) {
  const t = useTranslations()
  const home = useStoryHome()
  const map = useRef<HTMLDivElement>(null)
  const settings = useTalkSettings(story, atlas)
  const { show, view, move, laser, point, audience, alone } = useShow(story, 1, settings.planOf)
  const notes = useNotesSize()
  const phones = useRoom(story.slug, null)
  const [phonesShown, showPhones] = useState(false)
  const [pointing, setPointing] = useState(false)
  const count = story.scenes.length
  const time = useStopwatch(story.slug, minutes ?? USUAL * count)
  const scene = story.scenes[show.scene - 1] ?? story.scenes[0]
  const next = story.scenes.find(({ number }) => number > show.scene && !settings.hidden.has(number))
  const size = useSize(map)
  // The speaker's map is smaller than the audience's, and shows the same area.
  const zooms = zoomsOn(audience ?? size) + zoomsBetween(audience, size)
  const seen = useMemo(() => ({ ...view, at: nearer(view.at, zooms) }), [view, zooms])
  const [characters, chooseCharacters] = useCharacterKeys()
  const everythingHere = usePreload(letters, { wanted: true, speaker: null })
  useWakeLock()

  const { start } = time
  useEffect(
    function startOnSecondScene() {
      if (show.scene > 1) start(show.scene)
    },
    [show.scene, start],
  )

  const scenes = useRef<HTMLDivElement>(null)
  const act = (command: Command) => {
    const plain = ['next', 'previous', 'first', 'last', 'black', 'white'] as const
    const step = plain.find((one) => one === command)
    if (step) move(step)
    // The list that the stage opens as a dialog is always visible here.
    if (command === 'overview' || command === 'goTo')
      scenes.current?.querySelector<HTMLElement>('[aria-current]')?.focus()
    if (command === 'connect' && hasPhones(home)) showPhones(true)
    if (command === 'reveal') settings.chooseReveals(!settings.reveals)
    if (command === 'hide') settings.hide(show.scene, !settings.hidden.has(show.scene))
    if (command === 'larger' || command === 'smaller') notes.change(command)
  }
  useKeys(act, move, characters)

  const throttled = useRef(0)
  const aim = (at: readonly [number, number] | null) => {
    cancelAnimationFrame(throttled.current)
    throttled.current = requestAnimationFrame(() => point(at))
  }
  const choosePointing = (on: boolean) => {
    setPointing(on)
    if (!on) aim(null)
  }
  const openEvent = (event: string) => move({ wander: opening(event, atlas, view) })
  if (!scene) return null
  const clock = (
    <TalkClock scene={scene.number} count={count} hidden={settings.hidden} time={time} language={language} />
  )
  return (
    <main className={styles.desk} data-everything-here={everythingHere || undefined}>
      <noscript>
        <p>
          {t('present.noscriptSpeaker')} <a href={home.handout(story, true)}>{t('story.handout')}</a>
        </p>
      </noscript>
      <header className={styles.head}>
        <h1>
          <span>{t('story.scene', { number: scene.number, count })}</span> {scene.heading}
        </h1>
        {Rehearsal ? (
          <Rehearsal story={story} scene={show.scene}>
            {clock}
          </Rehearsal>
        ) : (
          clock
        )}
        {alone && (
          <p className={styles.alone} role="status">
            {t('present.alone')}
          </p>
        )}
      </header>
      <section className={styles.now} aria-label={t('present.now')}>
        <div className={styles.map} ref={map} data-cover={show.cover ?? undefined}>
          <SceneMap
            atlas={home.shown(atlas, scene)}
            language={language}
            view={seen}
            annotations={scene.annotations}
            use="present"
            reportCamera={(at) => move({ wander: { at: nearer(at, -zooms) } })}
            laser={laser}
            openEvent={openEvent}
            {...(pointing ? { reportLaser: aim } : {})}
          />
        </div>
        <div className={styles.buttons}>
          <button
            type="button"
            className="button"
            onClick={() => move('previous')}
            disabled={isAtStart(show, settings.hidden)}
          >
            {arrows(language).back} {t('present.previous')}
          </button>
          <button
            type="button"
            className="button primary"
            onClick={() => move('next')}
            disabled={isAtEnd(show, { count, ...settings.planOf(scene) })}
          >
            {t('present.next')} {arrows(language).onward}
          </button>
          <button type="button" className="button" aria-pressed={pointing} onClick={() => choosePointing(!pointing)}>
            {t('present.point')}
          </button>
          <Covers shown={show.cover} toggle={move} />
          {hasPhones(home) && (
            <button type="button" className="button" onClick={() => showPhones(true)}>
              {t('present.connect')}
            </button>
          )}
          <button type="button" className="button" disabled={show.wander === null} onClick={() => move('back')}>
            {t('present.back')}
          </button>
          <ToStudio query={scene.query} className="button" />
        </div>
        <fieldset className={styles.events}>
          <legend>{t('present.events')}</legend>
          {scene.focus.map((id) => {
            const open = view.event === id
            return (
              <button
                key={id}
                type="button"
                className="button"
                aria-pressed={open}
                onClick={() => (open ? move({ wander: { event: null } }) : openEvent(id))}
              >
                {eventWith(atlas, id)?.title[language]}
              </button>
            )
          })}
        </fieldset>
      </section>
      <section
        className={styles.notes}
        style={{ '--notes': notes.size } as CSSProperties}
        aria-label={t('present.notes')}
      >
        <div className={styles.notesHead}>
          <h2>{t('present.notes')}</h2>
          <span className={styles.sizes}>
            {(['smaller', 'larger'] as const).map((change) => (
              <button
                key={change}
                type="button"
                className="button"
                title={t(`present.${change}`)}
                aria-disabled={!notes.can(change)}
                onClick={() => notes.change(change)}
              >
                <span aria-hidden="true">{change === 'smaller' ? 'A−' : 'A+'}</span>
                <span className="unseen">{t(`present.${change}`)}</span>
              </button>
            ))}
          </span>
        </div>
        <Prose paragraphs={scene.notes} />
      </section>
      <section className={styles.next} aria-label={t('present.nextUp')}>
        <h2>{t('present.nextUp')}</h2>
        {next ? (
          <NextScene atlas={home.shown(atlas, next)} language={language} scene={next} audience={audience} />
        ) : (
          <p>{t('present.end')}</p>
        )}
      </section>
      <SceneList
        list={scenes}
        story={story}
        scene={scene.number}
        go={move}
        hidden={settings.hidden}
        hide={settings.hide}
      >
        <label>
          <Checkbox checked={settings.reveals} choose={settings.chooseReveals} /> {t('present.reveal')}
        </label>
        <CharacterKeys characters={characters} chooseCharacters={chooseCharacters} />
      </SceneList>
      {hasPhones(home) && (
        <PhonesDialog
          phones={phones}
          language={language}
          inSight={false}
          shown={phonesShown}
          close={() => showPhones(false)}
          characters={characters}
        />
      )}
    </main>
  )
}
