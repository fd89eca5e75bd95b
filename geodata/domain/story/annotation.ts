import type { Feature, LineString, Point, Polygon, Position } from 'geojson'

/**
 * Something that an author drew on the map of a scene, as a GeoJSON feature; positions are [lng, lat] in degrees. The
 * geometry follows the kind: an arrow is a line that ends at its head, a circle and a label are points, an area is a
 * polygon with one ring.
 */
export type Annotation =
  | Feature<LineString, AnnotationProperties & { readonly kind: 'arrow' }>
  | Feature<Point, AnnotationProperties & { readonly kind: 'circle' /** Radius in kilometres. */; readonly km: number }>
  | Feature<Point, AnnotationProperties & { readonly kind: 'label' }>
  | Feature<Polygon, AnnotationProperties & { readonly kind: 'area' }>

export const ANNOTATION_KINDS = ['arrow', 'circle', 'label', 'area'] as const

export type AnnotationKind = (typeof ANNOTATION_KINDS)[number]

interface AnnotationProperties {
  /** In the language of the story; empty for none. */
  readonly text: string
}

/** Where an annotation is drawn, and what; positions are [lng, lat] in degrees. */
export interface Drawn {
  readonly kind: AnnotationKind
  /** An arrow: from its tail to its head. A circle or label: one position. An area: a closed ring. */
  readonly positions: readonly (readonly [number, number])[]
  /** Radius of a circle in kilometres; null otherwise. */
  readonly km: number | null
}

/** An annotation with its text; null if it has too few positions to be drawn. */
export function annotationOf({ kind, positions, km }: Drawn, text: string): Annotation | null {
  const [first] = positions
  if (!first) return null
  const points = positions.map(([lng, lat]) => [lng, lat])
  const point = { type: 'Point', coordinates: [...first] } satisfies Point
  switch (kind) {
    case 'arrow':
      return points.length < 2
        ? null
        : { type: 'Feature', properties: { kind, text }, geometry: { type: 'LineString', coordinates: points } }
    case 'circle':
      return km === null ? null : { type: 'Feature', properties: { kind, text, km }, geometry: point }
    case 'label':
      return { type: 'Feature', properties: { kind, text }, geometry: point }
    case 'area':
      return points.length < 4
        ? null
        : { type: 'Feature', properties: { kind, text }, geometry: { type: 'Polygon', coordinates: [points] } }
  }
}

/** Where an annotation is drawn, and what. */
export function drawnOf({ properties, geometry }: Annotation): Drawn {
  return {
    kind: properties.kind,
    positions: positionsOf(geometry).map(([lng = 0, lat = 0]) => [lng, lat] as const),
    km: properties.kind === 'circle' ? properties.km : null,
  }
}

function positionsOf(geometry: Annotation['geometry']): readonly Position[] {
  if (geometry.type === 'Point') return [geometry.coordinates]
  return geometry.type === 'LineString' ? geometry.coordinates : (geometry.coordinates[0] ?? [])
}

/** A picture of a scene, of the author's. */
export interface ScenePicture {
  /** Address to load it from: `data:` or `blob:` for an author's own. */
  readonly src: string
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** In the language of the story; empty while the author has not written any. */
  readonly alt: string
  readonly credit: string
}
