import { Tuples } from './growing'
import type { ImportedPlaces } from './imported'
import { type KnownPrecision, precisionCode, precisionOf } from './precision'

/** In degrees. */
export interface Point {
  readonly lat: number
  readonly lng: number
}

/** Distinct places as they were read, in order of appearance: plain data. */
export interface ReadPlaces extends Omit<ImportedPlaces, 'names'> {
  readonly names: readonly string[]
  /** Of areas, as the table names them; empty if it does not. */
  readonly countries: readonly string[]
}

/** Two numbers for each of latitude and longitude; precision, name, country. The buffer of degrees has whole pairs. */
const KEY = 8

/** Numbers distinct places in order of appearance. */
export class PlaceList {
  readonly #keys = new Tuples(KEY)
  readonly #key = new Int32Array(KEY)
  readonly #keyDegrees = new Float64Array(this.#key.buffer, 0, 2)
  readonly #texts = new Map<string, number>()
  readonly #lat: number[] = []
  readonly #lng: number[] = []
  readonly #precision: number[] = []
  readonly #names: string[] = []
  readonly #countries: string[] = []
  readonly #stated: string[] = []

  /** The number of a place; `point` is null for an area, `country` that of an area, `stated` as in `ImportedPlaces`. */
  numbered(point: Point | null, known: KnownPrecision, name: string, country: string, stated: string): number {
    const code = precisionCode(known)
    this.#keyDegrees[0] = point?.lat ?? Number.NaN
    this.#keyDegrees[1] = point?.lng ?? Number.NaN
    this.#key[4] = code
    this.#key[5] = this.#textAt(name)
    // Points tell places apart by themselves.
    this.#key[6] = point ? 0 : this.#textAt(stated === '' ? country : `${country}\n${stated}`)
    const at = this.#keys.at(this.#key)
    if (at < this.#names.length) return at
    this.#names.push(name)
    this.#lat.push(point?.lat ?? Number.NaN)
    this.#lng.push(point?.lng ?? Number.NaN)
    this.#precision.push(code)
    this.#countries.push(country)
    this.#stated.push(stated)
    return at
  }

  /** The numbers of other places. */
  join({ lat, lng, precision, names, countries, stated }: ReadPlaces): Uint32Array {
    return Uint32Array.from(names, (name, at) => {
      const point = Number.isNaN(lat[at]) ? null : { lat: lat[at] as number, lng: lng[at] as number }
      return this.numbered(point, precisionOf(precision[at] as number), name, countries[at] ?? '', stated?.[at] ?? '')
    })
  }

  /** @param isStated whether the table says in which regions places lie */
  made(isStated: boolean): ReadPlaces {
    return {
      lat: Float64Array.from(this.#lat),
      lng: Float64Array.from(this.#lng),
      precision: Uint8Array.from(this.#precision),
      names: this.#names,
      countries: this.#countries,
      ...(isStated ? { stated: this.#stated } : {}),
    }
  }

  #textAt(text: string): number {
    const known = this.#texts.get(text)
    if (known !== undefined) return known
    const { size } = this.#texts
    this.#texts.set(text, size)
    return size
  }
}

/** The places with names that tell them apart: areas of one name in several countries get these; towns have points. */
export function namedApart({ names, countries, ...places }: ReadPlaces): ImportedPlaces {
  const { lat } = places
  const countriesOf = new Map<string, Set<string>>()
  names.forEach((name, at) => {
    if (!Number.isNaN(lat[at])) return
    const known = countriesOf.get(name) ?? new Set()
    countriesOf.set(name, known.add(countries[at] ?? ''))
  })
  return {
    ...places,
    names: names.map((name, at) => {
      const country = countries[at] ?? ''
      const isShared = Number.isNaN(lat[at]) && (countriesOf.get(name)?.size ?? 0) > 1
      return isShared && country !== '' && country !== name ? `${name} (${country})` : name
    }),
  }
}
