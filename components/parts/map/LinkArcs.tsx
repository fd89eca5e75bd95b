import { type Polyline as LeafletPolyline, latLngBounds, SVG } from 'leaflet'
// Adds bindTooltip to all layers.
import 'leaflet/src/layer/Tooltip.js'
import { Fragment, type RefObject, useEffect, useMemo } from 'react'
import { Polyline, useMap } from 'react-leaflet'
import { useTranslations } from 'use-intl'
import type { Language } from '@/geodata/domain/language/language'
import type { PlaceCount } from '@/geodata/domain/select/placeCounts'
import type { Camera } from '@/geodata/domain/view/view'
import { type Extent, onGround } from '@/geodata/drawing/camera/camera'
import { LINKS_PADDING, NEAR_EDGE } from '@/geodata/drawing/camera/panTo'
import type { AreaName } from '@/geodata/drawing/label/names'
import { arcBetween, sampled } from '@/geodata/drawing/link/curve'
import { drawnArcs, HEAD_AT } from '@/geodata/drawing/link/drawnArcs'
import { arcsKey, type LinkArc } from '@/geodata/drawing/link/linkArcs'
import styles from './LinkArcs.module.css'
import { cameraOf, latLng } from './position'

interface LinkArcsProps {
  readonly arcs: readonly LinkArc[]
  readonly placeCounts: readonly PlaceCount[]
  readonly extent: Extent
  /** The positions of region names: ends of arcs to events known only to a region. */
  readonly areas: readonly AreaName[]
  readonly language: Language
  /** The camera in the address. */
  readonly at: Camera | null
  readonly report: (at: Camera) => void
  /** The arcs (`arcsKey`) for which the map's position is already right. */
  readonly seen: RefObject<string | null>
}

/**
 * The links of an event as arcs between places, with an arrowhead from earlier to later, dashed if inferred. The panel
 * has the same information as text.
 */
export default function LinkArcs({ arcs, placeCounts, extent, areas, language, at, report, seen }: LinkArcsProps) {
  const t = useTranslations('event')
  const map = useMap()
  const renderer = useMemo(() => new SVG({ padding: 0.5 }), [])
  const drawn = drawnArcs(arcs, placeCounts, areas)

  const shown = arcsKey(arcs)
  // biome-ignore lint/correctness/useExhaustiveDependencies: moves for other arcs, not whenever a name moves
  useEffect(
    function fitIntoFrame() {
      if (seen.current === shown) return
      seen.current = null
      const ends = drawn.flatMap((arc) => arc.ends).filter((end) => onGround(end, extent))
      if (ends.length === 0) return
      const bounds = latLngBounds(ends.map(latLng))
      if (map.getBounds().pad(-NEAR_EDGE.links).contains(bounds)) return
      if (at) map.once('moveend', () => report(cameraOf(map)))
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches
      map.fitBounds(bounds, { padding: [LINKS_PADDING, LINKS_PADDING], maxZoom: map.getZoom(), animate: !still })
    },
    [map, shown],
  )

  return (
    <>
      <svg width="0" height="0" className={styles.heads} aria-hidden="true" focusable="false">
        <defs>
          <marker
            id="arc-head"
            viewBox="-9 -6 10 12"
            markerWidth="13"
            markerHeight="15"
            markerUnits="userSpaceOnUse"
            refX="-3"
            orient="auto"
          >
            <path className={styles.head} d="M-9-6L1 0l-10 6 3-6z" />
          </marker>
        </defs>
      </svg>
      {drawn.map(({ arc, ends, line: positions }) => {
        const line = positions.map(latLng)
        const still = { renderer, noClip: true, smoothFactor: 0, interactive: false } as const
        return (
          <Fragment key={`${arc.from} ${arc.to} ${arc.directed}`}>
            <Polyline {...still} positions={line} className={styles.casing ?? ''} />
            <Polyline {...still} positions={line} className={lineClass(arc)} />
            {arc.directed && (
              <Polyline
                {...still}
                positions={sampled(arcBetween(...ends), HEAD_AT).map(latLng)}
                className={styles.toHead ?? ''}
              />
            )}
            <Polyline
              {...still}
              interactive
              positions={line}
              className={styles.reach ?? ''}
              ref={(path) =>
                named(
                  path,
                  arc.ends.map(({ relation, event, basis }) =>
                    t('linksOnMap.label', { relation: t(`link.${relation}`), title: event.title[language], basis }),
                  ),
                )
              }
            />
          </Fragment>
        )
      })}
    </>
  )
}

function lineClass({ directed, basis }: LinkArc): string {
  return [directed ? styles.directed : styles.part, basis === 'inferred' && styles.inferred].filter(Boolean).join(' ')
}

/** Binds a tooltip with these lines to an arc; does nothing for `null`, when the arc is removed. */
function named(arc: LeafletPolyline | null, lines: readonly string[]): void {
  const label = document.createElement('div')
  label.append(
    ...lines.map((line) => {
      const span = document.createElement('span')
      span.className = styles.line ?? ''
      span.textContent = line
      return span
    }),
  )
  arc?.bindTooltip(label, { sticky: true, className: styles.label ?? '' })
}
