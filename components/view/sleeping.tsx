'use client'

import { createContext, memo, type ReactNode, use, useEffect, useRef, useState } from 'react'
import { DeferredHydration } from '../ui/DeferredHydration'
import { ACTS, HasActed } from '../ui/useFirstAct'
import { useHydrated } from '../ui/useHydrated'
import { whenIdle } from '../ui/whenIdle'
import { onAddressChange } from './address'
import { servedQuery } from './servedQuery'

/** How long the other parts wait for the main one, if it neither arrives nor fails; milliseconds. */
const PATIENCE = 5000

/** How long a part that is not seen then waits for the browser to be idle, at most; milliseconds. */
const IDLE = 2000

interface Order {
  /** Resolves when the main part answers, has failed, or takes too long. */
  readonly begun: Promise<void>
  readonly begin: () => void
}

const OrderContext = createContext<Order | null>(null)

/**
 * A page whose main part hydrates first, and calls `useMainPart` when it answers; parts inside `<Sleeping>` hydrate
 * after it.
 */
export function WakingOrder({ children }: { readonly children: ReactNode }) {
  const [order] = useState(createOrder)
  const acted = useRef(false)
  const { begin } = order
  useEffect(
    function noteActs() {
      const patience = setTimeout(begin, PATIENCE)
      const stop = new AbortController()
      const note = () => {
        acted.current = true
        stop.abort()
      }
      for (const sign of ACTS)
        window.addEventListener(sign, note, { capture: true, passive: true, signal: stop.signal })
      return () => {
        clearTimeout(patience)
        stop.abort()
      }
    },
    [begin],
  )
  return (
    <OrderContext value={order}>
      <HasActed value={acted}>{children}</HasActed>
    </OrderContext>
  )
}

/** What the main part of a page calls once it answers, or has failed. */
export function useMainPart(): () => void {
  return use(OrderContext)?.begin ?? nothing
}

/** Resolves when the main part of the page answers, has failed or takes too long; at once on a page without one. */
export function useAfterMainPart(): Promise<void> {
  return use(OrderContext)?.begun ?? AT_ONCE
}

const AT_ONCE = Promise.resolve()

function nothing() {}

/**
 * A part of the server's page that hydrates later: once the main part answers and this one is seen or the browser has
 * nothing else to do, and at once when the reader does anything, since that may change the part. React then hydrates
 * first what was touched. Until then its links and forms work as plain HTML. Nothing sleeps in a page that the browser
 * renders.
 */
export function Sleeping({ children }: { readonly children: ReactNode }) {
  const order = use(OrderContext)
  const hydrated = useHydrated()
  const [sleeps] = useState(!hydrated && order !== null)
  // A page that was rendered for another query changes as a whole at once, before anything can sleep.
  const [{ awake, wake }] = useState(() => createWaking(servedQuery() !== null))
  const box = useRef<HTMLDivElement>(null)

  useEffect(
    function wakeWhenNeeded() {
      if (!sleeps) return
      const stop = new AbortController()
      const rouse = () => {
        wake()
        stop.abort()
      }
      // In the capture phase of the window, before React hears of it: it can then hydrate the part for this event.
      for (const sign of ACTS)
        window.addEventListener(sign, rouse, { capture: true, passive: true, signal: stop.signal })
      stop.signal.addEventListener('abort', onAddressChange(rouse))
      const seen = new IntersectionObserver((entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) rouse()
      })
      stop.signal.addEventListener('abort', () => seen.disconnect())
      order?.begun.then(() => {
        if (stop.signal.aborted) return
        for (const part of box.current?.children ?? []) seen.observe(part)
        whenIdle(wake, IDLE)
      })
      return () => stop.abort()
    },
    [sleeps, order, wake],
  )

  return sleeps ? (
    <Deferred until={awake} box={box}>
      {children}
    </Deferred>
  ) : (
    <div style={{ display: 'contents' }}>{children}</div>
  )
}

/**
 * Memoised: React renders a part anew, and what was typed into it is lost, if anything about it changes in its sleep.
 */
const Deferred = memo(DeferredHydration)

function createOrder(): Order {
  let begin = nothing
  const begun = new Promise<void>((resolve) => {
    begin = resolve
  })
  return { begun, begin }
}

function createWaking(awakened: boolean): { readonly awake: Promise<void>; readonly wake: () => void } {
  const { begun: awake, begin } = createOrder()
  const wake = () => {
    // Marked as React marks promises that it has awaited, so that it can hydrate the part within this very event.
    Object.assign(awake, { status: 'fulfilled', value: undefined })
    begin()
  }
  if (awakened) wake()
  return { awake, wake }
}
