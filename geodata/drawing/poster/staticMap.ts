import type { Atlas } from '../../domain/join/atlas'
import type { Language } from '../../domain/language/language'
import { mercator, type Pixel } from '../../domain/view/mercator'
import type { Camera, View } from '../../domain/view/view'
import { type Bounds, cameraIn, type Extent, type Frame, fitted as fittedIn, inFrame } from '../camera/camera'
import { type Ground, type GroundPaths, groundPaths } from '../ground/ground'
import { boxAround } from '../label/layout'
import { type Named, type Names, namesAt } from '../label/names'
import { type DrawnArc, drawnArcs } from '../link/drawnArcs'
import { separated } from '../mark/separate'
import { type MapContent, mapContent } from './scene'

/**
 * A View's map for a frame of unknown size, rendered on the server: a box that CSS sizes and positions in the frame,
 * with base map, marks and labels at fractions of its sides, so that letters and marks keep their size.
 */
export interface StaticMap {
  readonly shown: MapContent
  readonly box: Box
  /** Path data, in pixels of the box as drawn. */
  readonly paths: GroundPaths
  /** Projects a position, [lng, lat], to fractions of the box, 0 to 1 inside. */
  readonly place: (position: readonly number[]) => Pixel
  /** Label layouts by frame size: the smallest first, each for frames of at least that size. */
  readonly namings: readonly { readonly least: Frame; readonly names: Names }[]
  /** Offsets that keep marks apart in frames of the first of these sizes, by place; pixels. */
  readonly shifts: ReadonlyMap<string, Pixel>
  /** The links of the open event. */
  readonly arcs: readonly DrawnArc[]
}

/**
 * The box: drawn at this size in pixels, then either fitted into the frame with padding, or kept at that size in the
 * middle of the frame.
 */
export interface Box extends Frame {
  readonly fitted: boolean
  /** Its upper left corner in the drawing. */
  readonly left: number
  readonly top: number
  /** Pixels of the drawing per pixel of the frame that it was made for. */
  readonly fineness: number
  /** How far the base map extends from the box's centre, as fractions of its sides: the frame must not show more. */
  readonly reach: { readonly west: number; readonly east: number; readonly north: number; readonly south: number }
}

interface Setting {
  readonly ground: Ground
  readonly language: Language
  /** The size for which labels of small frames are laid out; by default a phone in portrait. */
  readonly small?: Frame
}

/**
 * The whole home country is drawn for a medium frame, with as much around it as a large frame shows. It is drawn at
 * twice the size, so that integers are half pixels; tenths of a pixel would be half as large again in bytes.
 */
const MIDDLING: Frame = { width: 900, height: 580 }
const FINENESS = 2
const AROUND_FITTED: Frame = { width: 2400 * FINENESS, height: 1500 * FINENESS }

/** Maximum frame around a camera of the View's own. */
const AROUND_CAMERA: Frame = { width: 2400, height: 1400 }

/** Width of a phone, in CSS pixels. */
const PHONE = 390

/**
 * For the whole home country, labels are closer together in a small frame than in a large one: minimum frame size, and
 * the frame for which labels are laid out.
 */
const FRAMES: readonly { readonly least: Frame; readonly laidFor: Frame }[] = [
  { least: { width: 0, height: 0 }, laidFor: { width: PHONE, height: 380 } },
  { least: { width: 560, height: 440 }, laidFor: { width: 560, height: 440 } },
]

/** Labels are laid out for the browser's default font size. */
const REM = 16

/** Lays out a View's map for a frame of any size. */
export function staticMap(atlas: Atlas, view: View, { ground, language, small }: Setting): StaticMap {
  const seen = mapContent(atlas, view)
  const fitted = view.at === null
  const around = fitted ? AROUND_FITTED : AROUND_CAMERA
  const extent = atlas.config.map
  const camera = fitted ? fittedCamera(extent) : cameraIn({ width: 1, height: 1 }, view.at, extent)
  const box = boxOf(camera, fitted ? extent.home : null, around, extent)
  const inDrawing = inFrame(camera, around)
  const named = { atlas, placeCounts: seen.placeCounts, ground: ground.map, language, rem: REM }
  const [smallest, ...larger] = fitted ? FRAMES : []
  const frame = smallest && (small ?? smallest.laidFor)
  // The box is fitted into a frame of any size, so there is no least zoom.
  const looking = frame ? fittedIn(extent.home, frame, 0) : camera
  const shifts = separated(seen.placed, mercator(looking.zoom).project, REM)
  const first = {
    least: smallest?.least ?? { width: 0, height: 0 },
    names: namesAt(looking.zoom, { ...named, shifts, ...(frame && sightIn(frame, looking)) }),
  }
  const namings = [
    first,
    ...larger.map(({ least, laidFor }) => ({ least, names: namesAt(cameraIn(laidFor, null, extent).zoom, named) })),
  ]
  return {
    shown: seen,
    box,
    paths: groundPaths(ground, {
      home: atlas.config.home,
      camera,
      frame: around,
      decimals: 0,
      tolerance: fitted ? 0.6 * FINENESS ** 2 : 0.5,
    }),
    place: (position) => {
      const { x, y } = inDrawing(position)
      return { x: (x - box.left) / box.width, y: (y - box.top) / box.height }
    },
    namings,
    shifts,
    arcs: drawnArcs(seen.links, seen.placeCounts, namings.at(-1)?.names.areas ?? []),
  }
}

/** Where names may be: a frame narrower than a phone has no room for those of places without events. */
function sightIn({ width, height }: Frame, { lng, lat, zoom }: Camera): Pick<Named, 'frame' | 'window'> {
  const { x, y } = mercator(zoom).project([lng, lat])
  const sight = boxAround(x, y, width, height)
  return width < PHONE ? { frame: sight } : { window: sight }
}

function fittedCamera(extent: Extent): Camera {
  const { zoom, ...centre } = cameraIn(MIDDLING, null, extent)
  return { ...centre, zoom: zoom + Math.log2(FINENESS) }
}

/** The box around the bounds, or around the whole drawing if there are none. */
function boxOf(camera: Camera, bounds: Bounds | null, around: Frame, { edge }: Extent): Box {
  const inDrawing = inFrame(camera, around)
  const corners = (edges: Bounds) => {
    const [west, south, east, north] = edges
    return { from: inDrawing([west, north]), to: inDrawing([east, south]) }
  }
  const whole = { from: { x: 0, y: 0 }, to: { x: around.width, y: around.height } }
  const { from, to } = bounds ? corners(bounds) : whole
  const [width, height] = [to.x - from.x, to.y - from.y]
  const ground = corners(edge)
  return {
    fitted: bounds !== null,
    fineness: bounds ? FINENESS : 1,
    left: from.x,
    top: from.y,
    width,
    height,
    reach: {
      west: (around.width / 2 - ground.from.x) / width,
      east: (ground.to.x - around.width / 2) / width,
      north: (around.height / 2 - ground.from.y) / height,
      south: (ground.to.y - around.height / 2) / height,
    },
  }
}
