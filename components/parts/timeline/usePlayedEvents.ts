import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { AtlasEvent } from '@/geodata/domain/join/atlas'
import { windowWords } from '../../language/words'
import { useSetPlayed } from '../../view/playing'
import { useSetting } from '../../view/useExplorer'
import type { Head } from './usePlayback'

/** The events of a stop of playback: the first of them, and their number; null until that is known. */
export interface Told {
  readonly events: readonly AtlasEvent[]
  readonly count: number | null
}

/** Minimum interval between announcements during playback, in milliseconds. */
const SPOKEN = 2000

/**
 * Publishes the events at the current stop, whose titles the map shows. Returns the announcement for the status region:
 * one event per stop, rate-limited while playing.
 */
export function usePlayedEvents(stop: (Told & { readonly head: Head }) | null, playing: boolean): string {
  const t = useTranslations()
  const { language } = useSetting()
  const [spoken, setSpoken] = useState('')
  const said = useRef(0)
  const setPlayed = useSetPlayed()

  useEffect(
    function announceStop() {
      if (!stop || (playing && Date.now() - said.current < SPOKEN)) return
      said.current = Date.now()
      const title = stop.events[0]?.title[language]
      const date = windowWords(stop.head.window, language, t)
      setSpoken(title ? t('timeline.said', { date, title, more: (stop.count ?? 1) - 1 }) : date)
    },
    [stop, playing, language, t],
  )

  useEffect(
    function publishPlayed() {
      setPlayed(stop?.events.map(({ id }) => id) ?? [])
      return () => setPlayed([])
    },
    [stop, setPlayed],
  )
  return spoken
}
