import { useCallback, useEffect, useRef, useState } from 'react'
import type { Language } from '@/geodata/domain/language/language'
import { placed } from '@/geodata/domain/site/folder'
import { forget, KeepError, type KeepFault, type KeepProgress, keep } from './keeping'
import { activeBuild } from './registration'
import { type KeepList, keptCache, markOf, type Sizes } from './stored'

/** What a reader sees of keeping the site. */
export type Keeping =
  /** Being found out. */
  | { readonly now: 'looking' }
  /** Impossible or forbidden in this browser, or here. */
  | { readonly now: 'impossible' }
  | { readonly now: 'offered'; readonly sizes: Sizes; readonly fault: KeepFault | null }
  | { readonly now: 'keeping'; readonly made: KeepProgress }
  /** Bytes as stored. */
  | { readonly now: 'kept'; readonly bytes: number }

/** The state of keeping everything in a language, and what a reader may do about it. */
export function useKeeping(language: Language) {
  const [state, setState] = useState<Keeping>({ now: 'looking' })
  const [list, setList] = useState<KeepList | null>(null)
  const stopping = useRef<AbortController | null>(null)

  useEffect(
    function look() {
      let left = false
      lookUp(language).then(
        (found) => {
          if (left) return
          setList(found?.list ?? null)
          setState(found?.state ?? { now: 'impossible' })
        },
        () => left || setState({ now: 'impossible' }),
      )
      return () => {
        left = true
        stopping.current?.abort()
      }
    },
    [language],
  )

  const begin = useCallback(async () => {
    if (!list) return
    const stop = new AbortController()
    stopping.current = stop
    const sizes = sizesOf(list, language)
    setState({ now: 'keeping', made: { done: 0, total: sizes.bytes } })
    // So that the browser does not delete it when it needs room; it may refuse.
    await navigator.storage?.persist?.().catch(() => false)
    try {
      await keep({
        list,
        language,
        group: 'whole',
        caches,
        fetch: (address, init) => fetch(placed(address), init),
        progress: (made) =>
          setState((was) => (was.now === 'keeping' && !stop.signal.aborted ? { now: 'keeping', made } : was)),
        signal: stop.signal,
      })
      setState({ now: 'kept', bytes: sizes.stored })
    } catch (error) {
      if (error instanceof KeepError) setState({ now: 'offered', sizes, fault: error.fault })
      else setState({ now: 'offered', sizes, fault: stop.signal.aborted ? null : 'failed' })
    }
  }, [list, language])

  const stop = useCallback(() => stopping.current?.abort(), [])

  const remove = useCallback(async () => {
    if (!list) return
    await forget(list, language, caches)
    setState({ now: 'offered', sizes: sizesOf(list, language), fault: null })
  }, [list, language])

  return { state, begin, stop, remove }
}

async function lookUp(language: Language): Promise<{ readonly list: KeepList; readonly state: Keeping } | null> {
  const own = await activeBuild()
  if (!own) return null
  const answer = await fetch(placed(own.list))
  if (!answer.ok) return null
  const list: KeepList = await answer.json()
  const sizes = sizesOf(list, language)
  const isKept = await (await caches.open(keptCache(list.build))).match(markOf(language, 'whole'))
  return { list, state: isKept ? { now: 'kept', bytes: sizes.stored } : { now: 'offered', sizes, fault: null } }
}

function sizesOf({ languages }: KeepList, language: Language): Sizes {
  return languages[language]?.whole ?? { bytes: 0, stored: 0 }
}
