import type { Geometry, Position } from 'geojson'
import { kilometresBetween } from '../geometry/globe'
import { NEAR_KILOMETRES } from '../join/footprint'
import { PRECISIONS, type Precision } from '../schema/term'
import type { Cells, Table } from '../table/table'
import { centreOf } from './centre'
import { Coded, type Reading } from './coded'
import { degreesIn, judged, positionIn } from './coordinate'
import { type CellFinding, columnsFor } from './dating'
import type { Findings } from './findings'
import type { Mapping } from './mapping'
import { PlaceList, type Point, type ReadPlaces } from './placeList'
import { type KnownPrecision, precisionIn } from './precision'

/** What the geometry of a row says: a point, and whether it stands for something larger. */
interface Ground extends Point {
  readonly precision: Precision
}

/** Reads the places of rows; distinct ones are numbered in order of appearance. */
export class PlaceColumns {
  readonly #columns: {
    readonly lat: number | undefined
    readonly lng: number | undefined
    readonly both: number | undefined
    readonly place: number | undefined
    readonly country: number | undefined
    readonly precision: number | undefined
    readonly regions: readonly number[]
    readonly stated: number | undefined
  }
  readonly #scale: Mapping['columns'][number]['scale']
  readonly #order: Mapping['coordinateOrder']
  readonly #coded: Coded
  readonly #grounds: (Ground | null)[] = []
  readonly #groundAt = new Map<string, number>()
  readonly #list = new PlaceList()
  readonly #points: Mapping['points']
  readonly #unplaced = new Set<string>()

  constructor(table: Table, mapping: Mapping, findings: Findings) {
    const first = (use: Parameters<typeof columnsFor>[1]) => columnsFor(mapping, use)[0]
    const stated = mapping.columns.findIndex(({ says }) => says === 'regions')
    this.#columns = {
      lat: first('latitude'),
      lng: first('longitude'),
      both: first('coordinates'),
      place: first('place'),
      country: first('country'),
      precision: first('precision'),
      regions: columnsFor(mapping, 'region'),
      stated: stated < 0 ? undefined : stated,
    }
    this.#scale = mapping.columns[this.#columns.precision ?? -1]?.scale
    this.#order = mapping.coordinateOrder
    this.#points = mapping.points
    const { regions, ...single } = this.#columns
    const used = [...Object.values(single), ...regions].filter((column) => column !== undefined)
    const { geometry } = table
    const ground = geometry ? (row: number) => this.#groundOf(geometry(row)) : null
    this.#coded = new Coded(table, used, findings, (cells, row) => this.#reading(cells, ground?.(row)), ground)
  }

  /** The number of the row's place. */
  read(cells: Cells, row: number): number {
    return this.#coded.value(cells, row)
  }

  unplaced(): readonly string[] {
    return [...this.#unplaced]
  }

  made(): ReadPlaces {
    return this.#list.made(this.#columns.stated !== undefined)
  }

  #reading(cells: Cells, groundAt: number | undefined): Reading {
    const { place, country, regions } = this.#columns
    const textOf = (column: number | undefined) => (column === undefined ? '' : cells.text(column))
    const findings: CellFinding[] = []
    const ground = groundAt === undefined ? null : (this.#grounds[groundAt] ?? null)
    const given = ground ?? this.#plain(cells) ?? this.#point(textOf, findings)
    const town = textOf(place)
    const centre = textOf(this.#columns.precision) === '' ? this.#centre(given, findings) : null
    const point = centre === null ? given : null
    // Most places are towns, whose regions and countries need not be read.
    const own = () => regions.map(textOf).filter((text) => text !== '')
    const land = () => textOf(country) || (centre ?? '')
    const isNational = centre !== null && town === '' && own().length === 0
    const coded = this.#precision(textOf, findings)
    const precision = isNational
      ? 'country'
      : isPoint(coded.precision)
        ? rougher(coded.precision, ground?.precision ?? 'exact')
        : coded.precision
    const isTown = isPoint(precision)
    const at = point ?? (isTown && town !== '' ? this.#agreed(town, findings) : null)
    const name = namedAfter(isTown && !at ? 'part' : precision, { town, own, land })
    const inside = textOf(this.#columns.stated)
    if (isTown && at) {
      // A shape that is small enough says so by itself.
      const known = { precision, stated: coded.stated || precision === 'near' }
      return { value: this.#list.numbered(at, known, name, '', inside), findings }
    }
    // Without a point, a town is somewhere in the country, as far as the file says.
    const known = isTown
      ? ({ precision: name === '' ? 'country' : 'part', stated: false } as const)
      : { precision, stated: coded.stated && precision === coded.precision }
    return { value: this.#list.numbered(null, known, name, land(), inside), findings }
  }

  /** The point for a name to which the reader agreed, in place of missing coordinates. */
  #agreed(town: string, findings: CellFinding[]): Point | null {
    const point = this.#points && Object.hasOwn(this.#points, town) ? this.#points[town] : undefined
    if (!point) {
      this.#unplaced.add(town)
      return null
    }
    const [lng, lat] = point
    const missing = findings.findIndex(({ code }) => code === 'coordinates-missing')
    if (missing >= 0) findings.splice(missing, 1)
    const column = this.#columns.place ?? -1
    findings.push({ outcome: 'mended', code: 'place-matched', column, value: town, read: `${lat}, ${lng}` })
    return { lat, lng }
  }

  /** Two plain numbers, as most rows have; null for everything that has to be read properly. */
  #plain(cells: Cells): Point | null {
    const { lat: north, lng: east } = this.#columns
    if (north === undefined || east === undefined) return null
    const read = { lat: cells.number(north), lng: cells.number(east) }
    return Number.isNaN(read.lat) || Number.isNaN(read.lng) || judged(read) !== 'fine' ? null : read
  }

  #point(textOf: (column: number | undefined) => string, findings: CellFinding[]): Point | null {
    const { lat, lng, both } = this.#columns
    const [north, east, paired] = [textOf(lat), textOf(lng), textOf(both)]
    const isSplit = north !== '' || east !== ''
    const column = (isSplit ? lat : (lat ?? both)) ?? -1
    const value = isSplit ? `${north}, ${east}` : paired
    const found = (outcome: CellFinding['outcome'], code: string, read = '') => {
      findings.push({ outcome, code: `coordinates-${code}`, column, value, read })
      return null
    }
    if (value === '') return column < 0 ? null : found('noted', 'missing')
    const read = isSplit
      ? { lat: degreesIn(north, 'lat'), lng: degreesIn(east, 'lng') }
      : positionIn(paired, this.#order)
    if (!read || Number.isNaN(read.lat) || Number.isNaN(read.lng)) return found('noted', 'unreadable')
    switch (judged(read)) {
      case 'fine':
        return read
      case 'zero':
        return found('noted', 'zero')
      case 'outside':
        return found('noted', 'outside')
      case 'swapped':
        found('mended', 'swapped', `${read.lng}, ${read.lat}`)
        return { lat: read.lng, lng: read.lat }
    }
  }

  /** The country whose centre a point is: without a word on its precision, it then is no place. */
  #centre(point: Point | null, findings: CellFinding[]): string | null {
    const centre = point && centreOf(point)
    if (!point || !centre) return null
    const { lat, both } = this.#columns
    const value = `${point.lat}, ${point.lng}`
    findings.push({ outcome: 'noted', code: 'coordinates-centroid', column: lat ?? both ?? -1, value, read: centre })
    return centre
  }

  /** What a code says of the precision: exact is assumed without one; an unknown one is no licence to draw a point. */
  #precision(textOf: (column: number | undefined) => string, findings: CellFinding[]): KnownPrecision {
    const { precision: column } = this.#columns
    const code = textOf(column)
    if (column === undefined || code === '') return { precision: 'exact', stated: false }
    const read = precisionIn(code, this.#scale)
    if (read) return { precision: read.precision, stated: true }
    findings.push({ outcome: 'noted', code: 'precision-unknown', column, value: code, read: '' })
    return { precision: 'part', stated: false }
  }

  #groundOf(geometry: Geometry | null): number {
    const key = geometry === null ? '' : JSON.stringify(geometry)
    const known = this.#groundAt.get(key)
    if (known !== undefined) return known
    const at = this.#grounds.push(geometry && groundIn(geometry)) - 1
    this.#groundAt.set(key, at)
    return at
  }
}

interface Texts {
  readonly town: string
  /** Regions, in order from large to small. */
  readonly own: () => readonly string[]
  readonly land: () => string
}

/** What a place is called by, from the best to the last resort. */
function namedAfter(precision: Precision, { town, own, land }: Texts): string {
  switch (precision) {
    case 'exact':
    case 'near':
      return town || own().at(-1) || land()
    case 'district':
      return own()[1] || own()[0] || town || land()
    case 'region':
      return own()[0] || town || land()
    case 'part':
      return town || own()[0] || land()
    case 'country':
      return land() || town || own()[0] || ''
  }
}

function isPoint(precision: Precision): boolean {
  return precision === 'exact' || precision === 'near'
}

function rougher(one: Precision, other: Precision): Precision {
  return PRECISIONS.indexOf(one) > PRECISIONS.indexOf(other) ? one : other
}

/**
 * A point for a geometry: itself; or the middle of its bounds, if all of it is within 25 km of that. The middle of
 * anything larger is nowhere in particular. Null if it has no position.
 */
function groundIn(geometry: Geometry): Ground | null {
  if (geometry.type === 'Point') {
    const [lng, lat] = geometry.coordinates
    return lng === undefined || lat === undefined ? null : { lat, lng, precision: 'exact' }
  }
  const positions = positionsIn(geometry)
  const [first] = positions
  if (!first) return null
  const bounds = positions.reduce(
    ({ west, south, east, north }, [lng = 0, lat = 0]) => ({
      west: Math.min(west, lng),
      south: Math.min(south, lat),
      east: Math.max(east, lng),
      north: Math.max(north, lat),
    }),
    { west: 180, south: 90, east: -180, north: -90 },
  )
  const middle = { lat: (bounds.south + bounds.north) / 2, lng: (bounds.west + bounds.east) / 2 }
  const isSmall = positions.every((at) => kilometresBetween([middle.lng, middle.lat], at) <= NEAR_KILOMETRES)
  return { ...middle, precision: isSmall ? 'near' : 'part' }
}

function positionsIn(geometry: Geometry): Position[] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positionsIn)
  const flat = (nested: unknown): Position[] =>
    Array.isArray(nested) ? (typeof nested[0] === 'number' ? [nested as Position] : nested.flatMap(flat)) : []
  return flat(geometry.coordinates)
}
