import type { Atlas } from '../../domain/join/atlas'
import type { Language } from '../../domain/language/language'
import { kindRow, type RowSide } from '../../domain/select/kinds'
import type { PlaceCount } from '../../domain/select/placeCounts'
import { mercator, type Pixel } from '../../domain/view/mercator'
import type { GroundMap } from '../ground/unpack'
import { zonesOf } from '../mark/hatching'
import { markSize, markState } from '../mark/markStyle'
import { groundLabels } from './groundLabels'
import { type Box, boxAround, boxOf, isInside, type Label, laidOut, type Offset, overlap } from './layout'
import type { TurnedOffset } from './riverLabel'
import { type Side, type SidedOffset, sides } from './side'
import { roomFor, SIZE } from './textWidth'
import { zoneLabels } from './zone'

type PlacedOffset = SidedOffset | TurnedOffset

/** Labels of the map at one zoom, without overlaps. */
export interface Names {
  /** By place id: the side of the mark with the name; in a frame some have none. */
  readonly places: ReadonlyMap<string, Side>
  /** By place id: position of the row of kind signs. */
  readonly rows: ReadonlyMap<string, RowSide>
  readonly areas: readonly AreaName[]
  /** Areas without a point that have events, labelled with their number. */
  readonly zones: readonly ZoneName[]
  readonly towns: readonly TownName[]
  readonly rivers: readonly RiverName[]
}

export interface AreaName {
  readonly id: string
  readonly kind: 'region' | 'country'
  readonly name: string
  /** [lng, lat] of the name's centre. */
  readonly at: readonly number[]
}

export interface ZoneName {
  readonly id: string
  /** Including the number of events. */
  readonly name: string
  /** Whether all of them are only possible. */
  readonly possible: boolean
  /** [lng, lat] of the name's centre. */
  readonly at: readonly number[]
}

export interface TownName {
  readonly id: string
  readonly name: string
  readonly rank: 1 | 2 | 3
  readonly at: readonly number[]
  readonly side: Side
}

export interface RiverName {
  readonly id: string
  readonly name: string
  readonly at: readonly number[]
  /** Clockwise, in degrees; between -90 and 90, so that no name is upside down. */
  readonly angle: number
}

/** What to label, and the text size. */
export interface Named {
  readonly atlas: Atlas
  readonly placeCounts: readonly PlaceCount[]
  readonly ground: GroundMap
  readonly language: Language
  /** In pixels. */
  readonly rem: number
  /** By place id: offsets from their points of marks that are kept apart (`separated`), in pixels. */
  readonly shifts?: ReadonlyMap<string, Pixel>
  /**
   * The visible part of the world, in pixels at this zoom: labels are not cut off at its edges, and a place without
   * events may be omitted. Without a frame everything is laid out, including the names of all places.
   */
  readonly frame?: Box | undefined
  /**
   * The same of a map that can be moved: no name is cut off at its edges, and everything outside is laid out, too, for
   * when it comes into sight.
   */
  readonly window?: Box | undefined
  /** Boxes covered by something else, in the same pixels. */
  readonly covered?: readonly Box[] | undefined
}

/** So many places of an atlas have names, whether or not there is room for them. */
const MOST_NAMED = 60

const UNMOVED: Pixel = { x: 0, y: 0 }

/**
 * Lays out all labels of the map at a zoom. Panning moves them all alike, so without a `frame` the result is valid for
 * every camera position.
 */
export function namesAt(
  zoom: number,
  { atlas, placeCounts, ground, language, rem, shifts, frame, window, covered }: Named,
): Names {
  const { project, unproject } = mercator(zoom)

  const inSight = ({ x, y }: Pixel) => !frame || isInside(boxAround(x, y, 0, 0), frame)
  const marks = placeCounts
    .flatMap((one) => {
      const { place, count } = one
      if (!place.point) return []
      const { x, y } = project(place.point.coordinates)
      const shift = shifts?.get(place.id) ?? UNMOVED
      // Kinds are counted when they are read.
      return [{ place, count, kinds: one.kinds, size: markSize(count) * rem, x: x + shift.x, y: y + shift.y }]
    })
    .filter(inSight)
  const discs = marks.map(({ x, y, size }) => boxAround(x, y, size, size))
  const rowBox = ({ x, y, size, kinds }: (typeof marks)[number], side: RowSide) => {
    const { width, height } = kindRow(kinds)
    const away = (size + height * rem) / 2
    return boxAround(x, side === 'below' ? y + away : y - away, width * rem, height * rem)
  }
  const rows = new Map(
    marks.flatMap((mark, i): [string, RowSide][] => {
      if (mark.kinds.length === 0) return []
      const free = (side: RowSide) => !discs.some((disc, other) => other !== i && overlap(disc, rowBox(mark, side)))
      return [[mark.place.id, !free('below') && free('above') ? 'above' : 'below']]
    }),
  )
  const obstacles = [
    ...discs,
    ...marks.flatMap((mark) => {
      const side = rows.get(mark.place.id)
      return side ? [rowBox(mark, side)] : []
    }),
    ...(covered ?? []),
  ]

  const crowded = atlas.own || marks.length > MOST_NAMED
  const placeLabels = marks.map(({ place, count, kinds, size, x, y }): Label<SidedOffset> => {
    const room = roomFor(place.name[language], 'bold', SIZE.place, rem)
    const row = { side: rows.get(place.id) ?? 'below', height: kindRow(kinds).height * rem }
    // Many places may be close to each other, as in a reader's file: names are left out where there is no room.
    const insists = !crowded && (!frame || markState(count) !== 'empty')
    return {
      id: `place ${place.id}`,
      x,
      y,
      ...room,
      positions: sides(room, size / 2 + 0.2 * rem, row),
      insists,
    }
  })
  const firmly = placeLabels.filter(({ insists }) => insists)
  const ifRoom = placeLabels.filter(({ insists }) => !insists)

  const { areas, rivers, ...named } = groundLabels(zoom, { atlas, ground, language, rem })
  const towns = named.towns.filter(({ label }) => inSight(label))

  // If there is little room for a long name, it goes first: a large region has other room for a short one.
  const labelsOf = (kind: AreaName['kind']) =>
    areas
      .filter(({ area }) => area.kind === kind)
      .toSorted((a, b) => a.room / a.label.width - b.room / b.label.width)
      .map(({ label }) => label)
  const zones = zoneLabels(zonesOf(placeCounts), { ground, zoom, language, rem, mercator: { project, unproject } })
  const labels: Label<PlacedOffset>[] = [
    ...firmly,
    ...ifRoom,
    ...labelsOf('region'),
    ...zones.map(({ label }) => label),
    ...towns.map(({ label }) => label),
    ...rivers.map(({ label }) => label),
    ...labelsOf('country'),
  ]
  const allowed = frame
    ? labels.map((label) => kept(label, frame))
    : window
      ? labels.map((label) => uncut(label, window))
      : labels
  const placed = laidOut(allowed, obstacles)
  return {
    rows,
    places: new Map(
      marks.flatMap(({ place }) => {
        const side = sideOf(placed.get(`place ${place.id}`))
        return side ? [[place.id, side]] : []
      }),
    ),
    areas: areas.flatMap(({ area: { id, kind, name, anchor } }) => {
      const offset = placed.get(`${kind} ${id}`)
      if (!offset) return []
      const { x, y } = project(anchor)
      return [{ id, kind, name, at: unproject({ x: x + offset.x, y: y + offset.y }) }]
    }),
    zones: zones.flatMap(({ name, possible, label }) => {
      const offset = placed.get(label.id)
      return offset
        ? [{ id: label.id, name, possible, at: unproject({ x: label.x + offset.x, y: label.y + offset.y }) }]
        : []
    }),
    towns: towns.flatMap(({ town }) => {
      const side = sideOf(placed.get(town.id))
      return side ? [{ ...town, side }] : []
    }),
    rivers: rivers.flatMap(({ name, label }) => {
      const offset = placed.get(label.id)
      if (!offset || !('angle' in offset)) return []
      const at = unproject({ x: label.x + offset.x, y: label.y + offset.y })
      return [{ id: label.id, name, at, angle: offset.angle }]
    }),
  }
}

/** A label that is shown only if it fits completely into the frame. */
function kept<Position extends Offset>(label: Label<Position>, frame: Box): Label<Position> {
  return { ...label, fits: (offset) => isInside(boxOf(label, offset), frame) && (label.fits?.(offset) ?? true) }
}

/** A label that is shown only if it is completely inside the window, or completely outside. */
function uncut<Position extends Offset>(label: Label<Position>, window: Box): Label<Position> {
  const isWhole = (box: Box) => isInside(box, window) || !overlap(box, window)
  return { ...label, fits: (offset) => isWhole(boxOf(label, offset)) && (label.fits?.(offset) ?? true) }
}

function sideOf(offset: PlacedOffset | undefined): Side | undefined {
  return offset && 'side' in offset ? offset.side : undefined
}
