'use client'

import { createContext, type ReactNode, use, useCallback, useMemo, useRef, useState } from 'react'
import type { Atlas } from '@/geodata/domain/join/atlas'
import { type DetailsPayload, joined, type OutlinePayload, withoutDetails } from '@/geodata/domain/join/details'
import type { AtlasPayload } from '@/geodata/domain/join/payload'
import { received, type Sent } from '../language/sent'
import { unpacked } from './AtlasProvider'
import { useExplorer } from './useExplorer'

/**
 * What a reader opens an event for, and what a search looks through: half of the atlas. A page sends it along where its
 * View shows an event or a search; else it is fetched when somebody is about to want it.
 */
interface Texts {
  /** Whether the atlas of the explorer has its texts. */
  readonly here: boolean
  /** Asks for the atlas with its texts; rejects when they cannot be had, and asks anew the next time. */
  readonly ask: () => Promise<Atlas>
  /** The same for a part that is drawn with it: it stays failed, until `forget` is called. */
  readonly promised: () => Promise<Atlas>
  readonly forget: () => void
}

const Context = createContext<Texts | null>(null)

/** Brings the texts within reach of the parts inside. */
export function DetailsProvider({ texts, children }: { readonly texts: Texts; readonly children: ReactNode }) {
  return <Context value={texts}>{children}</Context>
}

/** The texts of the atlas of the explorer around; on a surface that sent everything at once they are there. */
export function useDetails(): Texts {
  const { atlas } = useExplorer()
  const within = use(Context)
  return useMemo(() => {
    const whole = async () => atlas
    return within ?? { here: true, ask: whole, promised: whole, forget: () => {} }
  }, [atlas, within])
}

/** The atlas with its texts; what calls this waits for them, and fails when they do not come. */
export function useWholeAtlas(): Atlas {
  const { atlas } = useExplorer()
  const { here, promised } = useDetails()
  // Asked for in either case: they may come between the rendering that waits for them and its repetition.
  return use(here ? kept(atlas) : promised())
}

const keptOf = new WeakMap<Atlas, Promise<Atlas>>()

/** A promise that React knows to be kept, as it marks those that it has waited for itself: nobody waits for it. */
function kept(atlas: Atlas): Promise<Atlas> {
  const known = keptOf.get(atlas)
  if (known) return known
  const promise = Object.assign(Promise.resolve(atlas), { status: 'fulfilled', value: atlas })
  keptOf.set(atlas, promise)
  return promise
}

/** The texts of an atlas themselves, or the address that has them. */
export type GivenDetails = { readonly here: Sent<DetailsPayload> } | { readonly at: string }

/** The atlas that a page sent in two parts. */
export function useSplitAtlas(sent: Sent<OutlinePayload>, given: GivenDetails): { atlas: Atlas; texts: Texts } {
  const outline = received(sent)
  const here = 'here' in given ? given.here : null
  const at = 'at' in given ? given.at : null
  const served = useMemo(() => unpacked(inOne(outline, here && received(here))), [outline, here])
  const [whole, setWhole] = useState(here === null ? null : served)
  const asked = useRef<Promise<Atlas> | null>(null)
  const promised = useCallback(() => {
    asked.current ??=
      at === null
        ? Promise.resolve(served)
        : fetched(at).then((texts) => {
            const atlas = unpacked(joined(outline, texts))
            setWhole(atlas)
            return atlas
          })
    return asked.current
  }, [outline, at, served])
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

const withoutTexts = new WeakMap<OutlinePayload, AtlasPayload>()
const withTexts = new WeakMap<DetailsPayload, AtlasPayload>()

/** The two parts in one, or the first for itself; put together once. */
function inOne(outline: OutlinePayload, texts: DetailsPayload | null): AtlasPayload {
  if (texts === null) {
    const wire = withoutTexts.get(outline) ?? withoutDetails(outline)
    withoutTexts.set(outline, wire)
    return wire
  }
  const wire = withTexts.get(texts) ?? joined(outline, texts)
  withTexts.set(texts, wire)
  return wire
}

async function fetched(address: string): Promise<DetailsPayload> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`the texts of the events were answered with ${answer.status}`)
  return answer.json()
}
