import type { Point } from 'geojson'
import type { Annotation } from '../story/annotation'
import type { DraftAnnotation, Texts } from './draft'

/** An annotation as a scene in one language has it. Null if it has too few positions to be drawn. */
export function annotationIn({ kind, positions, km }: DraftAnnotation, text: string): Annotation | null {
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

/** An annotation of a story as a draft has it, with the given texts. */
export function draftAnnotation({ properties, geometry }: Annotation, text: Texts): DraftAnnotation {
  const positions =
    geometry.type === 'Point'
      ? [geometry.coordinates]
      : geometry.type === 'LineString'
        ? geometry.coordinates
        : (geometry.coordinates[0] ?? [])
  return {
    kind: properties.kind,
    positions: positions.map(([lng = 0, lat = 0]) => [lng, lat] as const),
    km: properties.kind === 'circle' ? properties.km : null,
    text,
  }
}
