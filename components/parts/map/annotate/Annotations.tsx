import { divIcon, SVG } from 'leaflet'
import { Fragment, useMemo } from 'react'
import { Marker, Pane, Polygon, Polyline } from 'react-leaflet'
import { useTranslations } from 'use-intl'
import type { Language } from '@/geodata/domain/language/language'
import type { Annotation } from '@/geodata/domain/story/annotation'
import {
  ARROWHEAD,
  type DrawnAnnotation,
  drawnAnnotations,
  PENCIL,
} from '@/geodata/drawing/annotation/drawnAnnotations'
import { annotationWords } from '../../../language/annotationWords'
import { latLng } from '../position'
import styles from './Annotations.module.css'

interface AnnotationsProps {
  readonly annotations: readonly Annotation[]
  readonly language: Language
}

/** Pane of arrows and texts, above the marks; areas and circles are below them. */
const ABOVE = 'annotations'

/**
 * What the author of a scene drew on its map, as on its pictures. Screen readers get a list instead of the drawing.
 */
export default function Annotations({ annotations, language }: AnnotationsProps) {
  const t = useTranslations()
  const below = useMemo(() => new SVG({ padding: 0.5 }), [])
  const above = useMemo(() => new SVG({ padding: 0.5, pane: ABOVE }), [])
  const drawn = useMemo(() => drawnAnnotations(annotations), [annotations])
  return (
    <>
      <ul className="unseen" aria-label={t('annotations.drawn')}>
        {drawn.map((one, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: annotations have no identity but their order
          <li key={i}>{annotationWords(one, language, t)}</li>
        ))}
      </ul>
      {drawn.map((one, i) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: annotations have no identity but their order
        one.head ? null : <Shape key={`${i} ${one.kind}`} drawn={one} renderer={below} />,
      )}
      <Pane name={ABOVE} style={{ zIndex: 640, pointerEvents: 'none' }}>
        {drawn.map((one, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: annotations have no identity but their order
          <Fragment key={`${i} ${one.kind}`}>
            {one.head && <Shape drawn={one} renderer={above} />}
            {one.head && <Arrowhead at={one.head.at} angle={one.head.angle} />}
            {one.label && <Text at={one.label.at} side={one.label.side} text={one.text} />}
          </Fragment>
        ))}
      </Pane>
    </>
  )
}

function Shape({ drawn, renderer }: { readonly drawn: DrawnAnnotation; readonly renderer: SVG }) {
  const { kind, ground } = drawn
  if (!ground || kind === 'label') return null
  const weight = PENCIL.line[kind]
  const still = { renderer, interactive: false, noClip: true, smoothFactor: 0 } as const
  const casing = { className: styles.casing ?? '', weight: weight + PENCIL.casing, fill: false }
  if (ground.type === 'LineString') {
    const line = ground.coordinates.map(latLng)
    return (
      <>
        <Polyline {...still} {...casing} positions={line} />
        <Polyline {...still} positions={line} className={styles.line ?? ''} weight={weight} />
      </>
    )
  }
  const rings = ground.coordinates.map((ring) => ring.map(latLng))
  return (
    <>
      <Polygon {...still} {...casing} positions={rings} />
      <Polygon
        {...still}
        positions={rings}
        className={styles.shape ?? ''}
        weight={weight}
        fillOpacity={kind === 'arrow' ? 0 : PENCIL.fill[kind]}
      />
    </>
  )
}

function Arrowhead({ at, angle }: { readonly at: readonly number[]; readonly angle: number }) {
  const icon = useMemo(
    () =>
      divIcon({
        className: styles.anchor ?? '',
        iconSize: [0, 0],
        html: `<svg class="${styles.head}" width="48" height="48" viewBox="-24 -24 48 48" aria-hidden="true"><path transform="rotate(${angle})" d="${ARROWHEAD}"/></svg>`,
      }),
    [angle],
  )
  return <Marker position={latLng(at)} icon={icon} interactive={false} keyboard={false} pane={ABOVE} />
}

interface TextProps {
  readonly at: readonly number[]
  readonly side: string
  readonly text: string
}

function Text({ at, side, text }: TextProps) {
  const icon = useMemo(() => {
    const written = document.createElement('span')
    written.className = styles.text ?? ''
    written.dataset.side = side
    written.ariaHidden = 'true'
    written.textContent = text
    return divIcon({ className: styles.anchor ?? '', iconSize: [0, 0], html: written })
  }, [side, text])
  return <Marker position={latLng(at)} icon={icon} interactive={false} keyboard={false} pane={ABOVE} />
}
