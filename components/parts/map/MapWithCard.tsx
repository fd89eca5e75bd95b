'use client'

import { type ComponentType, type ReactNode, useCallback, useMemo, useRef } from 'react'
import type { AtlasEvent } from '@/geodata/domain/join/atlas'
import { chosenMark, chronologyOf } from '@/geodata/domain/select/chronology'
import type { Selection } from '@/geodata/domain/select/selection'
import { LazyPlaceCard, useCardAtHand } from '../place/LazyPlaceCard'
import type { PlaceCardProps } from '../place/PlaceCard'
import type { MapProps } from './LiveMap'

export interface MapWithCardProps
  extends Omit<MapProps, 'chosen' | 'openPlace'>,
    Pick<PlaceCardProps, 'eventLink' | 'close' | 'closed'> {
  /** What the map shows. */
  readonly selection: Selection
  /** The event that is open: its place is marked. */
  readonly event?: AtlasEvent | null | undefined
  /** The id of the place whose chronology stands over the map: it is marked as well, and comes first. */
  readonly openPlace: string | null
  /** Opens the chronology of a place. */
  readonly open: (place: string) => void
  /** Of the box around map and card. */
  readonly canvas: Readonly<Record<`data-${string}`, string | true> & { className: string | undefined }>
  /** The class of a box of its own for the map and what explains it, where the card must not share its bounds. */
  readonly layer?: string | undefined
  /** What lies over map and card. */
  readonly children?: ReactNode
}

interface Inside {
  /** A live map. */
  readonly Map: ComponentType<MapProps>
  /** What explains it. */
  readonly legend?: ReactNode
}

/**
 * A live map with the chronology of the place that is open over it. The card comes when something beside it in the same
 * element is first touched, be it the map or the list of what the map cannot show.
 */
export function MapWithCard({
  Map: LiveMap,
  legend,
  selection,
  event,
  openPlace,
  open,
  eventLink,
  close,
  closed,
  canvas,
  layer,
  children,
  ...map
}: MapWithCardProps & Inside) {
  const { atlas, language } = map
  const chronology = useMemo(() => chronologyOf(atlas, selection, openPlace), [atlas, selection, openPlace])
  const around = useRef<Element | null>(null)
  const find = useCallback((box: Element | null) => {
    around.current = box?.parentElement ?? null
  }, [])
  useCardAtHand(around)
  const chosen = chosenMark(atlas, { event: openPlace === null && event ? event.id : null, place: openPlace })
  const drawn = (
    <>
      <LiveMap {...map} chosen={chosen} openPlace={open} />
      {legend}
    </>
  )
  return (
    <div {...canvas} ref={find}>
      {layer === undefined ? drawn : <div className={layer}>{drawn}</div>}
      {chronology && (
        <LazyPlaceCard
          key={chronology.place.id}
          atlas={atlas}
          {...chronology}
          language={language}
          eventLink={eventLink}
          close={close}
          {...(closed === undefined ? {} : { closed })}
        />
      )}
      {children}
    </div>
  )
}
