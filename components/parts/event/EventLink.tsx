'use client'

import type { AtlasEvent } from '@/geodata/domain/join/atlas'
import { withEvent } from '@/geodata/domain/select/chronology'
import { useClearHover, useHovered, useHoverHandlers } from '../../view/hovered'
import { PlainLink } from '../../view/PlainLink'
import { useExplorer } from '../../view/useExplorer'
import { Highlighted } from '../filter/Highlighted'

/** A link that opens an event in the explorer; hovering highlights the event on map and timeline. */
export function EventLink({ event }: { event: AtlasEvent }) {
  const { atlas, view, language, href, go } = useExplorer()
  const hoverHandlers = useHoverHandlers()
  const pointed = useHovered((id) => id === event.id)
  useClearHover(event.id)
  return (
    <PlainLink
      href={href(withEvent(atlas, view, event))}
      follow={() => go((now) => withEvent(atlas, now, event))}
      data-event={event.id}
      data-pointed={pointed || undefined}
      {...hoverHandlers(event.id)}
    >
      <Highlighted text={event.title[language]} />
    </PlainLink>
  )
}
