'use client'

import type { ComponentType, ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Draft, DraftAtlas } from '@/geodata/domain/draft/draft'
import type { Atlas } from '@/geodata/domain/join/atlas'
import { restrictedTo } from '@/geodata/domain/join/restricted'
import type { Language } from '@/geodata/domain/language/language'
import { MessagesProvider } from '../../language/MessagesProvider'
import type { About } from '../../parts/takeaway/about'
import { AtlasProvider, useAtlas } from '../../view/AtlasProvider'
import { RouterAddress } from '../../view/RouterAddress'
import { NEW, OWN } from './address'
import { Editor } from './Editor'
import { useDraft } from './kept/useDraft'
import { NewDraft } from './NewDraft'
import type { StudioData } from './studioData'

export interface StudioProps {
  readonly language: Language
  readonly data: StudioData
  /** Id of the draft, or `NEW`. */
  readonly id: string
  /** Address of the script that reads files. */
  readonly script: string
  /** Until the draft is here. */
  readonly opening: ReactNode
  /** The explorer, a page of its own. */
  readonly Explorer: ComponentType
  readonly OwnEvents: ComponentType<OwnEventsProps>
}

/** Reads a data set of the reader's, says how far it is or why it cannot be read, and then shows what is inside. */
export interface OwnEventsProps {
  /** Of the data set. */
  readonly name: string
  readonly language: Language
  /** Address of the script that reads files. */
  readonly script: string
  /** `about`: what the reader states about the events. */
  readonly children: (atlas: Atlas, over: DraftAtlas, about: About) => ReactNode
  /** Shown if this browser does not have it; null: a sentence that says so. */
  readonly instead: ReactNode
  /** Until it is looked for, and drawn. */
  readonly opening: ReactNode
}

/** The studio with a draft open. */
export function Studio(props: StudioProps) {
  return (
    <RouterAddress>
      <MessagesProvider language={props.language} messages={props.data.messages}>
        {props.id === NEW ? <Begun {...props} /> : <Opened {...props} />}
      </MessagesProvider>
    </RouterAddress>
  )
}

function Begun(props: StudioProps) {
  const own = new URLSearchParams(window.location.search).get(OWN)
  return (
    <Over {...props} own={own}>
      {(over) => <NewDraft over={over} opening={props.opening} />}
    </Over>
  )
}

function Opened(props: StudioProps) {
  const { language, id, opening, Explorer } = props
  const t = useTranslations('studio')
  const open = useDraft(id)
  if (open.at === 'opening') return opening
  if (open.at === 'open')
    return (
      <Over {...props} own={nameOfOwn(open.draft)} evenWithout>
        {(_, about) => <Editor open={open} about={about} Explorer={Explorer} />}
      </Over>
    )
  return (
    <main className="page">
      <h1>{t('missing')}</h1>
      <p>{t('missingHint')}</p>
      <p>
        <a href={`/${language}/studio`}>{t('toHome')}</a>
      </p>
    </main>
  )
}

function nameOfOwn({ over }: Draft): string | null {
  return over.kind === 'own' ? over.name : null
}

interface OverProps extends Pick<StudioProps, 'language' | 'data' | 'script' | 'opening' | 'OwnEvents'> {
  /** Name of the reader's data set; null for the atlas of the site. */
  readonly own: string | null
  /** Whether what is inside is shown without events if this browser does not have them. */
  readonly evenWithout?: boolean
  readonly children: (over: DraftAtlas, about: About | null) => ReactNode
}

/** What is inside shows and uses these events. */
function Over({ language, data, script, opening, OwnEvents, own, evenWithout = false, children }: OverProps) {
  const site = useAtlas(data.atlas)
  const provided = (atlas: Atlas, over: DraftAtlas, about: About | null) => (
    <AtlasProvider atlas={atlas} language={language} messages={over.kind === 'own' ? data.own : data.messages}>
      {children(over, about)}
    </AtlasProvider>
  )
  if (own === null) return provided(site, SITE, null)
  return (
    <OwnEvents
      name={own}
      language={language}
      script={script}
      opening={opening}
      instead={evenWithout ? provided(restrictedTo(site, NO_EVENTS), SITE, null) : null}
    >
      {provided}
    </OwnEvents>
  )
}

const SITE: DraftAtlas = { kind: 'site' }
const NO_EVENTS: readonly string[] = []
