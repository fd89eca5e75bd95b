import type { Lists } from '../../join/columns'
import type { Language } from '../../language/language'
import type { CollectionId, Days, StoredFeature, Value } from '../features'
import type { Shape } from './grounds'

/** A collection as filters and sorting read it: row `i` is its feature `i` in the default order. */
export interface Table {
  readonly collection: CollectionId
  readonly length: number
  readonly id: (i: number) => string
  /** The row with an id; -1 if there is none. */
  readonly find: (id: string) => number
  readonly column: (property: string, language: Language) => Column
  /** What is said of each row (`SAYS`); a new array each time. */
  readonly during: (days: Days) => Uint8Array
  readonly located: (values: readonly string[]) => Uint8Array
  readonly shape: (shape: Shape) => Uint8Array
  readonly withoutGeometry: () => Uint8Array
  readonly feature: (i: number, language: Language) => StoredFeature
}

/** The values of a property. */
export type Column =
  | { readonly is: 'each'; readonly at: (i: number) => Value | null }
  /** Positions among a few values; null beyond them. */
  | { readonly is: 'coded'; readonly codes: ArrayLike<number>; readonly values: readonly (Value | null)[] }
  /** Positions among names. */
  | { readonly is: 'lists'; readonly lists: Lists; readonly names: readonly string[] }

/** The value of a row; null for lists. */
export function valueAt(column: Column, i: number): Value | null {
  switch (column.is) {
    case 'each':
      return column.at(i)
    case 'coded':
      return column.values[column.codes[i] as number] ?? null
    case 'lists':
      return null
  }
}
