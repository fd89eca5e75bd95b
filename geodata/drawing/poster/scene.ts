import type { Atlas, Kind } from '../../domain/join/atlas'
import { eventWith } from '../../domain/join/lookup'
import type { Language } from '../../domain/language/language'
import { chosenMark } from '../../domain/select/chronology'
import type { RowSide } from '../../domain/select/kinds'
import { type Count, NO_EVENTS, totalOf } from '../../domain/select/match'
import { countsOn, MOST_MARKS, markIndex, type PlaceCount, placeCounts } from '../../domain/select/placeCounts'
import { select } from '../../domain/select/select'
import type { Selection } from '../../domain/select/selection'
import { type TrayGroup, trayGroups } from '../../domain/select/tray'
import { byKind } from '../../domain/summary/kind'
import { byStatus } from '../../domain/summary/status'
import { mercator, type Pixel } from '../../domain/view/mercator'
import type { Camera, View } from '../../domain/view/view'
import type { DrawnAnnotation } from '../annotation/drawnAnnotations'
import { cameraIn, type Frame, inFrame, onGround } from '../camera/camera'
import { closeTo } from '../camera/close'
import { type Outline, outlines } from '../camera/filterOutlines'
import { fitAround, panTo } from '../camera/panTo'
import { type Dots, dotsOf, marksIn } from '../density/dots'
import { type Squares, squares } from '../density/squares'
import type { Ground } from '../ground/ground'
import { type AreaName, namesAt, type RiverName, type TownName, type ZoneName } from '../label/names'
import type { Side } from '../label/side'
import { roomFor, SIZE } from '../label/textWidth'
import { type DrawnArc, drawnArcs } from '../link/drawnArcs'
import { type LinkArc, linkArcsOf } from '../link/linkArcs'
import { markSize, markState, type PlacedMark, placedMarks } from '../mark/markStyle'
import { type Shading, shadings } from '../mark/shading'

/** The content of a View's map, independent of the camera. */
export interface MapContent {
  readonly atlas: Pick<Atlas, 'config' | 'kinds'>
  readonly view: View
  readonly selection: Selection
  readonly placeCounts: readonly PlaceCount[]
  readonly placed: readonly PlacedMark[]
  /** Places that are too many for `placeCounts`; null if none are. */
  readonly dots: Dots | null
  readonly shadings: readonly Shading[]
  readonly outlines: readonly Outline[]
  readonly tray: readonly TrayGroup[]
  /** Kinds of the selected events, each with its number. */
  readonly kinds: readonly { readonly kind: Kind; readonly count: Count }[]
  /** Statuses of those events, each with its number. */
  readonly statuses: ReturnType<typeof byStatus>
  /** The place at whose mark, or in whose area, the open event or the open chronology is. */
  readonly chosen: string | null
  /** The links of the open event, if they are to be drawn. */
  readonly links: readonly LinkArc[]
}

/** The content of a View's map; a comparison has two, see `periods`. */
export function mapContent(atlas: Atlas, view: View): MapContent {
  const selection = select(atlas, view)
  const all = placeCounts(atlas, selection)
  // Where only a part of the events is here, the numbers are of all.
  const kinds = atlas.partial ? chosenKinds(view, selection) : byKind(atlas, selection.positions)
  const event = eventWith(atlas, view.event)
  const chosen = chosenMark(atlas, view)
  return {
    atlas,
    view,
    selection,
    placeCounts: all,
    placed: placedMarks(all, atlas.config.map),
    dots: dotsOf(atlas, selection),
    shadings: shadings(atlas, view, all, chosen),
    outlines: outlines(atlas, view),
    tray: trayGroups(all),
    kinds: atlas.kinds
      .map((kind) => ({ kind, count: kinds.get(kind.id) ?? NO_EVENTS }))
      .filter(({ count }) => totalOf(count) > 0),
    statuses: byStatus(view, selection),
    chosen,
    links: event && view.links ? linkArcsOf(atlas, event, view.links).arcs : [],
  }
}

/** The numbers of the kinds that are shown. */
function chosenKinds({ kind: chosen }: View, { counts }: Selection): ReadonlyMap<string, Count> {
  const all = Object.entries(counts.kind)
  return new Map(chosen.length === 0 ? all : all.filter(([id]) => chosen.includes(id)))
}

type Placed<T> = T & Pixel

export interface SceneMark extends Placed<PlacedMark> {
  /** Diameter of its disc, in pixels. */
  readonly size: number
  readonly state: ReturnType<typeof markState>
  /** Side of the mark that has the name. */
  /** Of its name; null if there is no room for it. */
  readonly side: Side | null
  /** Position of the kind signs. */
  readonly row: RowSide
  /** Whether it is the mark of the open event. */
  readonly chosen: boolean
}

/** The content of a View's map in a frame: pixels from its upper left corner. */
export interface Scene extends MapContent {
  readonly frame: Frame
  readonly camera: Camera
  /** In drawing order. */
  readonly marks: readonly SceneMark[]
  /** Places that are too many for marks in this frame, below the marks. */
  readonly squares: readonly Squares[]
  readonly areas: readonly Placed<AreaName>[]
  readonly zones: readonly Placed<ZoneName>[]
  readonly towns: readonly Placed<TownName>[]
  readonly rivers: readonly Placed<RiverName>[]
  readonly arcs: readonly Arc[]
  /** What the author of a story's scene drew on it. */
  readonly annotations: readonly DrawnAnnotation[]
}

/** An arc in a frame; its arrowhead in pixels from the upper left corner. */
interface Arc extends Omit<DrawnArc, 'head'> {
  readonly head: (Pixel & { readonly angle: number }) | null
}

interface Setting {
  readonly atlas: Atlas
  readonly ground: Ground
  readonly language: Language
  readonly frame: Frame
  /** Pixels per rem: the size of letters and marks. */
  readonly rem: number
  /** Whether the map has a scale bar. */
  readonly scaled: boolean
  /** Whether to zoom in on what is open, if the View has no camera of its own. */
  readonly close?: boolean
  readonly annotations?: readonly DrawnAnnotation[]
}

/** Size of the corner reserved for the scale bar, in rem. */
const SCALE = { width: 7.5, height: 2.4 } as const

/** How far beyond the frame something may still be partly visible, in rem: about the length of a name. */
const REACH = 8

/** Projects the content of a map into a frame. */
export function scene(
  content: MapContent,
  { atlas, ground, language, frame, rem, scaled, close = false, annotations = [] }: Setting,
): Scene {
  const namesFrom = ({ zoom }: Camera, { placeCounts }: MapContent) =>
    namesAt(zoom, { atlas, placeCounts, ground: ground.map, language, rem })
  const { at } = content.view
  const open = close ? atlas.places.find(({ id }) => id === content.chosen) : undefined
  const first = open && !at ? closeTo(frame, open, atlas) : cameraIn(frame, at, atlas.config.map)
  const camera = at ? first : movedToOpen(first, frame, content, () => namesFrom(first, content).areas)
  const place = inFrame(camera, frame)
  const seen = marked(content, atlas, camera, frame)
  const names = namesFrom(camera, seen)
  const near = ({ x, y }: Pixel) =>
    -REACH * rem < x && x < frame.width + REACH * rem && -REACH * rem < y && y < frame.height + REACH * rem
  const placed = <T extends { readonly at: readonly number[] }>(items: readonly T[]): Placed<T>[] =>
    items.map((item) => ({ ...item, ...place(item.at) })).filter(near)
  const inside = (left: number, right: number, y: number) =>
    left >= 0 && right <= frame.width && y >= 0.5 * rem && y <= frame.height - 0.5 * rem && !onScale(right, y)
  // The scale bar is in the lower right corner.
  const onScale = (right: number, y: number) =>
    scaled && right > frame.width - SCALE.width * rem && y > frame.height - SCALE.height * rem
  return {
    ...seen,
    frame,
    camera,
    annotations,
    squares: seen.dots ? squares(seen.dots, camera, frame, 0.4 * rem) : [],
    arcs: drawnArcs(seen.links, seen.placeCounts, names.areas).map(({ head, ...arc }) => ({
      ...arc,
      head: head && { ...place(head.at), angle: head.angle },
    })),
    marks: seen.placed
      .map((one) => ({
        ...one,
        ...place(one.place.point.coordinates),
        size: markSize(one.count) * rem,
        state: markState(one.count),
        side: names.places.get(one.place.id) ?? (atlas.own ? null : 'right'),
        row: names.rows.get(one.place.id) ?? 'below',
        chosen: one.place.id === seen.chosen,
      }))
      .filter(near)
      .map((mark) => turnedInwards(mark, roomFor(mark.place.name[language], 'bold', SIZE.place, rem).width, frame))
      // Stacked as Leaflet does: the chosen mark in front, otherwise the more southern one.
      .sort((a, b) => Number(a.chosen) - Number(b.chosen) || a.y - b.y),
    // Names cut off by the edge are omitted; a mark keeps its name, and the mark is useful without it.
    areas: placed(names.areas).filter(({ name, kind, x, y }) => {
      const half = roomFor(name, 'caps', SIZE[kind], rem).width / 2
      return inside(x - half, x + half, y)
    }),
    zones: placed(names.zones).filter(({ name, x, y }) => {
      const half = roomFor(name, 'roman', SIZE.town, rem).width / 2
      return inside(x - half, x + half, y)
    }),
    towns: placed(names.towns).filter(({ name, side, x, y }) => {
      const { width } = roomFor(name, 'roman', SIZE.town, rem)
      const share = { right: [0, 1], left: [1, 0], above: [0.5, 0.5], below: [0.5, 0.5] }[side]
      return inside(x - width * (share[0] ?? 0) - 0.5 * rem, x + width * (share[1] ?? 0) + 0.5 * rem, y)
    }),
    rivers: placed(names.rivers).filter(({ name, x, y }) => {
      const half = roomFor(name, 'roman', SIZE.river, rem).width / 2
      return inside(x - half, x + half, y)
    }),
  }
}

/** The content with marks for the dots, if there are few in the frame; otherwise for the chosen one only. */
function marked(seen: MapContent, atlas: Atlas, camera: Camera, { width, height }: Frame): MapContent {
  if (!seen.dots) return seen
  const { x, y } = mercator(camera.zoom).project([camera.lng, camera.lat])
  const window = { left: x - width / 2, top: y - height / 2, width, height, world: 256 * 2 ** camera.zoom }
  const few = marksIn(seen.dots.points, seen.dots.counts, window, MOST_MARKS)
  const some = few ?? Uint32Array.from([markIndex(atlas, seen.chosen)].filter((mark) => mark >= 0))
  const counts = [...seen.placeCounts, ...countsOn(atlas, seen.selection, some)]
  return {
    ...seen,
    placeCounts: counts,
    placed: placedMarks(counts, atlas.config.map),
    dots: few ? null : seen.dots,
  }
}

/** The camera, moved to what is open as on the live map: to its links, otherwise to its place. */
function movedToOpen(camera: Camera, frame: Frame, seen: MapContent, areas: () => readonly AreaName[]): Camera {
  const { placeCounts, chosen, links } = seen
  const extent = seen.atlas.config.map
  if (links.length > 0) {
    const ends = drawnArcs(links, placeCounts, areas()).flatMap((arc) => arc.ends)
    const onIt = ends.filter((end) => onGround(end, extent))
    return fitAround(camera, frame, onIt, extent)
  }
  const open = placeCounts.find((one) => one.place.id === chosen)?.place.point?.coordinates ?? null
  return panTo(camera, frame, open, extent)
}

/** A mark whose name would be cut off by the right or left edge has it on the other side, if there is room. */
function turnedInwards(mark: SceneMark, width: number, frame: Frame): SceneMark {
  const { x, side, size } = mark
  if (x < 0 || x > frame.width) return mark
  const reach = size / 2 + width
  if (side === 'right' && x + reach > frame.width && x - reach > 0) return { ...mark, side: 'left' }
  if (side === 'left' && x - reach < 0 && x + reach < frame.width) return { ...mark, side: 'right' }
  return mark
}
