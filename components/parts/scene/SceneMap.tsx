'use client'

import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { periods } from '@/geodata/domain/compare/period'
import type { Atlas, AtlasEvent } from '@/geodata/domain/join/atlas'
import { positionOfEvent } from '@/geodata/domain/join/lookup'
import type { Language } from '@/geodata/domain/language/language'
import { placeCounts } from '@/geodata/domain/select/placeCounts'
import { select } from '@/geodata/domain/select/select'
import { standingOf } from '@/geodata/domain/select/standing'
import type { Annotation } from '@/geodata/domain/story/annotation'
import type { Camera, View } from '@/geodata/domain/view/view'
import type { Frame } from '@/geodata/drawing/camera/camera'
import { windowWords } from '../../language/words'
import { pageOfRecord } from '../../view/recordAddress'
import { ExplainedMap } from '../map/ExplainedMap'
import { AnnotatedMap } from './AnnotatedMap'
import { LinkIf } from './LinkIf'
import styles from './SceneMap.module.css'
import { useLegendCorner } from './useLegendCorner'

export interface SceneMapProps {
  readonly atlas: Atlas
  readonly language: Language
  /** The scene's View, or the reader's changed one. */
  readonly view: View
  /** What the author drew on the map. */
  readonly annotations?: readonly Annotation[] | undefined
  readonly use: 'read' | 'present'
  /** Called when the reader moves the map. */
  readonly reportCamera: (at: Camera | null) => void
  readonly laser?: readonly number[] | null
  readonly reportLaser?: (position: readonly [number, number] | null) => void
  readonly label?: string
  /** Called with an event chosen from a chronology; without it, events link to their pages. */
  readonly openEvent?: (event: string) => void
  /** Without the tray, for previews. */
  readonly bare?: boolean
  /** The legend of what is on the map: initially `open` or `closed`. */
  readonly legend?: 'open' | 'closed'
  readonly legendToggled?: (open: boolean) => void
  /** Called if the open legend covers marks wherever it is. */
  readonly legendCovers?: () => void
}

/** The live map of a scene; two maps if the scene compares periods. */
export function SceneMap({ view, annotations, ...rest }: SceneMapProps) {
  const { atlas, language } = rest
  const two = useMemo(() => periods(view, atlas), [view, atlas])
  const sides = two ? [two.before, two.after] : [view]
  const { legend, ...unexplained } = rest
  const maps = (
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
  return annotations ? (
    <AnnotatedMap annotations={annotations} language={language}>
      {maps}
    </AnnotatedMap>
  ) : (
    maps
  )
}

function OneMap(props: SceneMapProps & { readonly compared: boolean }) {
  const { atlas, language, view, use, reportCamera, laser, reportLaser, compared, openEvent, legend, bare } = props
  const t = useTranslations()
  const [openPlace, setOpenPlace] = useState<string | null>(null)
  const close = useCallback(() => setOpenPlace(null), [])
  const selection = useMemo(() => select(atlas, view), [atlas, view])
  const places = useMemo(() => placeCounts(atlas, selection), [atlas, selection])
  const event = positionOfEvent(atlas, view.event)
  const side = useRef<HTMLDivElement>(null)
  const corner = useLegendCorner(side, legend === 'open', {
    ...{ atlas, view, placeCounts: places },
    covers: props.legendCovers,
  })
  const period = compared && view.time ? windowWords(view.time, language, t) : null
  const open = (id: string) => {
    close()
    openEvent?.(id)
  }
  return (
    <div className={styles.side} ref={side}>
      {period && <p className={styles.period}>{period}</p>}
      <ExplainedMap
        canvas={{ className: styles.canvas, 'data-use': use, 'data-legend-at': corner }}
        atlas={atlas}
        language={language}
        view={view}
        selection={selection}
        placeCounts={places}
        event={standingOf(selection, event) === 'out' ? null : atlas.events[event]}
        {...(compared ? { small: HALF } : {})}
        openPlace={openPlace}
        open={setOpenPlace}
        close={close}
        eventLink={(one) =>
          openEvent ? (
            <button type="button" className={styles.event} onClick={() => open(one.id)}>
              {one.title[language]}
            </button>
          ) : (
            pageLink(atlas, one, language)
          )
        }
        toggleRegion={nothing}
        reportCamera={reportCamera}
        use={use}
        {...(laser === undefined ? {} : { laser })}
        {...(reportLaser ? { reportLaser } : {})}
        label={period ? t('compare.map', { window: period }) : (props.label ?? t('story.map'))}
        legend={
          legend
            ? {
                open: legend === 'open',
                ...(props.legendToggled ? { toggled: props.legendToggled } : {}),
                children: <p className={styles.stripKey}>{t('story.stripKey')}</p>,
              }
            : null
        }
        tray={bare ? undefined : period ? t('compare.tray', { window: period }) : t('tray.explain')}
      />
    </div>
  )
}

/** One of two maps beside each other on a phone, in CSS pixels. */
const HALF: Frame = { width: 195, height: 235 }

function pageLink(atlas: Atlas, event: AtlasEvent, language: Language): ReactNode {
  return <LinkIf href={pageOfRecord(atlas, language, 'events', event.id)}>{event.title[language]}</LinkIf>
}

/** Regions are no filter here: the scene defines what is shown. */
function nothing() {}
