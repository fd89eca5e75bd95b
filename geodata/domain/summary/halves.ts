import type { Atlas, Place } from '../join/atlas'
import { columns } from '../join/columns'
import { type Count, isNationwide, MATCHES, type Match, matchThere, NO_EVENTS, totalOf } from '../select/match'
import { withinRegions } from '../select/membership'
import type { Selection } from '../select/selection'
import type { Standing } from '../time/interval'
import { ABROAD } from '../view/view'

/** Where a summary counts an event: in one half of the country, the country as a whole, or abroad. */
export const PARTS = ['first', 'second', 'country', 'abroad'] as const
export type Part = (typeof PARTS)[number]

export type Halves = Readonly<Record<Part, Count>>

export interface HalvesByKind {
  readonly total: Halves
  /** Kinds that occur in the selection, in vocabulary order. */
  readonly kinds: readonly { readonly id: string; readonly halves: Halves }[]
}

type Growing = Record<Part, Record<Match, number>>

/**
 * A selection's events by kind in the two halves of the country that the atlas contrasts; counted as under a filter by
 * half. With `sure`, only certain matches count. Events known only to the country, or abroad, are counted separately,
 * as they belong to neither half. Null if the atlas has no halves.
 */
export function halvesByKind(
  atlas: Atlas,
  { positions }: Pick<Selection, 'positions'>,
  sure = false,
): HalvesByKind | null {
  const { halves: groups } = atlas.config
  if (!groups) return null
  const table = columns(atlas)
  const partsOf = atlas.places.map((place) => partsOfPlace(atlas, place, groups))
  const total = nothing()
  const byKind = atlas.kinds.map(nothing)
  for (const match of MATCHES) {
    for (const position of positions[match]) {
      const halves = byKind[table.kind[position] as number]
      const inferred = table.placeInferred[position] === 1
      for (const { part, standing } of partsOf[table.place[position] as number] ?? []) {
        const there = matchThere(match, standing, { nationwide: false, inferred })
        if (there === 'out' || (sure && there !== 'certain')) continue
        total[part][there] += 1
        if (halves) halves[part][there] += 1
      }
    }
  }
  return {
    total,
    kinds: atlas.kinds.flatMap(({ id }, i) => {
      const halves = byKind[i]
      return halves && PARTS.some((part) => totalOf(halves[part]) > 0) ? [{ id, halves }] : []
    }),
  }
}

interface Standings {
  readonly part: Part
  readonly standing: Standing
}

/** How a place relates to each part that it may lie in. */
function partsOfPlace(atlas: Atlas, place: Place, [first, second]: readonly [string, string]): readonly Standings[] {
  const ids = { first, second, abroad: ABROAD } as const
  if (isNationwide(place)) return [{ part: 'country', standing: 'certain' }]
  return (['first', 'second', 'abroad'] as const).map((part) => ({
    part,
    standing: withinRegions(atlas, [ids[part]])(place),
  }))
}

function nothing(): Growing {
  return { first: { ...NO_EVENTS }, second: { ...NO_EVENTS }, country: { ...NO_EVENTS }, abroad: { ...NO_EVENTS } }
}
