import type { Atlas, Place } from '../join/atlas'
import { columns } from '../select/column'
import type { Count, Selection } from '../select/selection'

/** Where a summary counts an event: in a half of Mali, or apart: the country as a whole, or abroad. */
export const PARTS = ['north', 'south', 'country', 'abroad'] as const
export type Part = (typeof PARTS)[number]

export type Halves = Readonly<Record<Part, Count>>

export interface HalvesByKind {
  readonly total: Halves
  /** Kinds of which the selection holds anything, in the order of the vocabulary. */
  readonly kinds: readonly { readonly id: string; readonly halves: Halves }[]
}

type Growing = Record<Part, { certain: number; possible: number }>

/**
 * A selection's events north and south, by kind. An event counts as certain in a half when it certainly matches the View and
 * its place is stated and can only lie in that half. Where a place may lie in either half without being the whole country, its
 * events are possible in both. With `sure`, what is only possible does not count. What is known only to the country, and what
 * happened abroad, is counted apart, since it says nothing of north or south.
 */
export function halvesByKind(atlas: Atlas, { positions }: Pick<Selection, 'positions'>, sure = false): HalvesByKind {
  const table = columns(atlas)
  const partsOf = atlas.places.map((place) => partsOfPlace(atlas, place))
  const total = nothing()
  const byKind = atlas.kinds.map(nothing)
  const count = (matches: keyof Count) => {
    for (const position of positions[matches]) {
      const parts = partsOf[table.place[position] as number] ?? []
      const standing = parts.length > 1 || table.placeInferred[position] === 1 ? 'possible' : matches
      if (sure && standing === 'possible') continue
      const halves = byKind[table.kind[position] as number]
      for (const part of parts) {
        total[part][standing] += 1
        if (halves) halves[part][standing] += 1
      }
    }
  }
  count('certain')
  count('possible')
  return {
    total,
    kinds: atlas.kinds.flatMap(({ id }, i) => {
      const halves = byKind[i]
      return halves && PARTS.some((part) => halves[part].certain + halves[part].possible > 0) ? [{ id, halves }] : []
    }),
  }
}

/** The parts in which a place may lie: one, or both halves. */
function partsOfPlace(atlas: Atlas, { abroad, precision, regions }: Place): readonly Part[] {
  if (abroad) return ['abroad']
  if (precision === 'country') return ['country']
  return (['north', 'south'] as const).filter((half) =>
    atlas.regions.some((region) => region.half === half && regions.includes(region.id)),
  )
}

function nothing(): Growing {
  const zero = () => ({ certain: 0, possible: 0 })
  return { north: zero(), south: zero(), country: zero(), abroad: zero() }
}
