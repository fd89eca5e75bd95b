'use client'

import { createContext, type ReactNode, use, useCallback } from 'react'
import { type Messages, useLocale, useMessages } from 'use-intl'
import type { Language } from '@/geodata/domain/language/language'
import { NO_SCENES, type SceneIndex } from '@/geodata/domain/story/storiesCiting'
import { fetchOnce } from '../language/fetchOnce'
import { MessagesProvider } from '../language/MessagesProvider'
import { received, type Sent } from '../language/sent'

/** Data needed only by lazy parts: their messages, and which stories cite which event. */
export interface Rest {
  readonly messages: Messages
  readonly citingScenes: SceneIndex
}

/** The data itself, if the page already shows such parts; `'later'` if it is to be fetched. */
export type GivenRest = Sent<Rest> | 'later'

const rests = fetchOnce<Rest>('rest.json', 'the words of what is opened')

/**
 * Fetches the data; the promise is marked as React marks promises that it has awaited, so that `use` does not suspend
 * again.
 */
function fetched(language: Language): Promise<Rest> {
  const promise = rests.of(language)
  promise.then(
    (value) => Object.assign(promise, { status: 'fulfilled', value }),
    () => {},
  )
  return promise
}

/** null on surfaces that send everything at once. */
const Context = createContext<GivenRest | null>(null)

export function RestProvider({ rest, children }: { readonly rest: GivenRest; readonly children: ReactNode }) {
  return <Context value={rest}>{children}</Context>
}

/** Suspends until the data has loaded, and throws if loading fails. */
function useRest(): Rest | null {
  const language = useLocale()
  const given = use(Context)
  return given === 'later' ? use(fetched(language)) : given && received(given)
}

/**
 * Prefetches the data for parts about to be opened.
 *
 * @internal Exported for tests.
 */
export async function fetchRest(language: Language): Promise<void> {
  // Errors are shown when a part is opened.
  await fetched(language).catch(() => {})
}

/** Returns a function that prefetches the data; does nothing if it is present. */
export function usePrefetchRest(): () => void {
  const language = useLocale()
  const given = use(Context)
  return useCallback(() => {
    if (given === 'later') fetchRest(language)
  }, [given, language])
}

/** Which stories cite which event; empty on surfaces without stories. */
export function useCitingScenes(): SceneIndex {
  return useRest()?.citingScenes ?? NO_SCENES
}

/** Provides all messages to a lazy part. */
export function AllMessages({ children }: { readonly children: ReactNode }) {
  const language = useLocale()
  const first = useMessages()
  const rest = useRest()
  return rest ? (
    <MessagesProvider language={language} messages={{ ...first, ...rest.messages }}>
      {children}
    </MessagesProvider>
  ) : (
    children
  )
}
