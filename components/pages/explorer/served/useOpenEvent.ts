import { useCallback, useEffect, useState } from 'react'
import type { Language } from '@/geodata/domain/language/language'
import type { EventAnswer } from '@/geodata/domain/service/views'
import { AGAIN, fetchAnswer, Refused } from './fetchAnswer'

export interface OpenEvent {
  /** The open event; null if none is, or it has not been fetched. */
  readonly event: EventAnswer | null
  /** Whether there is no such event, or it could not be fetched. */
  readonly fault: Fault | null
  /** What the server says of it. */
  readonly sentence: string | null
  readonly retry: () => void
}

type Fault = 'missing' | 'failed'

interface FaultOf {
  readonly id: string
  readonly of: Fault
  readonly sentence: string | null
}

/** Fetches the event that is open in the View; what fails is asked again every few seconds. */
export function useOpenEvent(
  language: Language,
  version: string,
  id: string | null,
  first: EventAnswer | null,
): OpenEvent {
  const [known, setKnown] = useState(first)
  const [fault, setFault] = useState<FaultOf | null>(null)
  const [attempt, setAttempt] = useState(0)
  const here = known !== null && known.event.id === id && known.version === version
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt fetches again
  useEffect(
    function fetchEvent() {
      if (id === null || here) return
      const ending = new AbortController()
      const ask = async () => {
        try {
          const event = await fetchAnswer<EventAnswer>(
            `/${language}/explore/event.json?event=${id}&v=${version}`,
            ending.signal,
          )
          setFault(null)
          setKnown(event)
        } catch (error) {
          if (ending.signal.aborted) return
          if (error instanceof Refused && error.status === 404)
            return setFault({ id, of: 'missing', sentence: error.sentence })
          setFault({ id, of: 'failed', sentence: error instanceof Refused ? error.sentence || null : null })
          timer = setTimeout(ask, AGAIN)
        }
      }
      let timer: ReturnType<typeof setTimeout> | undefined
      ask()
      return () => {
        clearTimeout(timer)
        ending.abort()
      }
    },
    [id, here, language, version, attempt],
  )
  const retry = useCallback(() => {
    setFault(null)
    setAttempt((before) => before + 1)
  }, [])
  const isOpen = id !== null && known?.event.id === id
  const own = fault?.id === id ? fault : null
  return { event: isOpen ? known : null, fault: own?.of ?? null, sentence: own?.sentence ?? null, retry }
}
