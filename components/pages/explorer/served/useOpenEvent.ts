import { useCallback, useEffect, useState } from 'react'
import type { Language } from '@/geodata/domain/language/language'
import type { EventAnswer } from '@/geodata/domain/service/views'
import { fetchAnswer, Refused } from './fetchAnswer'

export interface OpenEvent {
  /** The open event; null if none is, or it has not been fetched. */
  readonly event: EventAnswer | null
  /** Whether there is no such event, or it could not be fetched. */
  readonly fault: Fault | null
  readonly retry: () => void
}

type Fault = 'missing' | 'failed'

/** Fetches the event that is open in the View. */
export function useOpenEvent(
  language: Language,
  version: string,
  id: string | null,
  first: EventAnswer | null,
): OpenEvent {
  const [known, setKnown] = useState(first)
  const [fault, setFault] = useState<{ readonly id: string; readonly of: Fault } | null>(null)
  const [attempt, setAttempt] = useState(0)
  const here = known !== null && known.event.id === id && known.version === version
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt fetches again
  useEffect(
    function fetchEvent() {
      if (id === null || here) return
      const ending = new AbortController()
      fetchAnswer<EventAnswer>(`/${language}/explore/event.json?event=${id}&v=${version}`, ending.signal).then(
        (event) => {
          setFault(null)
          setKnown(event)
        },
        (error) => {
          if (!ending.signal.aborted)
            setFault({ id, of: error instanceof Refused && error.status === 404 ? 'missing' : 'failed' })
        },
      )
      return () => ending.abort()
    },
    [id, here, language, version, attempt],
  )
  const retry = useCallback(() => {
    setFault(null)
    setAttempt((before) => before + 1)
  }, [])
  const isOpen = id !== null && known?.event.id === id
  return { event: isOpen ? known : null, fault: fault?.id === id ? fault.of : null, retry }
}
