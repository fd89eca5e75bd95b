'use client'

import { useCallback, useMemo } from 'react'
import type { AtlasEvent } from '@/geodata/domain/join/atlas'
import { whereValues } from '@/geodata/domain/select/membership'
import { toggled } from '@/geodata/domain/view/filter'
import type { Camera } from '@/geodata/domain/view/view'
import { linkArcsOf } from '@/geodata/drawing/link/linkArcs'
import { useExplorer } from '../../view/useExplorer'
import { EventLink } from '../event/EventLink'
import type { MapWithCardProps } from './MapWithCard'

type OfTheView = Pick<
  MapWithCardProps,
  'atlas' | 'language' | 'toggleRegion' | 'reportCamera' | 'close' | 'closed' | 'eventLink'
> &
  Required<Pick<MapWithCardProps, 'arcs'>>

/** Props of a map that shows the View of the address, with the links of `event` as arcs if the View asks for them. */
export function useViewMap(event: AtlasEvent | null | undefined): OfTheView {
  const { atlas, language, view, href, go, setOpenPlace } = useExplorer()
  const arcs = useMemo(
    () => (event && view.links ? linkArcsOf(atlas, event, view.links).arcs : []),
    [atlas, event, view.links],
  )
  const close = useCallback(() => setOpenPlace(null), [setOpenPlace])
  const toggleRegion = useCallback(
    (region: string) => go((now) => toggled(now, 'where', region, whereValues(atlas))),
    [atlas, go],
  )
  const reportCamera = useCallback((at: Camera | null) => go((now) => ({ ...now, at }), 'replace'), [go])
  const closed = href({ ...view, place: null })
  return { atlas, language, arcs, toggleRegion, reportCamera, close, closed, eventLink }
}

const eventLink = (event: AtlasEvent) => <EventLink event={event} />
