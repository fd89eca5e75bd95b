import type { Atlas, Place } from '../join/atlas'
import { columns } from '../join/columns'
import { type Count, isNationwide, MATCHES, type Match, matchThere, NO_EVENTS, totalOf } from '../select/match'
import { withinRegions } from '../select/membership'
import type { Selection } from '../select/selection'
import type { Standing } from '../time/interval'
import { WHERE_GROUPS } from '../view/view'

/** Where a summary counts an event: in a half of Mali, or apart: the country as a whole, or abroad. */
export const PARTS = ['north', 'south', 'country', 'abroad'] as const
export type Part = (typeof PARTS)[number]

export type Halves = Readonly<Record<Part, Count>>

export interface HalvesByKind {
  readonly total: Halves
  /** Kinds of which the selection holds anything, in the order of the vocabulary. */
  readonly kinds: readonly { readonly id: string; readonly halves: Halves }[]
}

type Growing = Record<Part, Record<Match, number>>

/**
 * A selection's events north and south, by kind; each as it would count there under the filter by half. With `sure`, only what is certain counts. What is known
 * only to the country, and what happened abroad, is counted apart, since it says nothing of north or south.
 */
export function halvesByKind(atlas: Atlas, { positions }: Pick<Selection, 'positions'>, sure = false): HalvesByKind {
  const table = columns(atlas)
  const partsOf = atlas.places.map((place) => partsOfPlace(atlas, place))
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

/** How a place stands to each of the parts in which it may lie. */
function partsOfPlace(atlas: Atlas, place: Place): readonly Standings[] {
  if (isNationwide(place)) return [{ part: 'country', standing: 'certain' }]
  return WHERE_GROUPS.map((part) => ({ part, standing: withinRegions(place, atlas, [part]) }))
}

function nothing(): Growing {
  return { north: { ...NO_EVENTS }, south: { ...NO_EVENTS }, country: { ...NO_EVENTS }, abroad: { ...NO_EVENTS } }
}
