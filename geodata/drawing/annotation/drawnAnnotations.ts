import type { LineString, Polygon, Position } from 'geojson'
import { circleAround } from '../../domain/geometry/globe'
import type { Annotation, AnnotationKind } from '../../domain/story/annotation'
import { mercator } from '../../domain/view/mercator'

/** What is drawn of an annotation; positions are [lng, lat] in degrees, sizes are the same at every scale. */
export interface DrawnAnnotation {
  readonly kind: AnnotationKind
  readonly text: string
  /** Radius of a circle in kilometres; null otherwise. */
  readonly km: number | null
  /** The line of an arrow, the outline of a circle or an area; null for a label. */
  readonly ground: LineString | Polygon | null
  /** The arrow's tip and direction, in degrees clockwise from east. */
  readonly head: { readonly at: Position; readonly angle: number } | null
  /** Where the text is, and on which side of that point. */
  readonly label: { readonly at: Position; readonly side: LabelSide } | null
}

export type LabelSide = 'left' | 'right' | 'above' | 'below' | 'over'

/** An arrowhead that points east; its tip is as far beyond the origin as hides the blunt end of the line. */
export const ARROWHEAD = 'M-14-8L5 0l-19 8 4-8z'

/** Sizes in pixels, at 16 pixels per rem. */
export const PENCIL = {
  line: { arrow: 3.5, circle: 2.5, area: 2.5 },
  /** How much wider the paler line below is. */
  casing: 3.5,
  /** Opacity of what is inside. */
  fill: { circle: 0.07, area: 0.16 },
  /** Of letters, and of the halo around them, in rem. */
  letters: 1,
  halo: 0.28,
  /** Between a text and the point beside it, in rem. */
  gap: 0.5,
} as const

/** Corners of a circle: enough for its sides to be unseen in a large picture. */
const CORNERS = 128

/** The colour in which authors draw: in no other use on the ground, and as dark as ink in grey printing. */
export const PENCIL_COLOUR = 'plum'

/** Annotations as they are drawn on any map, in order. Those without enough positions are left out. */
export function drawnAnnotations(annotations: readonly Annotation[]): DrawnAnnotation[] {
  return annotations.map(drawnAnnotation).filter((drawn) => drawn !== null)
}

function drawnAnnotation({ geometry, properties }: Annotation): DrawnAnnotation | null {
  const { kind, text } = properties
  const drawn = { kind, text, ground: null, head: null, km: null }
  const labelled = (at: Position, side: LabelSide) => ({ label: text.trim() === '' ? null : { at, side } })
  if (geometry.type === 'LineString') {
    const [tail, second] = geometry.coordinates
    const [before, tip] = geometry.coordinates.slice(-2)
    if (!tail || !second || !before || !tip) return null
    const head = { at: tip, angle: heading(before, tip) }
    return { ...drawn, ground: geometry, head, ...labelled(tail, awayFrom(heading(tail, second))) }
  }
  if (geometry.type === 'Polygon') {
    const [ring = []] = geometry.coordinates
    const top = northernmost(ring)
    return ring.length < 4 || !top ? null : { ...drawn, ground: geometry, ...labelled(top, 'above') }
  }
  if (properties.kind !== 'circle') return { ...drawn, ...labelled(geometry.coordinates, 'over') }
  const { km } = properties
  const ground = circleAround(geometry.coordinates, km, CORNERS)
  const [north = geometry.coordinates] = ground.coordinates[0] ?? []
  return { ...drawn, km, ground, ...labelled(north, 'above') }
}

/** Direction from one position to another on the map, in degrees clockwise from east. */
function heading(from: Position, to: Position): number {
  const { project } = mercator(0)
  const [a, b] = [project(from), project(to)]
  return (Math.atan2(b.y - a.y, b.x - a.x) * 180) / Math.PI
}

/** The side of an arrow's tail that its line does not cross. */
function awayFrom(angle: number): LabelSide {
  if (Math.abs(angle) <= 45) return 'left'
  if (Math.abs(angle) >= 135) return 'right'
  return angle > 0 ? 'above' : 'below'
}

/** The middle of the northernmost corners of a ring: of one, or of an edge along a parallel. */
function northernmost(ring: readonly Position[]): Position | undefined {
  const most = Math.max(...ring.map(([, lat = 0]) => lat))
  const top = ring.filter(([, lat = 0]) => lat === most).map(([lng = 0]) => lng)
  return top.length === 0 ? undefined : [(Math.min(...top) + Math.max(...top)) / 2, most]
}
