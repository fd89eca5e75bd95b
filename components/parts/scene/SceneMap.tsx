'use client'

import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { periods } from '@/geodata/domain/compare/period'
import type { Atlas, AtlasEvent } from '@/geodata/domain/join/atlas'
import { positionOfEvent } from '@/geodata/domain/join/lookup'
import type { Language } from '@/geodata/domain/language/language'
import { chronologyOf } from '@/geodata/domain/select/chronology'
import { markOf, placeCounts } from '@/geodata/domain/select/placeCounts'
import { select } from '@/geodata/domain/select/select'
import { standingOf } from '@/geodata/domain/select/standing'
import type { Camera, View } from '@/geodata/domain/view/view'
import type { LinkArc } from '@/geodata/drawing/link/linkArcs'
import { windowWords } from '../../language/words'
import { Legend } from '../map/Legend'
import { LiveMap } from '../map/LiveMap'
import PlaceCard from '../place/PlaceCard'
import { Tray } from '../place/Tray'
import styles from './SceneMap.module.css'

export interface SceneMapProps {
  readonly atlas: Atlas
  readonly language: Language
  /** The scene's View, or what somebody made of it. */
  readonly view: View
  readonly use: 'read' | 'present'
  /** Told where whoever looks at the map has moved it. */
  readonly reportCamera: (at: Camera | null) => void
  readonly laser?: readonly number[] | null
  readonly reportLaser?: (position: readonly [number, number] | null) => void
  readonly label?: string
  /**
   * What happens to an event that is chosen from a place's chronology; without it, it is a link to the event's page.
   */
  readonly openEvent?: (event: string) => void
  /** Without the places that the map cannot show: where it is only a sign of what is to come. */
  readonly bare?: boolean
  /** How to read the map, of what is drawn on it: `open` until it is closed. */
  readonly legend?: 'open' | 'closed'
  readonly legendToggled?: (open: boolean) => void
}

/** The live map of a scene; two of them where the scene compares two periods. */
export function SceneMap({ view, ...rest }: SceneMapProps) {
  const { atlas } = rest
  const two = useMemo(() => periods(view, atlas), [view, atlas])
  const sides = two ? [two.before, two.after] : [view]
  const { legend, ...unexplained } = rest
  return (
    <div className={styles.maps} data-maps={sides.length}>
      {sides.map((side, i) => (
        <OneMap
          key={i === 0 ? 'first' : 'second'}
          view={side}
          compared={two !== null}
          {...unexplained}
          {...(legend && i === 0 ? { legend } : {})}
        />
      ))}
    </div>
  )
}

function OneMap(props: SceneMapProps & { readonly compared: boolean }) {
  const { atlas, language, view, use, reportCamera, laser, reportLaser, compared, openEvent } = props
  const t = useTranslations()
  const [openPlace, setOpenPlace] = useState<string | null>(null)
  const close = useCallback(() => setOpenPlace(null), [])
  const selection = useMemo(() => select(atlas, view), [atlas, view])
  const places = useMemo(() => placeCounts(atlas, selection), [atlas, selection])
  const opened = positionOfEvent(atlas, view.event)
  const event = standingOf(selection, opened) === 'out' ? undefined : atlas.events[opened]
  const chronology = chronologyOf(atlas, selection, openPlace)
  const period = compared && view.time ? windowWords(view.time, language, t) : null
  const open = (id: string) => {
    close()
    openEvent?.(id)
  }
  const label = period ? t('compare.map', { window: period }) : (props.label ?? t('story.map'))
  return (
    <div className={styles.side}>
      {period && <p className={styles.period}>{period}</p>}
      <div className={styles.canvas} data-use={use}>
        <LiveMap
          atlas={atlas}
          view={view}
          placeCounts={places}
          language={language}
          chosen={openPlace ?? (event ? markOf(atlas, event.place) : null)}
          openPlace={setOpenPlace}
          toggleRegion={nothing}
          reportCamera={reportCamera}
          use={use}
          {...(laser === undefined ? {} : { laser })}
          {...(reportLaser ? { reportLaser } : {})}
          label={label}
        />
        {props.legend && (
          <Legend
            atlas={atlas}
            language={language}
            t={t}
            placeCounts={places}
            positions={selection.positions}
            ties={NO_TIES}
            open={props.legend === 'open'}
            {...(props.legendToggled ? { toggled: props.legendToggled } : {})}
          >
            <p className={styles.stripKey}>{t('story.stripKey')}</p>
          </Legend>
        )}
        {chronology && (
          <PlaceCard
            key={chronology.place.id}
            atlas={atlas}
            {...chronology}
            language={language}
            eventLink={(one) =>
              openEvent ? (
                <button type="button" className={styles.event} onClick={() => open(one.id)}>
                  {one.title[language]}
                </button>
              ) : (
                pageLink(one, language)
              )
            }
            close={close}
          />
        )}
      </div>
      {!props.bare && (
        <Tray
          placeCounts={places}
          language={language}
          chosen={openPlace}
          open={setOpenPlace}
          label={period ? t('compare.tray', { window: period }) : t('tray.explain')}
        />
      )}
    </div>
  )
}

function pageLink(event: AtlasEvent, language: Language): ReactNode {
  return <a href={`/${language}/events/${event.id}`}>{event.title[language]}</a>
}

/** A scene draws none. */
const NO_TIES: readonly LinkArc[] = []

/** A region is no filter here: the scene says what is shown. */
function nothing() {}
