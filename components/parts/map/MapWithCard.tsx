'use client'

import { type ComponentType, type ReactNode, useCallback, useMemo, useRef } from 'react'
import type { AtlasEvent } from '@/geodata/domain/join/atlas'
import { chosenMark, chronologyOf } from '@/geodata/domain/select/chronology'
import type { Selection } from '@/geodata/domain/select/selection'
import { LazyPlaceCard, usePrefetchCard } from '../place/LazyPlaceCard'
import type { PlaceCardProps } from '../place/PlaceCard'
import type { MapProps } from './LiveMap'

export interface MapWithCardProps
  extends Omit<MapProps, 'chosen' | 'openPlace'>,
    Pick<PlaceCardProps, 'eventLink' | 'close' | 'closed'> {
  /** The events on the map. */
  readonly selection: Selection
  /** The open event; its place is highlighted. */
  readonly event?: AtlasEvent | null | undefined
  /** Id of the place with the open chronology: highlighted too, with precedence over the event. */
  readonly openPlace: string | null
  /** Opens the chronology of a place. */
  readonly open: (place: string) => void
  /** Data attributes of the element around map and card. */
  readonly canvas: Readonly<Record<`data-${string}`, string | true> & { className: string | undefined }>
  /** Class of an extra element around the map and its legend, if the card must not be confined to it. */
  readonly layer?: string | undefined
  /** The open chronology, if only a part of the atlas is known. */
  readonly chronology?: Pick<PlaceCardProps, 'place' | 'events' | 'match' | 'count' | 'more'> | null
  /** Content over map and card. */
  readonly children?: ReactNode
}

interface Inside {
  /** The live map component. */
  readonly Map: ComponentType<MapProps>
  /** The legend. */
  readonly legend?: ReactNode
}

/**
 * A live map with the open chronology as a card over it. The card is prefetched on the first interaction within the
 * parent element, be it the map or the tray.
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
  chronology: given,
  children,
  ...map
}: MapWithCardProps & Inside) {
  const { atlas, language } = map
  const own = useMemo(
    () => (given === undefined ? chronologyOf(atlas, selection, openPlace) : null),
    [atlas, selection, openPlace, given],
  )
  const chronology = given ?? own
  const around = useRef<Element | null>(null)
  const find = useCallback((box: Element | null) => {
    around.current = box?.parentElement ?? null
  }, [])
  usePrefetchCard(around)
  const chosen = chosenMark(atlas, { event: openPlace === null && event ? event.id : null, place: openPlace })
  const drawn = (
    <>
      <LiveMap {...map} selection={selection} chosen={chosen} openPlace={open} />
      {legend}
    </>
  )
  return (
    <div data-canvas {...canvas} ref={find}>
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
