import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { windowWords } from '../../language/words'
import { useSetPlayed } from '../../view/playing'
import { useSetting } from '../../view/useExplorer'
import type { Playback } from './usePlayback'

/** Milliseconds between two stops that playback says aloud. */
const SPOKEN = 2000

const NOTHING: readonly number[] = []

/**
 * Tells of what is played: the map, which writes the titles, and who listens. Gives what is to be read out: one thing a
 * stop, and while it runs not of every one.
 */
export function usePlayedEvents({ head, playing }: Playback): string {
  const t = useTranslations()
  const { atlas, language } = useSetting()
  const [spoken, setSpoken] = useState('')
  const said = useRef(0)
  const setPlayed = useSetPlayed()

  useEffect(
    function sayTheStop() {
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
    function tellTheMap() {
      setPlayed((head?.events ?? NOTHING).flatMap((at) => atlas.events[at]?.id ?? []))
      return () => setPlayed([])
    },
    [atlas, head, setPlayed],
  )
  return spoken
}
