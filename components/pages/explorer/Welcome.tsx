'use client'

import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react'
import type { Language } from '@/geodata/domain/language/language'
import { formatView } from '@/geodata/domain/view/format'
import { TOUR, WELCOMED } from '../../parts/site/storageKeys'
import { ErrorBoundary } from '../../ui/ErrorBoundary'
import { recall, remember } from '../../ui/storage'
import { useAfterMainPart } from '../../view/sleeping'
import { useExplorer } from '../../view/useExplorer'
import type { GreetingProps } from './Greeting'
import { welcomeWords } from './welcomeWords'

type Part = ComponentType<Omit<GreetingProps, 'messages'>>

/**
 * Welcomes first-time visitors over the map, once; not if the address has a query, and not in a saved copy of the page.
 * Both parts are lazy; if they fail to load, the page works without them.
 */
export function Welcome() {
  const { view, language } = useExplorer()
  const [Greeting, greet] = useState<Part | null>(null)
  const asked = formatView(view) !== ''
  const afterMap = useAfterMainPart()

  useEffect(
    function showOnce() {
      const copy = !location.protocol.startsWith('http')
      const isNew = location.search === '' && !copy && recall('localStorage', WELCOMED) === null
      if (isNew || location.hash === TOUR) greet(() => loaded(language, afterMap))
      const listen = () => {
        if (location.hash === TOUR) greet(() => loaded(language, afterMap))
      }
      addEventListener('hashchange', listen)
      return () => removeEventListener('hashchange', listen)
    },
    [language, afterMap],
  )

  useEffect(
    function dismissWhenFiltered() {
      if (!asked || !Greeting) return
      remember('localStorage', WELCOMED, '1')
      greet(null)
    },
    [asked, Greeting],
  )

  const leave = () => {
    remember('localStorage', WELCOMED, '1')
    if (location.hash === TOUR) history.replaceState(history.state, '', location.pathname + location.search)
    greet(null)
  }
  return (
    Greeting && (
      <ErrorBoundary instead={null}>
        <Suspense fallback={null}>
          <Greeting leave={leave} />
        </Suspense>
      </ErrorBoundary>
    )
  )
}

/** The greeting comes after the map, for which readers wait. */
function loaded(language: Language, afterMap: Promise<void>): Part {
  return lazy(async () => {
    await afterMap
    const [{ Greeting }, messages] = await Promise.all([import('./Greeting'), welcomeWords(language)])
    return { default: (props) => <Greeting messages={messages} {...props} /> }
  })
}
