import type { Geometry, Position } from 'geojson'
import { kilometresBetween } from '../geometry/globe'
import { NEAR_KILOMETRES } from '../join/footprint'
import { PRECISIONS, type Precision } from '../schema/term'
import type { Cells, Table } from '../table/table'
import { Coded, type Issue, type Reading } from './coded'
import { columnsFor } from './columnsFor'
import type { Findings } from './findings'
import type { ImportedPlaces } from './imported'
import type { Mapping } from './mapping'
import type { ValueReaders } from './valueReaders'

interface Point {
  readonly lat: number
  readonly lng: number
}

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
  }
  readonly #scale: Mapping['columns'][number]['scale']
  readonly #readers: ValueReaders
  readonly #coded: Coded
  readonly #grounds: (Ground | null)[] = []
  readonly #groundAt = new Map<string, number>()
  readonly #at = new Map<string, number>()
  readonly #lat: number[] = []
  readonly #lng: number[] = []
  readonly #precision: number[] = []
  readonly #names: string[] = []
  readonly #countries: string[] = []

  constructor(table: Table, mapping: Mapping, readers: ValueReaders, findings: Findings) {
    const first = (use: Parameters<typeof columnsFor>[1]) => columnsFor(mapping, use)[0]
    this.#columns = {
      lat: first('latitude'),
      lng: first('longitude'),
      both: first('coordinates'),
      place: first('place'),
      country: first('country'),
      precision: first('precision'),
      regions: columnsFor(mapping, 'region'),
    }
    this.#scale = mapping.columns[this.#columns.precision ?? -1]?.scale
    this.#readers = readers
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

  made(): ImportedPlaces {
    const countriesOf = new Map<string, Set<string>>()
    this.#names.forEach((name, at) => {
      if (!Number.isNaN(this.#lat[at])) return
      const countries = countriesOf.get(name) ?? new Set()
      countriesOf.set(name, countries.add(this.#countries[at] ?? ''))
    })
    return {
      lat: Float64Array.from(this.#lat),
      lng: Float64Array.from(this.#lng),
      precision: Uint8Array.from(this.#precision),
      // Areas of one name in several countries are told apart; towns are by their points.
      names: this.#names.map((name, at) => {
        const country = this.#countries[at] ?? ''
        const isShared = Number.isNaN(this.#lat[at]) && (countriesOf.get(name)?.size ?? 0) > 1
        return isShared && country !== '' && country !== name ? `${name} (${country})` : name
      }),
    }
  }

  #reading(cells: Cells, groundAt: number | undefined): Reading {
    const { place, country, regions } = this.#columns
    const textOf = (column: number | undefined) => (column === undefined ? '' : cells.text(column))
    const issues: Issue[] = []
    const ground = groundAt === undefined ? null : this.#grounds[groundAt]
    const point = ground ?? this.#point(cells, textOf, issues)
    const stated = this.#stated(textOf, issues)
    const precision = rougher(stated ?? 'exact', ground?.precision ?? 'exact')
    const own = regions.map(textOf).filter((text) => text !== '')
    const [town, land] = [textOf(place), textOf(country)]
    const isPoint = point !== null && (precision === 'exact' || precision === 'near')
    const name = firstOf(NAMED_AFTER[isPoint ? 'exact' : precision]({ town, own, land }))
    // Without a point, not even "within 25 km" can be drawn.
    const known =
      isPoint || !(precision === 'exact' || precision === 'near') ? precision : name === '' ? 'country' : 'part'
    return { value: this.#numbered(isPoint ? point : null, known, name, land), issues }
  }

  #point(cells: Cells, textOf: (column: number | undefined) => string, issues: Issue[]): Point | null {
    const { lat, lng, both } = this.#columns
    const issue = (outcome: Issue['outcome'], code: string, column: number | undefined, value: string, read = '') =>
      issues.push({ outcome, code, column, value, read })
    const paired = textOf(both)
    const [north, east] = [textOf(lat), textOf(lng)]
    const isSplit = north !== '' || east !== ''
    const [column, value] = isSplit ? [lat, `${north}, ${east}`] : [both, paired]
    if (!isSplit && paired === '') {
      if (lat !== undefined || both !== undefined) issue('noted', 'no-coordinates', lat ?? both, '')
      return null
    }
    const read = isSplit ? this.#position(cells, north, east) : this.#readers.coordinates(paired)
    if (!read) {
      issue('noted', 'unreadable-coordinates', column, value)
      return null
    }
    if (read.lat === 0 && read.lng === 0) {
      issue('noted', 'zero-coordinates', column, value)
      return null
    }
    if (read.mended) issue('mended', 'coordinates', column, value, `${read.lat}, ${read.lng}`)
    return read
  }

  /** Plain numbers, as most files have, need no reader. */
  #position(cells: Cells, north: string, east: string) {
    const { lat, lng } = this.#columns
    if (lat === undefined || lng === undefined) return null
    const [plainLat, plainLng] = [cells.number(lat), cells.number(lng)]
    if (Math.abs(plainLat) <= 90 && Math.abs(plainLng) <= 180) return { lat: plainLat, lng: plainLng, mended: false }
    return this.#readers.position(north, east)
  }

  /** The precision that a code states; an unknown code is no licence to draw a point. */
  #stated(textOf: (column: number | undefined) => string, issues: Issue[]): Precision | null {
    const { precision: column } = this.#columns
    const code = textOf(column)
    if (code === '') return null
    const read = this.#readers.precision(this.#scale, code)
    if (!read) issues.push({ outcome: 'noted', code: 'unknown-precision', column, value: code, read: '' })
    return read ?? 'part'
  }

  #numbered(point: Point | null, precision: Precision, name: string, country: string): number {
    const key = `${point ? `${point.lat} ${point.lng}` : country}\n${precision}\n${name}`
    const known = this.#at.get(key)
    if (known !== undefined) return known
    const at = this.#names.push(name) - 1
    this.#at.set(key, at)
    this.#lat.push(point?.lat ?? Number.NaN)
    this.#lng.push(point?.lng ?? Number.NaN)
    this.#precision.push(PRECISIONS.indexOf(precision))
    this.#countries.push(country)
    return at
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
  readonly own: readonly string[]
  readonly land: string
}

/** What a place is called by, from the best to the last resort. Regions are in order from large to small. */
const NAMED_AFTER: Readonly<Record<Precision, (texts: Texts) => readonly (string | undefined)[]>> = {
  exact: ({ town, own, land }) => [town, own.at(-1), land],
  near: ({ town, own, land }) => [town, own.at(-1), land],
  district: ({ town, own, land }) => [own[1], own[0], town, land],
  region: ({ town, own, land }) => [own[0], town, land],
  part: ({ town, own, land }) => [town, own[0], land],
  country: ({ town, own, land }) => [land, town, own[0]],
}

function firstOf(texts: readonly (string | undefined)[]): string {
  return texts.find((text) => text) ?? ''
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
