import type { Atlas } from '../../domain/join/atlas'
import type { Language } from '../../domain/language/language'
import type { Pixel } from '../../domain/view/mercator'
import type { Camera, View } from '../../domain/view/view'
import { type Bounds, cameraIn, type Extent, type Frame, inFrame } from '../camera/camera'
import { type Ground, type GroundPaths, groundPaths } from '../ground/ground'
import { type Names, namesAt } from '../label/names'
import { type DrawnTie, drawnTies } from '../link/drawn'
import { type Shown, shown } from './scene'

/**
 * A View's map for a frame whose size is not known, as a page is made before anybody opens it: a box that the style
 * sheet sizes and puts into the frame, and in it ground, marks and names at shares of its sides, so that letters and
 * marks keep their size.
 */
export interface Still {
  readonly shown: Shown
  readonly box: Box
  /** Path data, in pixels of the box as it is drawn. */
  readonly paths: GroundPaths
  /** Where a position, [lng, lat], stands: shares of the box, 0 to 1 inside. */
  readonly place: (position: readonly number[]) => Pixel
  /** The names that find room, by how large the frame is: the smallest first, each for frames at least so large. */
  readonly namings: readonly { readonly least: Frame; readonly names: Names }[]
  /** What the open event is tied to. */
  readonly arcs: readonly DrawnTie[]
}

/**
 * The box: drawn in so many pixels, fitted into the frame with air around it, or else of just that size in the frame's
 * middle.
 */
export interface Box extends Frame {
  readonly fitted: boolean
  /** Its upper left corner in the drawing. */
  readonly left: number
  readonly top: number
  /** Pixels of the drawing to one of the frame that it was made for. */
  readonly fineness: number
  /** How far the ground map reaches from the box's middle, as shares of its sides: the frame is not to look beyond. */
  readonly reach: { readonly west: number; readonly east: number; readonly north: number; readonly south: number }
}

interface Setting {
  readonly ground: Ground
  readonly language: Language
  /** What the names of small frames are laid out for, where that is not a phone held upright. */
  readonly small?: Frame
}

/**
 * Where the whole home country is shown, it is drawn for a middling frame, with the ground around it as far as a large
 * frame shows it; twice as large, for whole numbers are then half pixels, and tenths of a pixel weigh half as much
 * again.
 */
const MIDDLING: Frame = { width: 900, height: 580 }
const FINENESS = 2
const AROUND_FITTED: Frame = { width: 2400 * FINENESS, height: 1500 * FINENESS }

/** Around a camera of the View's own the frame may be as large as this. */
const AROUND_CAMERA: Frame = { width: 2400, height: 1400 }

/**
 * Where the whole home country is shown, letters stand closer in a small frame than in a large one: from which size on
 * names are laid out for which.
 */
const FRAMES: readonly { readonly least: Frame; readonly laidFor: Frame }[] = [
  { least: { width: 0, height: 0 }, laidFor: { width: 390, height: 380 } },
  { least: { width: 560, height: 440 }, laidFor: { width: 560, height: 440 } },
]

/** Names are laid out for letters of the browser's own size. */
const REM = 16

/** Lays a View's map out for a frame of any size. */
export function still(atlas: Atlas, view: View, { ground, language, small }: Setting): Still {
  const seen = shown(atlas, view)
  const fitted = view.at === null
  const around = fitted ? AROUND_FITTED : AROUND_CAMERA
  const extent = atlas.config.map
  const camera = fitted ? fittedCamera(extent) : cameraIn({ width: 1, height: 1 }, view.at, extent)
  const box = boxOf(camera, fitted ? extent.home : null, around, extent)
  const inDrawing = inFrame(camera, around)
  const naming = (looking: Camera, least: Frame) => ({
    least,
    names: namesAt(looking.zoom, { atlas, placeCounts: seen.placeCounts, ground: ground.map, language, rem: REM }),
  })
  const namings = fitted
    ? FRAMES.map(({ least, laidFor }, size) => naming(cameraIn((size === 0 && small) || laidFor, null, extent), least))
    : [naming(camera, { width: 0, height: 0 })]
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
    arcs: drawnTies(seen.ties, seen.placeCounts, namings.at(-1)?.names.areas ?? []),
  }
}

function fittedCamera(extent: Extent): Camera {
  const { zoom, ...centre } = cameraIn(MIDDLING, null, extent)
  return { ...centre, zoom: zoom + Math.log2(FINENESS) }
}

/** The box around the bounds, or around the whole drawing where there are none. */
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
