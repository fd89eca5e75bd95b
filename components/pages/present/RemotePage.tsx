'use client'

import { type FormEvent, useEffect, useRef, useState } from 'react'
import { type Messages, useTranslations } from 'use-intl'
import type { Language } from '@/geodata/domain/language/language'
import { LANGUAGE_NAMES } from '../../language/locale'
import { MessagesProvider } from '../../language/MessagesProvider'
import { OFFERED } from '../../language/site'
import { Poster } from '../../parts/scene/Poster'
import { Prose } from '../../parts/scene/Prose'
import { Clicker } from './Clicker'
import { type FollowedScene, type FollowedStory, PICTURE } from './followed'
import styles from './Remote.module.css'
import { followRoom, type Room, type RoomState, roomInHash } from './room'
import type { Show } from './show'
import { useWakeLock } from './useWakeLock'
import { showIn } from './windowMessages'

interface RemotePageProps {
  readonly language: Language
  readonly messages: Messages
}

/** A talk on a phone: to follow it in one's own language, or to control it and read the notes. */
export function RemotePage({ language, messages }: RemotePageProps) {
  return (
    <MessagesProvider language={language} messages={messages}>
      <Phone language={language} />
    </MessagesProvider>
  )
}

function Phone({ language }: Omit<RemotePageProps, 'messages'>) {
  const t = useTranslations('remote')
  const { hash, room, again } = useRoomOfAddress()
  const { standing, stage, story, show } = useFollowed(room, language)
  const sleeps = useWakeLock()
  const scene = show ? story?.scenes[show.scene - 1] : undefined
  const fault = standing === 'connecting' || standing === 'connected' || standing === 'lost' ? null : standing
  const asks = room === null || (fault !== null && fault !== 'replaced')
  return (
    <main className={styles.phone}>
      <header className={styles.head}>
        <h1>{story?.title ?? t(room?.secret ? 'clickerTitle' : 'title')}</h1>
        <nav aria-label={t('language')}>
          {OFFERED.filter((one) => one !== language).map((one) => (
            <a key={one} href={`/${one}/remote${hash}`} hrefLang={one} lang={one}>
              {LANGUAGE_NAMES[one]}
            </a>
          ))}
        </nav>
      </header>
      <noscript>
        <p>{t('noscript')}</p>
      </noscript>
      <p className={styles.status} role="status">
        {room && (standing === 'connecting' || standing === 'lost') && t(standing)}
        {fault && t(`faults.${fault}`)}
        {standing === 'connected' && !stage && t('noStage')}
        {standing === 'connected' && stage && !show && t('waiting')}
      </p>
      {asks && <CodeForm again={again} />}
      {scene && show && story && (
        <FollowedText
          scene={scene}
          show={show}
          count={story.scenes.length}
          picture={!room?.secret}
          notes={!!room?.secret}
        />
      )}
      {room?.secret && story && show && <Clicker room={room} story={story} show={show} />}
      {room && sleeps && <p className={styles.hint}>{t('sleep')}</p>}
    </main>
  )
}

interface FollowedTextProps {
  readonly scene: FollowedScene
  readonly show: Show
  readonly count: number
  readonly picture: boolean
  readonly notes: boolean
}

/** The current scene, reduced for a phone; with notes for the speaker. */
function FollowedText({ scene, show, count, picture, notes }: FollowedTextProps) {
  const t = useTranslations()
  const event = scene.events.find(({ id }) => id === show.wander?.event)
  return (
    <article className={styles.scene} aria-live="polite">
      <p className={styles.number}>{t('story.scene', { number: scene.number, count })}</p>
      <h2>{scene.heading}</h2>
      {show.cover && <p className={styles.covered}>{t('remote.covered', { cover: show.cover })}</p>}
      {picture && <Poster address={scene.picture} alt="" {...PICTURE} className={styles.picture} loading="eager" />}
      {event && (
        <section className={styles.event}>
          <h3>{event.title}</h3>
          <p>{event.date}</p>
          <p>{event.summary}</p>
        </section>
      )}
      {notes ? (
        <section aria-label={t('present.notes')}>
          <Prose paragraphs={scene.notes} />
        </section>
      ) : (
        <Prose paragraphs={scene.text} />
      )}
    </article>
  )
}

/** For entering the code without a camera. */
function CodeForm({ again }: { readonly again: () => void }) {
  const t = useTranslations('remote')
  const field = useRef<HTMLInputElement>(null)
  const join = (submit: FormEvent) => {
    submit.preventDefault()
    const code = field.current?.value.replaceAll(/\s/g, '').toUpperCase() ?? ''
    if (!code) return
    // Submitting the same code again retries.
    if (window.location.hash === `#${code}`) again()
    else window.location.hash = code
  }
  return (
    <form className={styles.form} onSubmit={join}>
      <label>
        {t('code')}
        <input
          ref={field}
          required
          minLength={6}
          maxLength={12}
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
        />
      </label>
      <button type="submit" className="button">
        {t('join')}
      </button>
      <p>{t('codeHint')}</p>
    </form>
  )
}

/** The room from the URL fragment, which browsers do not send to servers. */
function useRoomOfAddress() {
  const [known, setKnown] = useState<{ readonly hash: string; readonly room: Room | null }>({ hash: '', room: null })
  useEffect(function followAddress() {
    const read = () => {
      const { hash } = window.location
      setKnown((before) => (before.hash === hash ? before : { hash, room: roomInHash(hash) }))
    }
    read()
    window.addEventListener('hashchange', read)
    return () => window.removeEventListener('hashchange', read)
  }, [])
  return { ...known, again: () => setKnown(({ hash }) => ({ hash, room: roomInHash(hash) })) }
}

interface Followed {
  readonly standing: RoomState
  /** The stage is connected. */
  readonly stage: boolean
  readonly slug: string | null
  readonly data: unknown
}

const NOTHING: Followed = { standing: 'connecting', stage: false, slug: null, data: null }

function useFollowed(room: Room | null, language: Language) {
  const [followed, setFollowed] = useState(NOTHING)
  const [story, setStory] = useState<FollowedStory | null>(null)
  useEffect(
    function follow() {
      setFollowed(NOTHING)
      if (!room) return
      const put = (part: Partial<Followed>) => setFollowed((before) => ({ ...before, ...part }))
      return followRoom(
        room,
        {},
        {
          report: (standing) => put({ standing }),
          hear: (message) => {
            if (message.kind === 'room') put({ slug: message.story, stage: message.stage })
            else if (message.kind === 'show') put({ data: message.show })
            else if (message.kind === 'stage') put({ stage: message.here })
          },
        },
      )
    },
    [room],
  )

  const { slug, standing } = followed
  const missing = slug !== null && story === null && standing === 'connected'
  useEffect(
    function fetchStory() {
      if (!missing) return
      const control = new AbortController()
      fetch(`/${language}/remote/${slug}`, { signal: control.signal })
        .then(async (answer) => {
          if (answer.ok) setStory((await answer.json()) as FollowedStory)
          else setFollowed((before) => ({ ...before, standing: 'failed' }))
        })
        // Offline: fetched again after reconnecting.
        .catch(() => {})
      return () => control.abort()
    },
    [missing, slug, language],
  )
  const show = story && followed.data !== null ? showIn(followed.data, story.scenes.length) : null
  return { ...followed, story, show }
}
