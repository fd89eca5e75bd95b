'use client'

import { useEffect, useMemo, useState } from 'react'
import { type Messages, useTranslations } from 'use-intl'
import { MessagesProvider } from '@/components/language/MessagesProvider'
import { received, type Sent } from '@/components/language/sent'
import type { RehearsalGiven } from '@/components/pages/present/Rehearsal'
import { addressOfDraft } from '@/components/pages/studio/address'
import { draftWithCard } from '@/components/pages/studio/kept/drafts'
import { keepRehearsal } from '@/components/pages/studio/kept/keepRehearsal'
import { pictureAddresses } from '@/components/pages/studio/kept/keptPictures'
import { LoadingNote } from '@/components/ui/LoadingNote'
import type { Draft } from '@/geodata/domain/draft/draft'
import { sceneExtent } from '@/geodata/domain/draft/duration'
import type { Language } from '@/geodata/domain/language/language'
import { askedIn, type StoryPage } from './home'
import styles from './OwnStory.module.css'
import { type StoryWords, storyWords } from './storyWords'
import { ToldDraft } from './ToldDraft'

interface DraftStoryProps {
  readonly language: Language
  readonly messages: Messages | Sent<Messages>
}

type Found =
  | { readonly at: 'reading' | 'missing' | 'offline' }
  | {
      readonly at: 'found'
      readonly draft: Draft
      readonly date: string
      readonly pictures: ReadonlyMap<string, string>
      readonly words: StoryWords
    }

/** A draft of this browser on the stage, in the speaker view, on paper or to read. */
export function DraftStory({ language, messages }: DraftStoryProps) {
  return (
    <MessagesProvider language={language} messages={received(messages)}>
      <Found language={language} />
    </MessagesProvider>
  )
}

function Found({ language }: { readonly language: Language }) {
  const t = useTranslations('ownStory')
  const [found, setFound] = useState<Found>({ at: 'reading' })

  useEffect(
    function find() {
      let current = true
      const id = new URLSearchParams(window.location.search).get('draft') ?? ''
      foundIn(id, language).then((next) => {
        if (current) setFound(next)
      })
      return () => {
        current = false
      }
    },
    [language],
  )

  if (found.at === 'found') return <Opened language={language} {...found} />
  return (
    <main className="page">
      <noscript>
        <p>{t('noScriptDraft')}</p>
      </noscript>
      {found.at === 'reading' ? (
        <LoadingNote>{t('reading')}</LoadingNote>
      ) : (
        <>
          <p role="alert">{t(found.at)}</p>
          <p>
            <a href={`/${language}/studio`}>{t('studio')}</a>
          </p>
        </>
      )}
    </main>
  )
}

async function foundIn(id: string, language: Language): Promise<Found> {
  const kept = await draftWithCard(id).catch(() => undefined)
  if (!kept) return { at: 'missing' }
  const { draft, card } = kept
  try {
    return {
      at: 'found',
      draft,
      date: card.changed.slice(0, 10),
      pictures: await pictureAddresses(draft.pictures),
      words: await storyWords.of(language),
    }
  } catch {
    return { at: 'offline' }
  }
}

type OpenedProps = Extract<Found, { at: 'found' }> & { readonly language: Language }

function Opened({ language, draft, date, pictures, words }: OpenedProps) {
  const t = useTranslations('ownStory')
  const [asked] = useState(() => askedIn(window.location.search, 'stage'))
  const page = useMemo<StoryPage>(
    () => ({
      kind: 'browser',
      address: `/${language}/studio/present?${new URLSearchParams({ draft: draft.id })}`,
      fragment: '',
      usual: 'stage',
      studio: addressOfDraft(language, draft.id),
    }),
    [language, draft.id],
  )
  const rehearsal = useMemo<RehearsalGiven>(
    () => ({
      planned: draft.scenes.map((scene) => sceneExtent(draft, scene, language).planned),
      before: draft.scenes.map(({ rehearsed }) => rehearsed),
      keep: (seconds) =>
        keepRehearsal(
          draft.id,
          Object.fromEntries(draft.scenes.flatMap(({ id }, i) => (seconds[i] ? [[id, seconds[i]]] : []))),
        ),
    }),
    [draft, language],
  )
  const above = useMemo(
    () => (
      <div className={styles.note} data-unprinted>
        <a href={addressOfDraft(language, draft.id)}>{t('studio')}</a>
      </div>
    ),
    [language, draft.id, t],
  )
  return (
    <ToldDraft
      draft={draft}
      slug={draft.id}
      below={null}
      {...{ date, pictures, language, words, page, asked, above, rehearsal }}
    />
  )
}
