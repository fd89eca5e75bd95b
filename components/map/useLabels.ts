import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'
import type { MultiPolygon, Polygon } from 'geojson'
import type { Map as LeafletMap } from 'leaflet'
import polylabel from 'polylabel'
import { useMemo, useState } from 'react'
import { useMapEvents } from 'react-leaflet'
import type { Atlas } from '@/geodata/join/atlas'
import { polygonsOf } from '@/geodata/join/footprint'
import type { Language } from '@/geodata/language/language'
import { boxAround, type Label, laidOut, type Offset } from '../label/layout'
import type { Gathered } from '../place/gather'
import { GROUND } from './ground'
import { latLng } from './position'

export type Side = 'right' | 'left' | 'above' | 'below'

interface SidedOffset extends Offset {
  readonly side?: Side
}

/** What is named on the map, at the zoom in force, without overlaps. */
export interface Labels {
  /** By place id: on which side of its mark the name stands. */
  readonly places: ReadonlyMap<string, Side>
  readonly areas: readonly AreaLabel[]
  readonly towns: readonly TownLabel[]
}

export interface AreaLabel {
  readonly id: string
  readonly kind: 'region' | 'country'
  readonly name: string
  /** [lng, lat] of the name's centre. */
  readonly at: readonly number[]
}

export interface TownLabel {
  readonly id: string
  readonly name: string
  readonly rank: 1 | 2 | 3
  readonly at: readonly number[]
  readonly side: Side
}

/** Mean width of a letter and height of a line as shares of the font size, measured on Alegreya; capitals with their spacing. */
const LETTER = { roman: 0.46, bold: 0.52, caps: 0.9 }
const LINE = 1.1

/** From which zoom on a context town may be named: capitals, regional capitals and large towns, the others. */
const FROM_ZOOM = { 1: 4.5, 2: 5.25, 3: 7 } as const

/** Diameter in rem of the mark of a place with so many events: the disc's area follows the count. */
export function markSize(total: number): number {
  return total === 0 ? 0.7 : Math.min(1.35 + Math.sqrt(total) * 0.28, 3.4)
}

/** Lays out every name of the map anew when the zoom, the language or the counts change; panning moves them all alike. */
export function useLabels(atlas: Atlas, gathered: readonly Gathered[], language: Language): Labels {
  const map = useMapEvents({ zoomend: () => setZoom(map.getZoom()) })
  const [zoom, setZoom] = useState(map.getZoom())
  return useMemo(() => labelled(map, zoom, atlas, gathered, language), [map, zoom, atlas, gathered, language])
}

function labelled(
  map: LeafletMap,
  zoom: number,
  atlas: Atlas,
  gathered: readonly Gathered[],
  language: Language,
): Labels {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const screen = (position: readonly number[]) => map.project(latLng(position), zoom)

  const marks = gathered.flatMap(({ place, count }) => {
    if (!place.point) return []
    const size = markSize(count.certain + count.possible) * rem
    return [{ place, size, ...screenXY(screen(place.point.coordinates)) }]
  })
  const discs = marks.map(({ x, y, size }) => boxAround(x, y, size, size))

  const placeLabels = marks.map(({ place, size, x, y }): Label<SidedOffset> => {
    const width = place.name[language].length * LETTER.bold * 1.05 * rem
    const height = LINE * 1.05 * rem
    return {
      id: `place ${place.id}`,
      x,
      y,
      width,
      height,
      positions: sides(width, height, size / 2 + 0.2 * rem),
      insists: true,
    }
  })

  const areas = [
    ...atlas.regions.map(({ id, name, geometry }) => ({
      id,
      kind: 'region' as const,
      name: name[language],
      geometry,
      size: 0.78,
    })),
    ...GROUND.countries.features
      // Not named: Mali, which the regions fill, and what the sources of the ground map call in dispute.
      .filter(({ properties }) => properties.id !== 'MLI' && properties.id !== 'ESH')
      .map(({ properties, geometry }) => ({
        id: properties.id,
        kind: 'country' as const,
        name: properties.name[language],
        geometry,
        size: 0.95,
      })),
  ].map((area) => ({ ...area, anchor: innermost(area.geometry) }))
  const areaLabels = areas.map(({ id, kind, name, geometry, size, anchor }): Label<SidedOffset> => {
    const { x, y } = screenXY(screen(anchor))
    const width = name.length * LETTER.caps * size * rem
    const height = LINE * size * rem
    const inside = (offset: Offset) =>
      [-width / 2, 0, width / 2].every((across) => {
        const { lng, lat } = map.unproject([x + offset.x + across, y + offset.y], zoom)
        return booleanPointInPolygon([lng, lat], geometry)
      })
    const shifts = [0, 1.6, -1.6, 3, -3, 4.5, -4.5].flatMap((down) =>
      [0, 0.35, -0.35].map((along) => ({ x: along * width, y: down * height })),
    )
    return { id: `${kind} ${id}`, x, y, width, height, positions: shifts.filter(inside) }
  })

  const towns = GROUND.towns.features
    .filter(({ properties }) => zoom >= FROM_ZOOM[properties.rank])
    .sort((a, b) => a.properties.rank - b.properties.rank)
    .map(({ properties, geometry }) => ({
      ...properties,
      id: `town ${properties.country} ${properties.name.en}`,
      at: geometry.coordinates,
    }))
  const townLabels = towns.map(({ id, name, at }): Label<SidedOffset> => {
    const { x, y } = screenXY(screen(at))
    const width = name[language].length * LETTER.roman * 0.95 * rem
    const height = LINE * 0.95 * rem
    return { id, x, y, width, height, positions: sides(width, height, 0.35 * rem) }
  })

  const placed = laidOut(
    [
      ...placeLabels,
      ...areaLabels.filter(({ id }) => id.startsWith('region')),
      ...townLabels,
      ...areaLabels.filter(({ id }) => id.startsWith('country')),
    ],
    discs,
  )
  return {
    places: new Map(marks.map(({ place }) => [place.id, placed.get(`place ${place.id}`)?.side ?? 'right'])),
    areas: areas.flatMap(({ id, kind, name, anchor }) => {
      const offset = placed.get(`${kind} ${id}`)
      if (!offset) return []
      const { x, y } = screenXY(screen(anchor))
      const { lng, lat } = map.unproject([x + offset.x, y + offset.y], zoom)
      return [{ id, kind, name, at: [lng, lat] }]
    }),
    towns: towns.flatMap(({ id, name, rank, at }) => {
      const side = placed.get(id)?.side
      return side ? [{ id, name: name[language], rank, at, side }] : []
    }),
  }
}

function screenXY({ x, y }: { x: number; y: number }): Offset {
  return { x, y }
}

/** The four sides of a mark of radius `gap`, the right one first, as names are read. */
function sides(width: number, height: number, gap: number): SidedOffset[] {
  return [
    { side: 'right', x: gap + width / 2, y: 0 },
    { side: 'left', x: -gap - width / 2, y: 0 },
    { side: 'above', x: 0, y: -gap - height / 2 },
    { side: 'below', x: 0, y: gap + height / 2 },
  ]
}

const innermostOf = new WeakMap<Polygon | MultiPolygon, readonly number[]>()

/** [lng, lat] of the point of an area that is farthest from its edge: room for its name, not a place. */
function innermost(geometry: Polygon | MultiPolygon): readonly number[] {
  const known = innermostOf.get(geometry)
  if (known) return known
  const largest = polygonsOf(geometry).reduce((a, b) => ((b[0]?.length ?? 0) > (a[0]?.length ?? 0) ? b : a))
  const rings = largest.map((ring) => ring.map(([lng = 0, lat = 0]): [number, number] => [lng, lat]))
  const point = [...polylabel(rings, 0.05)]
  innermostOf.set(geometry, point)
  return point
}
