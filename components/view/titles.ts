import { useCallback, useMemo, useRef, useState } from 'react'
import type { OutlinePayload } from '@/geodata/domain/join/details'
import { type FirstTitles, type TitlesPayload, withFirstTitles, withTitles } from '@/geodata/domain/join/titles'
import { placed } from '@/geodata/domain/site/folder'
import { received, type Sent } from '../language/sent'
import { useFirstAct } from '../ui/useFirstAct'

/**
 * The titles of a large atlas's events: all, or those that the page begins with and the address of all. null for an
 * atlas that was sent with its titles.
 */
export type GivenTitles =
  | { readonly here: Sent<TitlesPayload> }
  | { readonly at: string; readonly version: string; readonly first: Sent<FirstTitles> }
  | null

/** An outline whose titles may still be fetched. */
export interface Titled {
  readonly outline: OutlinePayload
  /** Fetches the outline with all titles; rejects on failure, and the next call tries again. */
  readonly ask: () => Promise<OutlinePayload>
}

/**
 * The outline with the titles that are here; the others are fetched at the reader's first act. Until then, and if they
 * cannot be had, events are called by their ids.
 */
export function useTitledOutline(outline: OutlinePayload, given: GivenTitles): Titled {
  const served = useMemo(() => withGiven(outline, given), [outline, given])
  const [fetched, setFetched] = useState<OutlinePayload | null>(null)
  const pending = useRef<Promise<OutlinePayload> | null>(null)
  const here = fetched !== null || given === null || 'here' in given
  const ask = useCallback(() => {
    if (given === null || 'here' in given) return Promise.resolve(served)
    if (pending.current) return pending.current
    const coming = titlesFrom(given.at).then((titles) => {
      const titled = withTitles(outline, titles, given.version)
      setFetched(titled)
      return titled
    })
    pending.current = coming
    coming.catch(() => {
      pending.current = null
    })
    return coming
  }, [outline, given, served])
  useFirstAct(() => {
    // Opening an event asks again.
    if (!here) ask().catch(() => {})
  })
  return { outline: fetched ?? served, ask }
}

const made = new WeakMap<object, OutlinePayload>()

/** Memoised by the titles, so that an atlas is made once for all requests that begin with the same. */
function withGiven(outline: OutlinePayload, given: GivenTitles): OutlinePayload {
  if (given === null) return outline
  const titles = 'here' in given ? received(given.here) : received(given.first)
  const known = made.get(titles)
  if (known) return known
  const titled =
    'here' in given
      ? withTitles(outline, received(given.here), received(given.here).version)
      : withFirstTitles(outline, received(given.first))
  made.set(titles, titled)
  return titled
}

async function titlesFrom(address: string): Promise<TitlesPayload> {
  const answer = await fetch(placed(address))
  if (!answer.ok) throw new Error(`the titles of the events were answered with ${answer.status}`)
  return answer.json()
}
