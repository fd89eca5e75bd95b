'use client'

import { lazy, type ReactNode, Suspense, useEffect, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { MessagesProvider } from '@/components/language/MessagesProvider'
import { listDataSets } from '@/components/pages/own/dataSets'
import { useOpened } from '@/components/pages/own/useOpened'
import type { RehearsalGiven } from '@/components/pages/present/Rehearsal'
import { drawnPictures } from '@/components/parts/scene/drawnPicture'
import { SITE } from '@/components/parts/scene/storyHome'
import { unpacked } from '@/components/view/AtlasProvider'
import type { Draft, DraftAtlas } from '@/geodata/domain/draft/draft'
import { toStory } from '@/geodata/domain/draft/toStory'
import type { Atlas } from '@/geodata/domain/join/atlas'
import { restrictedTo } from '@/geodata/domain/join/restricted'
import type { Language } from '@/geodata/domain/language/language'
import { parseView } from '@/geodata/domain/view/parse'
import type { AskedWindow, StoryPage } from './home'
import { OwnStory } from './OwnStory'
import styles from './OwnStory.module.css'
import { Reading } from './Reading'
import type { StoryWords } from './storyWords'

// Imports Leaflet, which needs a browser.
const WorldGround = lazy(() => import('@/components/parts/map/world/WorldGround'))

interface ToldDraftProps {
  readonly draft: Draft
  /** Tells the story's windows from those of other stories. */
  readonly slug: string
  /** Addresses of its pictures, by their ids. */
  readonly pictures: ReadonlyMap<string, string>
  /** The day of the last change, `2026-11-22`; empty if it is not known. */
  readonly date: string
  readonly language: Language
  readonly words: StoryWords
  readonly page: StoryPage
  readonly asked: AskedWindow
  /** Above the story that is read, and in place of the story if it has no scenes. */
  readonly above: ReactNode
  readonly below: ReactNode
  readonly rehearsal?: RehearsalGiven
}

/** A draft in one of the windows of a story, over the site's atlas or the reader's own data. */
export function ToldDraft(props: ToldDraftProps) {
  const { draft, words } = props
  const { over } = draft
  if (over.kind === 'own')
    return (
      <MessagesProvider language={props.language} messages={words.own}>
        <OverOwn {...props} over={over} />
      </MessagesProvider>
    )
  return <Told {...props} atlas={unpacked(words.atlas)} messages={words.messages} explore={SITE.explore} />
}

type OverOwnData = ToldDraftProps & { readonly over: Extract<DraftAtlas, { kind: 'own' }> }

/** Finds the data set by its name, or, in another browser, by its shape. */
function OverOwn(props: OverOwnData) {
  const { over } = props
  const [name, setName] = useState<string | null | undefined>(undefined)
  useEffect(
    function find() {
      let current = true
      listDataSets().then((sets) => {
        const found = sets.find((set) => set.name === over.name) ?? sets.find((set) => set.shape === over.shape)
        if (current) setName(found?.name ?? null)
      })
      return () => {
        current = false
      }
    },
    [over],
  )
  if (name === undefined) return <Reading />
  return name === null ? <WithoutEvents {...props} /> : <OverSet {...props} name={name} />
}

function OverSet({ name, ...props }: OverOwnData & { readonly name: string }) {
  const { language, words } = props
  const [state] = useOpened(name, language, words.script)
  const opened = state.at === 'ready' ? state.opened : null
  const atlas = useMemo(() => opened && { ...opened.atlas, at: `/${language}/own/${name}` }, [opened, language, name])
  const [explore] = useState(() => (lang: Language, query: string) => `/${lang}/own/${name}${query && `?${query}`}`)
  if (state.at === 'missing' || state.at === 'failed') return <WithoutEvents {...props} />
  if (!atlas) return <Reading />
  return (
    <Suspense fallback={<Reading />}>
      <WorldGround regions={atlas.regions} edge={atlas.config.map.edge}>
        <Told {...props} atlas={atlas} messages={words.own} explore={explore} />
      </WorldGround>
    </Suspense>
  )
}

/** The texts can be read without the events. */
function WithoutEvents(props: OverOwnData) {
  const { language, words, over, above } = props
  const t = useTranslations('ownStory')
  const atlas = useMemo(() => ({ ...restrictedTo(unpacked(words.atlas), []), at: null }), [words])
  const note = (
    <>
      {above}
      <div className={styles.note} role="status">
        <p>{t('eventsElsewhere', { title: over.title })}</p>
        <a href={`/${language}/own`}>{t('openFile')}</a>
      </div>
    </>
  )
  return <Told {...props} above={note} atlas={atlas} messages={words.own} explore={nowhere} />
}

interface ToldProps extends ToldDraftProps {
  readonly atlas: Atlas
  readonly messages: StoryWords['messages']
  readonly explore: typeof SITE.explore
}

function Told({ draft, slug, pictures, date, atlas, messages, explore, ...rest }: ToldProps) {
  const { language } = rest
  const story = useMemo(
    () => ({ ...toStory(draft, language, { atlas, pictureUrl: (id) => pictures.get(id) ?? null, date }), slug }),
    [draft, language, atlas, pictures, date, slug],
  )
  if (story.scenes.length === 0)
    return (
      <MessagesProvider language={language} messages={messages}>
        {rest.above}
        <Empty />
      </MessagesProvider>
    )
  return (
    <OwnStory
      {...rest}
      story={story}
      atlas={atlas}
      messages={messages}
      explore={explore}
      pictures={drawnPictures}
      theme={parseView(window.location.search, atlas).theme}
    />
  )
}

function Empty() {
  const t = useTranslations('ownStory')
  return (
    <main className="page">
      <p>{t('empty')}</p>
    </main>
  )
}

function nowhere() {
  return null
}
