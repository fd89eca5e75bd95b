import { isInside } from '../../domain/geometry/plane'
import type { Atlas } from '../../domain/join/atlas'
import type { Language } from '../../domain/language/language'
import { mercator } from '../../domain/view/mercator'
import type { GroundMap } from '../ground/unpack'
import { extentOf, gridOver } from './extent'
import { inTiers, type Label, type Offset } from './layout'
import { courseLabels, type TurnedOffset } from './riverLabel'
import { type SidedOffset, sides } from './side'
import { roomFor, SIZE } from './textWidth'

/**
 * Labels of the base map at one zoom, each with all its possible positions; independent of camera position and events.
 */
export interface GroundLabels {
  /** `room` is the free area around the label, in square pixels. */
  readonly areas: readonly { readonly area: NamedArea; readonly label: Label<SidedOffset>; readonly room: number }[]
  readonly towns: readonly { readonly town: NamedTown; readonly label: Label<SidedOffset> }[]
  readonly rivers: readonly { readonly name: string; readonly label: Label<TurnedOffset> }[]
}

type NamedArea = ReturnType<typeof namedAreas>[number]

interface NamedTown {
  readonly id: string
  readonly name: string
  readonly rank: 1 | 2 | 3
  readonly at: readonly number[]
}

interface Setting {
  readonly atlas: Atlas
  readonly ground: GroundMap
  readonly language: Language
  /** In pixels. */
  readonly rem: number
}

/** Minimum zoom to name a town: capitals, regional capitals and large towns, others. */
const FROM_ZOOM = { 1: 4.5, 2: 5.25, 3: 7 } as const

/**
 * Cache size in zooms, languages and sizes: most pictures show the whole country, and a map in a browser stays at one
 * zoom for a while.
 */
const MOST = 24

const known = new WeakMap<GroundMap, WeakMap<Atlas, Map<string, GroundLabels>>>()

/** The labels of the base map at a zoom; cached for recent zooms. */
export function groundLabels(zoom: number, setting: Setting): GroundLabels {
  const { atlas, ground, language, rem } = setting
  const ofGround = known.get(ground) ?? new WeakMap<Atlas, Map<string, GroundLabels>>()
  known.set(ground, ofGround)
  const remembered = ofGround.get(atlas) ?? new Map<string, GroundLabels>()
  ofGround.set(atlas, remembered)
  const key = `${zoom} ${language} ${rem}`
  const labels = remembered.get(key) ?? labelsOf(zoom, setting)
  if (remembered.size >= MOST) remembered.clear()
  remembered.set(key, labels)
  return labels
}

function labelsOf(zoom: number, { atlas, ground, language, rem }: Setting): GroundLabels {
  const { project, unproject } = mercator(zoom)

  const areas = namedAreas(atlas, ground, language).map((area) => {
    const { id, kind, name, geometry, anchor } = area
    const { x, y } = project(anchor)
    const { width, height } = roomFor(name, 'caps', SIZE[kind], rem)
    const shifts = [0, 1.6, -1.6, 3, -3, 4.5, -4.5].flatMap((down) =>
      [0, 0.35, -0.35].map((along) => ({ x: along * width, y: down * height })),
    )
    const around = extentOf([geometry], project)
    // The share of a label's width on either side of its centre that must be inside. A region's name may extend into
    // its neighbours if there is no other room: every region needs a name.
    const reachOf = new Map<Offset, number>()
    const reaching = (reach: number, offsets: readonly Offset[]) => {
      for (const offset of offsets) reachOf.set(offset, reach)
      return offsets
    }
    const tiers =
      kind === 'region' && around
        ? [0.5, 0.25, 0].map((reach) => () => reaching(reach, gridOver(around, { x, y }, 11)))
        : []
    const positions = inTiers<SidedOffset>([() => reaching(0.5, shifts), ...tiers])
    const inside = ({ x: right, y: down }: Offset, reach: number) =>
      [-reach, 0, reach].every((across) =>
        isInside(unproject({ x: x + right + across * width, y: y + down }), geometry),
      )
    const tried = new Map<Offset, boolean>()
    const fits = (offset: Offset) => {
      const fitting = tried.get(offset) ?? inside(offset, reachOf.get(offset) ?? 0.5)
      tried.set(offset, fitting)
      return fitting
    }
    const label: Label<SidedOffset> = { id: `${kind} ${id}`, x, y, width, height, positions, fits }
    return { area, label, room: around ? (around.right - around.left) * (around.bottom - around.top) : 0 }
  })

  const towns = ground.towns.features
    .filter(({ properties }) => zoom >= FROM_ZOOM[properties.rank])
    .sort((a, b) => a.properties.rank - b.properties.rank)
    .map(({ properties: { name, rank, country }, geometry }) => {
      const town = {
        name: name[language],
        rank,
        id: `town ${country} ${name.en}`,
        at: geometry.coordinates,
      }
      const room = roomFor(town.name, 'roman', SIZE.town, rem)
      const label: Label<SidedOffset> = {
        id: town.id,
        ...project(town.at),
        ...room,
        positions: sides(room, 0.35 * rem),
        sign: 0.4 * rem,
      }
      return { town, label }
    })

  const rivers = ground.rivers.features.flatMap(({ properties, geometry }) => {
    const name = properties.name?.[language]
    if (properties.rank !== 1 || !name || geometry.type !== 'LineString') return []
    // Letter-spaced, and so wider than roman letters of that size.
    const { width } = roomFor(name, 'roman', 1.25, rem)
    return courseLabels(properties.id, geometry.coordinates.map(project), width, rem).map((label) => ({ name, label }))
  })
  return { areas, towns, rivers }
}

function namedAreas(atlas: Atlas, ground: GroundMap, language: Language) {
  const { home, map } = atlas.config
  const names = new Map(atlas.regions.map(({ id, name }) => [id, name[language]]))
  const regions = ground.regions.features.map(({ properties: { id, inner }, geometry }) => ({
    id,
    kind: 'region' as const,
    name: names.get(id) ?? '',
    geometry,
    anchor: inner,
  }))
  const countries = ground.countries.features
    // The regions fill the home country, if it has any; land without a name is in dispute.
    .filter(
      ({ properties: { id, name } }) =>
        (id !== home || regions.length === 0) && !map.unnamed.includes(id) && name[language] !== '',
    )
    .map(({ properties, geometry }) => ({
      id: properties.id,
      kind: 'country' as const,
      name: properties.name[language],
      geometry,
      anchor: properties.inner,
    }))
  return [...regions, ...countries]
}
