'use client'

import { createContext, type ReactNode, use, useCallback } from 'react'
import { type Messages, useLocale, useMessages } from 'use-intl'
import type { Language } from '@/geodata/domain/language/language'
import { NO_SCENES, type SceneIndex } from '@/geodata/domain/story/storiesCiting'
import { fetchOnce } from '../language/fetchOnce'
import { received, type Sent } from '../language/sent'
import { Words } from '../language/Words'

/**
 * What only the parts need that a page loads when they are wanted: their words, and which stories tell of which event.
 */
export interface Rest {
  readonly messages: Messages
  readonly citingScenes: SceneIndex
}

/** The rest itself, where the page already shows such parts; `'later'` where it is to be fetched. */
export type GivenRest = Sent<Rest> | 'later'

const rests = fetchOnce<Rest>('rest.json', 'the words of what is opened')

/**
 * Asks for the rest; the promise is marked as React marks those that it has waited for itself, so that nobody waits for
 * what is there.
 */
function asked(language: Language): Promise<Rest> {
  const promise = rests.of(language)
  promise.then(
    (value) => Object.assign(promise, { status: 'fulfilled', value }),
    () => {},
  )
  return promise
}

/** No rest is given on surfaces that send everything at once. */
const Context = createContext<GivenRest | null>(null)

export function RestProvider({ rest, children }: { readonly rest: GivenRest; readonly children: ReactNode }) {
  return <Context value={rest}>{children}</Context>
}

/** What calls this waits for the rest, and fails when it does not come. */
function useRest(): Rest | null {
  const language = useLocale()
  const given = use(Context)
  return given === 'later' ? use(asked(language)) : given && received(given)
}

/**
 * Fetches the rest, so that what is about to be opened need not wait for it.
 *
 * @internal Exported for tests.
 */
export async function fetchRest(language: Language): Promise<void> {
  // A failure is told when it is opened.
  await asked(language).catch(() => {})
}

/** The same for a part: nothing is fetched where everything is there. */
export function usePrefetchRest(): () => void {
  const language = useLocale()
  const given = use(Context)
  return useCallback(() => {
    if (given === 'later') fetchRest(language)
  }, [given, language])
}

/** Which stories tell of which event; none on surfaces that tell of no stories. */
export function useCitingScenes(): SceneIndex {
  return useRest()?.citingScenes ?? NO_SCENES
}

/** Gives a part that is loaded when it is wanted all its words. */
export function AllWords({ children }: { readonly children: ReactNode }) {
  const language = useLocale()
  const first = useMessages()
  const rest = useRest()
  return rest ? (
    <Words language={language} messages={{ ...first, ...rest.messages }}>
      {children}
    </Words>
  ) : (
    children
  )
}
