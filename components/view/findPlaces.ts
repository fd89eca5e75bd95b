import { createContext, use } from 'react'
import type { Place } from '@/geodata/domain/join/atlas'

/** Finds places of the data set whose names begin with a text; rejects if they cannot be asked for. */
export type FindPlaces = (text: string, signal: AbortSignal) => Promise<readonly Place[]>

const Context = createContext<FindPlaces | null>(null)

/** For an atlas that is a part of a data set: says how to find places in the whole. */
export const FindPlacesProvider = Context

/** Null if all places are in the atlas. */
export function useFindPlaces(): FindPlaces | null {
  return use(Context)
}
