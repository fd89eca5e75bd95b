import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { windowWords } from '../../language/words'
import { useSetPlayed } from '../../view/playing'
import { useSetting } from '../../view/useExplorer'
import type { Playback } from './usePlayback'

/** Minimum interval between announcements during playback, in milliseconds. */
const SPOKEN = 2000

const NOTHING: readonly number[] = []

/**
 * Publishes the events at the current stop, whose titles the map shows. Returns the announcement for the status region:
 * one event per stop, rate-limited while playing.
 */
export function usePlayedEvents({ head, playing }: Playback): string {
  const t = useTranslations()
  const { atlas, language } = useSetting()
  const [spoken, setSpoken] = useState('')
  const said = useRef(0)
  const setPlayed = useSetPlayed()

  useEffect(
    function announceStop() {
      if (!head || (playing && Date.now() - said.current < SPOKEN)) return
      said.current = Date.now()
      const [first] = head.events
      const title = first === undefined ? undefined : atlas.events[first]?.title[language]
      const date = windowWords(head.window, language, t)
      setSpoken(title ? t('timeline.said', { date, title, more: head.events.length - 1 }) : date)
    },
    [head, playing, atlas, language, t],
  )

  useEffect(
    function publishPlayed() {
      setPlayed((head?.events ?? NOTHING).flatMap((at) => atlas.events[at]?.id ?? []))
      return () => setPlayed([])
    },
    [atlas, head, setPlayed],
  )
  return spoken
}
