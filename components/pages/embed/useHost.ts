'use client'

import { useEffect, useEffectEvent, useRef } from 'react'
import { withEvent } from '@/geodata/domain/select/chronology'
import { formatView } from '@/geodata/domain/view/format'
import { parseView } from '@/geodata/domain/view/parse'
import { heard, METHODS, type Message, say } from '../../parts/widget/message'
import { writeAddress } from '../../view/address'
import { useSetPointed } from '../../view/hovered'
import { useExplorer, useShown } from '../../view/useExplorer'
import { neighbour } from './neighbour'

/**
 * What the live map may be told: what a page may ask of a widget, which place the reader pointed at on the poster, and
 * how much room there is.
 */
const TOLD = [...METHODS, 'open', 'room'] as const

/**
 * Keeps a live map and the document of the widget around it in touch, in the messages of components/pages/embed/script.
 * `give` is told which event the page opens, `settle` how high the live map may be, in CSS pixels.
 */
export function useHost(give: (event: string | null) => void, settle: (height: number) => void): void {
  const { atlas, view, openPlace, setOpenPlace, go } = useExplorer()
  const { selection } = useShown()
  const point = useSetPointed()
  const shown = formatView({ ...view, theme: null })
  const before = useRef({ shown, event: view.event, place: openPlace })

  const obey = useEffectEvent((message: Message) => {
    switch (message.type) {
      case 'setView': {
        const next = parseView(message.view ?? '', atlas)
        const query = formatView({ ...next, theme: next.theme ?? view.theme })
        give(next.event)
        // The page decides itself what its widget shows, also where its readers may not.
        writeAddress(query ? `${window.location.pathname}?${query}` : window.location.pathname, 'replace')
        return
      }
      case 'next':
      case 'previous': {
        const event = neighbour(atlas, selection, view.event, message.type === 'next' ? 1 : -1)
        if (event) go((now) => withEvent(atlas, now, event))
        return
      }
      case 'highlight':
        point(atlas.events.some(({ id }) => id === message.event) ? (message.event ?? null) : null)
        return
      case 'room':
        settle(message.height ?? 0)
        return
      case 'open':
        if (atlas.places.some(({ id }) => id === message.place)) setOpenPlace(message.place ?? null)
    }
  })

  useEffect(function listenToTheDocumentAround() {
    if (window.parent === window) return
    const hear = ({ source, data }: MessageEvent) => {
      const message = source === window.parent ? heard(data, TOLD) : null
      if (message) obey(message)
    }
    window.addEventListener('message', hear)
    return () => window.removeEventListener('message', hear)
  }, [])

  useEffect(
    function tellWhatChanged() {
      const { current: was } = before
      if (was.shown !== shown) say(window.parent, 'viewchange', { view: shown })
      if (was.event !== view.event || was.place !== openPlace)
        say(window.parent, 'select', { event: view.event, place: openPlace })
      before.current = { shown, event: view.event, place: openPlace }
    },
    [shown, view.event, openPlace],
  )
}
