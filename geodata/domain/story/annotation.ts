import type { Feature, LineString, Point, Polygon } from 'geojson'

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
