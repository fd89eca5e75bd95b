import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson'
import { hasCrossing } from '../geometry/crossing'
import { polygonsMeet } from '../geometry/plane'
import type { Atlas, Place, Region } from '../join/atlas'
import { columns, eventsOf, type Lists } from '../join/columns'
import { disc, NEAR_KILOMETRES, polygonsOf } from '../join/footprint'
import { inAll } from '../language/language'
import { slug, Unique } from '../search/slug'
import { folded } from '../search/tokens'
import type { Table } from '../table/table'
import { ABROAD } from '../view/view'
import type { ImportedPlaces } from './imported'
import { precisionOf } from './precision'
import { Shape, Shapes } from './shape'

/** An area of a reader's file that becomes a region. */
export interface OwnRegion {
  readonly id: string
  readonly name: string
  readonly geometry: Polygon | MultiPolygon
}

/** A row of that file that becomes none: key of the sentence, under `own.regions.left` in the messages. */
export interface LeftArea {
  readonly code: 'no-area' | 'no-name' | 'crossing' | 'outside'
  /** As `Table.numberOf`. */
  readonly row: number
  /** Empty if it has none. */
  readonly name: string
}

/** The areas of a file as regions. Plain data. */
export interface RegionsFile {
  readonly regions: readonly OwnRegion[]
  readonly left: readonly LeftArea[]
  /** Headers of the file, and the position of the one that names the regions; -1 if there is none. */
  readonly columns: readonly string[]
  readonly column: number
}

/**
 * The polygons of a table as regions, named by a column; a guess, if it is null. Areas that cannot be used are left out
 * and listed: without a polygon or a name, with a boundary that crosses itself, outside the range of degrees.
 */
export function regionsIn(table: Table, column: number | null): RegionsFile {
  const named = column ?? nameColumnOf(table)
  const unique = new Unique()
  // A region must not be taken for the filter of that name.
  unique.id(ABROAD)
  const ids = ownIds(table)
  const regions: OwnRegion[] = []
  const left: LeftArea[] = []
  for (let row = 0; row < table.length; row++) {
    const name = named < 0 ? '' : table.cell(row, named)
    const geometry = areaIn(table.geometry?.(row) ?? null)
    const code = geometry === null ? 'no-area' : name === '' ? 'no-name' : faultOf(geometry)
    if (code !== null) left.push({ code, row: table.numberOf(row), name })
    else if (geometry) regions.push({ id: unique.id(ids === null ? slug(name) : table.cell(row, ids)), name, geometry })
  }
  return { regions, left, columns: table.columns, column: named }
}

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

/** The column of ids as addresses have them, each once, as the files of this site have; null without one. */
function ownIds(table: Table): number | null {
  const at = table.columns.indexOf('id')
  const ids = Array.from({ length: at < 0 ? 0 : table.length }, (_, row) => table.cell(row, at))
  return ids.length > 0 && ids.every((id) => ID.test(id)) && new Set(ids).size === ids.length ? at : null
}

/** The polygons in a geometry; null if it has none. */
function areaIn(geometry: Geometry | null): Polygon | MultiPolygon | null {
  switch (geometry?.type) {
    case 'Polygon':
    case 'MultiPolygon':
      return geometry
    case 'GeometryCollection': {
      const parts = geometry.geometries.flatMap((part) => areaIn(part) ?? []).flatMap(polygonsOf)
      return parts.length === 0 ? null : { type: 'MultiPolygon', coordinates: parts }
    }
    default:
      return null
  }
}

function faultOf(geometry: Polygon | MultiPolygon): 'crossing' | 'outside' | null {
  const rings = polygonsOf(geometry).flat()
  // As of a projection in metres.
  if (rings.some((ring) => ring.some(([lng = 0, lat = 0]) => Math.abs(lng) > 180 || Math.abs(lat) > 90)))
    return 'outside'
  return rings.some(hasCrossing) ? 'crossing' : null
}

/**
 * Headers of columns with names, from the best to the last resort; a number is a level, of which the deepest is meant.
 */
const NAME_HEADERS = [
  /^(?:name|nom|nombre|nome)$/,
  /^name[ _](\d)$/,
  /^adm(?:in)?(\d)_?(?:name|nm)(?:_?(?:en|fr|pt|es))?$/,
  /^adm(?:in)?(\d)_(?:en|fr|pt|es)$/,
  /^shapename$/,
  /^(?:name|nom)[ _.:]?(?:en|fr|long)$/,
  /^(?:title|titre|label|libelle|region|province|state|district|department|departement|county|country|pays)$/,
]

function nameColumnOf(table: Table): number {
  const headers = table.columns.map((header) => folded(header.trim()))
  for (const pattern of NAME_HEADERS) {
    const [deepest] = headers
      .flatMap((header, at) => {
        const found = pattern.exec(header)
        return found && hasTexts(table, at) ? { at, level: Number(found[1] ?? 0) } : []
      })
      .sort((a, b) => b.level - a.level)
    if (deepest) return deepest.at
  }
  return table.columns.findIndex((_, at) => hasTexts(table, at))
}

/** Whether most of the cells of a column are words. */
function hasTexts(table: Table, column: number): boolean {
  let words = 0
  for (let row = 0; row < table.length; row++) if (/\p{L}/u.test(table.cell(row, column))) words++
  return 2 * words > table.length
}

/** The regions that places lie in or may lie in. Plain data. */
export interface Whereabouts extends Lists {
  /** By place: 1 if it may also lie outside all regions; it may be anywhere, if it has none and no point. */
  readonly mayBeBeyond: Uint8Array
  /** By place: 1 if it is known by the name of its only region, and to nothing smaller. */
  readonly isRegion: Uint8Array
}

/**
 * The regions of each place. An exact point is in those that hold it; a near one may be in any within 25 km. An area
 * named like a region is that region; all other places without a point may be anywhere. What the file itself says of
 * these regions comes first.
 */
export function whereabouts(
  regions: readonly OwnRegion[],
  { lat, lng, precision, names, stated = [] }: ImportedPlaces,
): Whereabouts {
  const shapes = new Shapes(regions.map(({ geometry }) => new Shape(geometry)))
  const named = regionsByName(regions)
  const statedIn = regionsById(regions)
  const from = new Uint32Array(names.length + 1)
  const mayBeBeyond = new Uint8Array(names.length)
  const isRegion = new Uint8Array(names.length)
  const values: number[] = []
  for (let at = 0; at < names.length; at++) {
    const position = [lng[at] as number, lat[at] as number] as const
    const { precision: known } = precisionOf(precision[at] as number)
    const told = statedIn(stated[at] ?? '')
    if (told.length > 0) values.push(...told)
    else if (Number.isNaN(position[0])) {
      const found = named(names[at] ?? '')
      values.push(...found)
      if (found.length === 0) mayBeBeyond[at] = 1
      else if (found.length === 1 && known !== 'district') isRegion[at] = 1
    } else if (known === 'near') {
      const { found, isCovered } = around(position, shapes, regions)
      values.push(...found)
      if (!isCovered) mayBeBeyond[at] = 1
    } else for (const region of shapes.near(...position)) if (shapes.holds(region, ...position)) values.push(region)
    from[at + 1] = values.length
  }
  return { from, values: Uint32Array.from(values), mayBeBeyond, isRegion }
}

/** Distances are measured on a plane, which is off by less than this share: in doubt, polygons are compared. */
const PLANE = 0.012
/** Beyond this latitude it is off by more. */
const PLANE_ENDS = 60

function around(
  [lng, lat]: readonly [number, number],
  shapes: Shapes,
  regions: readonly OwnRegion[],
): { readonly found: readonly number[]; readonly isCovered: boolean } {
  const ground = disc({ type: 'Point', coordinates: [lng, lat] }, NEAR_KILOMETRES)
  let atBorder = false
  const found = shapes.near(lng, lat, NEAR_KILOMETRES).filter((region) => {
    const away = shapes.list[region]?.kilometresToBorder(lng, lat) ?? 0
    const isClear = Math.abs(away - NEAR_KILOMETRES) > PLANE * NEAR_KILOMETRES && Math.abs(lat) < PLANE_ENDS
    if (isClear && away > NEAR_KILOMETRES) return shapes.holds(region, lng, lat)
    const geometry = regions[region]?.geometry
    const meets =
      isClear ||
      (geometry !== undefined &&
        polygonsOf(geometry).some((coordinates) => polygonsMeet(ground, { type: 'Polygon', coordinates })))
    if (meets) atBorder = true
    return meets
  })
  // The rim tells, as regions are larger than this circle, or adjoin others.
  const isCovered =
    found.length > 0 &&
    (!atBorder ||
      [[lng, lat], ...rimOf(ground)].every(([x = 0, y = 0]) => found.some((region) => shapes.holds(region, x, y))))
  return { found, isCovered }
}

/** Some positions all around. */
function rimOf({ coordinates: [rim = []] }: Polygon): Position[] {
  return rim.filter((_, i) => i % 4 === 0)
}

/** Words for kinds of areas that some files add to a name, and others leave out. */
const KINDS =
  '(?:region|state|etat|province|district|department|departement|governorate|gouvernorat|county|cercle|prefecture|commune|municipality|wilaya|oblast)'
const ADDED = new RegExp(`^(?:the )?${KINDS} (?:of |de la |de l |du |des |de |d )?|^the | ${KINDS}$`, 'g')

/** Finds the positions of the regions with a name; first as written but for case and accents. */
function regionsByName(regions: readonly OwnRegion[]): (name: string) => readonly number[] {
  const written = new Map<string, number[]>()
  const bare = new Map<string, number[]>()
  const add = (to: Map<string, number[]>, key: string, at: number) => {
    if (key !== '') to.set(key, [...(to.get(key) ?? []), at])
  }
  regions.forEach(({ name }, at) => {
    add(written, nameKey(name), at)
    add(bare, bareKey(name), at)
  })
  return (name) => written.get(nameKey(name)) ?? bare.get(bareKey(name)) ?? []
}

/** The positions of regions in a list of ids; none if it names any other, as it is not of these regions. */
function regionsById(regions: readonly OwnRegion[]): (ids: string) => readonly number[] {
  const positions = new Map(regions.map(({ id }, at) => [id, at]))
  return (ids) => {
    const found = ids.split(';').map((id) => positions.get(id.trim()) ?? -1)
    return found.includes(-1) ? [] : found
  }
}

/** Without the country in brackets that tells areas of one name apart. */
function nameKey(name: string): string {
  return folded(name.replace(/\s*\([^()]*\)$/, ''))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function bareKey(name: string): string {
  const key = nameKey(name)
  return key.replace(ADDED, '').trim() || key
}

/** The atlas with regions, in which its places lie or may lie, and by which they can be filtered. */
export function withRegions(atlas: Atlas, regions: readonly OwnRegion[], found: Whereabouts): Atlas {
  if (regions.length === 0) return atlas
  const places = placesIn(atlas.places, regions, found)
  const { kinds, actors, sources } = atlas
  return {
    ...atlas,
    places,
    regions: regions.map(({ id, name, geometry }): Region => ({ id, name: inAll(name), group: null, geometry })),
    events: eventsOf({ places, kinds, actors, sources }, columns(atlas)),
  }
}

function placesIn(
  places: readonly Place[],
  regions: readonly OwnRegion[],
  { from, values, mayBeBeyond, isRegion }: Whereabouts,
): readonly Place[] {
  const all = regions.map(({ id }) => id)
  // Places share a list, so that it need not be read for each.
  const shared = new Map<string, readonly string[]>()
  return places.map((place, at): Place => {
    const found = values.subarray(from[at], from[at + 1])
    const key = found.join()
    const own = shared.get(key) ?? Array.from(found, (region) => all[region] as string)
    shared.set(key, own)
    const placed = { ...place, regions: own }
    if (mayBeBeyond[at] === 1) return { ...placed, beyond: true }
    return isRegion[at] === 1 ? { ...placed, precision: 'region', precisionUnstated: undefined } : placed
  })
}
