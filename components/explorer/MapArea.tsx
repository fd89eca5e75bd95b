'use client'

import { useCallback, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { eventsAt, markOf } from '@/geodata/place/gather'
import { whereValues } from '@/geodata/select/membership'
import { toggled } from '@/geodata/view/filter'
import { tiesOf } from '../event/ties'
import { Legend } from '../map/Legend'
import { LiveMap } from '../map/LiveMap'
import { PlaceCard } from '../place/PlaceCard'
import { Tray } from '../place/Tray'
import { Timeline } from '../timeline/Timeline'
import { EventLink } from './EventLink'
import styles from './Explorer.module.css'
import { useExplorer } from './useExplorer'

/** The map, the chronology of the place that is open over it, and the tray of what has no point on it. */
export function MapArea() {
  const t = useTranslations()
  const { atlas, language, view, shown, certain, possible, places, go, openPlace, setOpenPlace, tiesShown } =
    useExplorer()
  const place = atlas.places.find(({ id }) => id === openPlace)
  const event = atlas.events.find(({ id }) => id === view.event)
  const ties = useMemo(() => (event && tiesShown ? tiesOf(atlas, event).arcs : []), [atlas, event, tiesShown])
  const close = useCallback(() => setOpenPlace(null), [setOpenPlace])
  const toggleRegion = (region: string) => go(toggled(view, 'where', region, whereValues(atlas)))
  return (
    <div className={styles.map} data-full-screen>
      <div className={styles.canvas}>
        <LiveMap
          atlas={atlas}
          view={shown}
          gathered={places}
          language={language}
          chosen={openPlace ?? (event ? markOf(atlas, event.place) : null)}
          ties={ties}
          openPlace={setOpenPlace}
          toggleRegion={toggleRegion}
          reportCamera={(at) => go({ ...view, at }, 'replace')}
          draw={(area) => go({ ...view, area })}
        />
        <Legend atlas={atlas} language={language} t={t} />
        {place && (
          <PlaceCard
            key={place.id}
            atlas={atlas}
            place={place}
            events={eventsAt(
              atlas,
              place,
              atlas.events.filter(({ id }) => certain.has(id) || possible.has(id)),
            )}
            possible={possible}
            language={language}
            eventLink={(linked) => <EventLink event={linked} />}
            close={close}
          />
        )}
      </div>
      <Tray gathered={places} language={language} chosen={openPlace} open={setOpenPlace} />
      <Timeline />
    </div>
  )
}
