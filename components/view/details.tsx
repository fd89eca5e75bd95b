'use client'

import { createContext, type ReactNode, use, useCallback, useMemo, useRef, useState } from 'react'
import type { Atlas } from '@/geodata/domain/join/atlas'
import {
  type DetailsPayload,
  type FiguresPayload,
  joined,
  type OutlinePayload,
  withoutDetails,
} from '@/geodata/domain/join/details'
import type { AtlasPayload } from '@/geodata/domain/join/payload'
import { placed } from '@/geodata/domain/site/folder'
import { received, type Sent } from '../language/sent'
import { unpacked } from './AtlasProvider'
import { type GivenTitles, useTitledOutline } from './titles'
import { useExplorer } from './useExplorer'

/**
 * Event details and search text, half of the atlas. Sent with a page whose View shows an event or a search, otherwise
 * fetched shortly before they are needed.
 */
interface Details {
  /** Whether the explorer's atlas includes details. */
  readonly here: boolean
  /** Fetches the atlas with details; rejects on failure, and the next call tries again. */
  readonly ask: () => Promise<Atlas>
  /** The same for rendering (`use`): stays rejected until `forget` is called. */
  readonly promised: () => Promise<Atlas>
  readonly forget: () => void
}

const Context = createContext<Details | null>(null)

/** Provides details to the components inside. */
export function DetailsProvider({ texts, children }: { readonly texts: Details; readonly children: ReactNode }) {
  return <Context value={texts}>{children}</Context>
}

/** The explorer's details; always present on a surface that sent everything at once. */
export function useDetails(): Details {
  const { atlas } = useExplorer()
  const within = use(Context)
  return useMemo(() => {
    const whole = async () => atlas
    return within ?? { here: true, ask: whole, promised: whole, forget: () => {} }
  }, [atlas, within])
}

/** The atlas with details; suspends until they have loaded, and throws if loading fails. */
export function useWholeAtlas(): Atlas {
  const { atlas } = useExplorer()
  const { here, promised } = useDetails()
  // Call in both cases: details may arrive between suspending and the next render.
  return use(here ? fulfilled(atlas) : promised())
}

const keptOf = new WeakMap<Atlas, Promise<Atlas>>()

/** A promise marked as fulfilled in the way React marks promises that it has awaited, so that nothing suspends. */
function fulfilled(atlas: Atlas): Promise<Atlas> {
  const known = keptOf.get(atlas)
  if (known) return known
  const promise = Object.assign(Promise.resolve(atlas), { status: 'fulfilled', value: atlas })
  keptOf.set(atlas, promise)
  return promise
}

/** The details of an atlas, or their URL, with what a table shows of them. */
export type GivenDetails =
  | { readonly here: Sent<DetailsPayload> }
  | { readonly at: string; readonly figures?: Sent<FiguresPayload> }

/** The atlas that a page sent in parts. */
export function useSplitAtlas(
  sent: OutlinePayload | Sent<OutlinePayload>,
  given: GivenDetails,
  givenTitles: GivenTitles,
): { atlas: Atlas; texts: Details } {
  const { outline, ask: askTitles } = useTitledOutline(received(sent), givenTitles)
  const here = 'here' in given ? given.here : null
  const at = 'at' in given ? given.at : null
  const figures = 'figures' in given ? given.figures : undefined
  const served = useMemo(
    () => unpacked(here === null ? outlined(outline, figures && received(figures)) : inOne(outline, received(here))),
    [outline, here, figures],
  )
  const [whole, setWhole] = useState(here === null ? null : served)
  const asked = useRef<Promise<Atlas> | null>(null)
  const promised = useCallback(() => {
    asked.current ??=
      at === null
        ? Promise.resolve(served)
        : Promise.all([askTitles(), fetched(at)]).then(([titledOutline, texts]) => {
            const atlas = unpacked(joined(titledOutline, texts))
            setWhole(atlas)
            return atlas
          })
    return asked.current
  }, [askTitles, at, served])
  const forget = useCallback(() => {
    asked.current = null
  }, [])
  const ask = useCallback(
    () =>
      promised().catch((failure) => {
        forget()
        throw failure
      }),
    [promised, forget],
  )
  const texts = useMemo(() => ({ here: whole !== null, ask, promised, forget }), [whole, ask, promised, forget])
  return { atlas: whole ?? served, texts }
}

const withoutTexts = new WeakMap<OutlinePayload | FiguresPayload, AtlasPayload>()
const withDetails = new WeakMap<DetailsPayload, AtlasPayload>()

/** The outline alone, or with figures; memoised. */
function outlined(outline: OutlinePayload, figures: FiguresPayload | undefined): AtlasPayload {
  const key = figures ?? outline
  const wire = withoutTexts.get(key) ?? withoutDetails(outline, figures)
  withoutTexts.set(key, wire)
  return wire
}

/** The two parts merged; memoised. */
function inOne(outline: OutlinePayload, texts: DetailsPayload): AtlasPayload {
  const wire = withDetails.get(texts) ?? joined(outline, texts)
  withDetails.set(texts, wire)
  return wire
}

async function fetched(address: string): Promise<DetailsPayload> {
  const answer = await fetch(placed(address))
  if (!answer.ok) throw new Error(`the texts of the events were answered with ${answer.status}`)
  return answer.json()
}
