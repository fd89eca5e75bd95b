'use client'

import { useEffect, useEffectEvent, useRef } from 'react'
import { withEvent } from '@/geodata/domain/select/chronology'
import { formatView } from '@/geodata/domain/view/format'
import { parseView } from '@/geodata/domain/view/parse'
import { METHODS, type Message, messageFrom, postTo } from '../../parts/widget/message'
import { writeAddress } from '../../view/address'
import { useDetails } from '../../view/details'
import { useSetHovered } from '../../view/hovered'
import { useExplorer, useShown } from '../../view/useExplorer'
import { adjacentEvent } from './adjacentEvent'

/**
 * Messages that the live map accepts: the widget's methods, the place clicked on the static map, and the available
 * height.
 */
const TOLD = [...METHODS, 'open', 'room'] as const

/**
 * Connects a live map with the widget's outer document, using the messages of components/parts/widget/message.ts.
 * `give` receives the event that the host page opens, `settle` the height available to the live map, in CSS pixels.
 */
export function useHost(give: (event: string | null) => void, settle: (height: number) => void): void {
  const { atlas, view, openPlace, setOpenPlace, go } = useExplorer()
  const { selection } = useShown()
  const { here, ask } = useDetails()
  const point = useSetHovered()
  const shown = formatView({ ...view, theme: null })
  /** Counts the Views of the host page: one that still waits for the details is then outdated. */
  const turn = useRef(0)
  const before = useRef({ shown, event: view.event, place: openPlace })

  const obey = useEffectEvent((message: Message) => {
    switch (message.type) {
      case 'setView': {
        const next = parseView(message.view ?? '', atlas)
        const query = formatView({ ...next, theme: next.theme ?? view.theme })
        const mine = ++turn.current
        const show = () => {
          if (mine !== turn.current) return
          give(next.event)
          // The host page may change the View even if filters are locked for readers.
          writeAddress(query ? `${window.location.pathname}?${query}` : window.location.pathname, 'replace')
        }
        // Without the details a search would miss events.
        if (next.q === '' || here) show()
        else ask().then(show, () => {})
        return
      }
      case 'getView':
        postTo(window.parent, 'viewchange', { view: shown, ...(message.id ? { id: message.id } : {}) })
        return
      case 'next':
      case 'previous': {
        const event = adjacentEvent(atlas, selection, view.event, message.type === 'next' ? 1 : -1)
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

  useEffect(function listenToOuterDocument() {
    if (window.parent === window) return
    const hear = ({ source, data }: MessageEvent) => {
      const message = source === window.parent ? messageFrom(data, TOLD) : null
      if (message) obey(message)
    }
    window.addEventListener('message', hear)
    return () => window.removeEventListener('message', hear)
  }, [])

  useEffect(
    function reportChanges() {
      const { current: was } = before
      if (was.shown !== shown) postTo(window.parent, 'viewchange', { view: shown })
      if (was.event !== view.event || was.place !== openPlace)
        postTo(window.parent, 'select', { event: view.event, place: openPlace })
      before.current = { shown, event: view.event, place: openPlace }
    },
    [shown, view.event, openPlace],
  )
}
