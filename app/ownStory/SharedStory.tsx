'use client'

import { type MouseEvent, type ReactNode, useEffect, useMemo, useState } from 'react'
import type { Messages } from 'use-intl'
import { useTranslations } from 'use-intl'
import { MessagesProvider } from '@/components/language/MessagesProvider'
import { received, type Sent } from '@/components/language/sent'
import { addressOfDraft } from '@/components/pages/studio/address'
import { beginDraft } from '@/components/pages/studio/kept/drafts'
import { SiteFooter } from '@/components/parts/site/SiteFooter'
import { SiteHeader } from '@/components/parts/site/SiteHeader'
import { LoadingNote } from '@/components/ui/LoadingNote'
import { followWithin } from '@/components/view/followWithin'
import type { Draft } from '@/geodata/domain/draft/draft'
import { draftFromLink } from '@/geodata/domain/draft/link'
import type { Language } from '@/geodata/domain/language/language'
import { placed } from '@/geodata/domain/site/folder'
import { Refusal } from '@/geodata/domain/table/refusal'
import { askedIn, type StoryPage } from './home'
import styles from './OwnStory.module.css'
import { type StoryWords, storyWords } from './storyWords'
import { ToldDraft } from './ToldDraft'

interface SharedStoryProps {
  readonly language: Language
  readonly messages: Messages | Sent<Messages>
}

/** What became of the fragment of the address. */
type Read =
  | { readonly at: 'reading' }
  | { readonly at: 'refused'; readonly why: 'none' | 'cut' | 'foreign' | 'newer' | 'offline' }
  | { readonly at: 'read'; readonly draft: Draft; readonly fragment: string; readonly words: StoryWords }

const PATH = '/stories/shared'

/** A story that is in the fragment of the address, which no browser sends to a server. */
export function SharedStory({ language, messages }: SharedStoryProps) {
  return (
    <MessagesProvider language={language} messages={received(messages)}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what is operated */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a link's Enter is a click */}
      <div onClickCapture={keepFragment} onClick={followWithin}>
        <Shared language={language} />
      </div>
    </MessagesProvider>
  )
}

function Shared({ language }: { readonly language: Language }) {
  const [read, setRead] = useState<Read>({ at: 'reading' })

  useEffect(
    function readFragment() {
      let turn = 0
      const follow = async () => {
        const mine = ++turn
        const next = await readFrom(window.location.hash, language)
        if (mine === turn) setRead(next)
      }
      follow()
      window.addEventListener('hashchange', follow)
      return () => {
        turn = -1
        window.removeEventListener('hashchange', follow)
      }
    },
    [language],
  )

  if (read.at !== 'read') return <Explained language={language} read={read} />
  return <Opened key={read.fragment} language={language} {...read} />
}

async function readFrom(hash: string, language: Language): Promise<Read> {
  if (hash.length < 2) return { at: 'refused', why: 'none' }
  try {
    const { draft } = draftFromLink(hash)
    return { at: 'read', draft, fragment: hash, words: await storyWords.of(language) }
  } catch (error) {
    if (!(error instanceof Refusal)) return { at: 'refused', why: 'offline' }
    const why = error.code === 'cut-link' ? 'cut' : error.code === 'newer-link' ? 'newer' : 'foreign'
    return { at: 'refused', why }
  }
}

type OpenedProps = Extract<Read, { at: 'read' }> & { readonly language: Language }

function Opened({ language, draft, fragment, words }: OpenedProps) {
  const t = useTranslations()
  const [asked] = useState(() => askedIn(window.location.search, 'read'))
  const page = useMemo<StoryPage>(
    () => ({ kind: 'browser', address: `/${language}${PATH}`, fragment, usual: 'read', studio: null }),
    [language, fragment],
  )
  const above = useMemo(
    () => (
      <>
        <SiteHeader language={language} t={t} path={PATH} />
        <LinkNote language={language} draft={draft} />
      </>
    ),
    [language, t, draft],
  )
  const below = useMemo(() => <SiteFooter language={language} t={t} />, [language, t])
  return (
    <ToldDraft
      draft={draft}
      slug={`shared-${fragment.slice(1, 10)}`}
      pictures={NO_PICTURES}
      date=""
      {...{ language, words, page, asked, above, below }}
    />
  )
}

const NO_PICTURES: ReadonlyMap<string, string> = new Map()

/** Who can see the story, and how to change it. */
function LinkNote({ language, draft }: { readonly language: Language; readonly draft: Draft }) {
  const t = useTranslations('ownStory')
  const [failed, setFailed] = useState(false)
  const edit = async () => {
    // What the browser cannot keep would be gone on the next page.
    if ((await beginDraft(draft)) === null) window.location.assign(placed(addressOfDraft(language, draft.id)))
    else setFailed(true)
  }
  return (
    <aside className={styles.note} aria-label={t('linkTitle')} data-unprinted>
      <p>{t('linkNote')}</p>
      <button type="button" className="button" onClick={edit}>
        {t('edit')}
      </button>
      {failed && <p role="alert">{t('unkept')}</p>}
    </aside>
  )
}

function Explained({ language, read }: { readonly language: Language; readonly read: Exclude<Read, { at: 'read' }> }) {
  const t = useTranslations()
  const said: ReactNode =
    read.at === 'reading' ? (
      <LoadingNote>{t('ownStory.reading')}</LoadingNote>
    ) : (
      <p role="alert">{t(`ownStory.${read.why}`)}</p>
    )
  return (
    <>
      <SiteHeader language={language} t={t} path={PATH} />
      <main className="page">
        <h1>{t('ownStory.linkTitle')}</h1>
        <noscript>
          <p>{t('ownStory.noScript')}</p>
        </noscript>
        {said}
        <p>
          <a href={`/${language}/stories`}>{t('ownStory.toStories')}</a>
        </p>
      </main>
    </>
  )
}

/** The menus of the header lead to this page in another language or theme: the story goes along. */
function keepFragment({ target }: MouseEvent): void {
  const link = target instanceof Element ? target.closest('a') : null
  if (link?.pathname.endsWith(PATH) && !link.hash) link.hash = window.location.hash
}
