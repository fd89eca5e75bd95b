import { expect, test } from 'vitest'
import { atlasSource } from '../../load/source'
import { parseView } from '../view/parse'
import { drawnKinds } from './kinds'
import { MATCHES } from './match'
import { eventsAt, matchAt, placeCounts } from './placeCounts'
import { select } from './select'

const atlas = atlasSource().atlas()

test.each(['', 'time=2012', 'time=1991-03', 'where=kidal', 'q=tuareg'])(
  'a mark shows the kinds of exactly the events in its number, most frequent first: “%s”',
  (query) => {
    const selection = select(atlas, parseView(query, atlas))
    for (const { place, count, kinds } of placeCounts(atlas, selection)) {
      const told = MATCHES.find((match) => count[match] > 0)
      const match = matchAt(atlas, place, selection)
      const numbers = new Map<string, number>()
      for (const event of eventsAt(atlas, place, atlas.events))
        if (told && match(event) === told) numbers.set(event.kind, (numbers.get(event.kind) ?? 0) + 1)
      expect(new Set(kinds), place.id).toEqual(new Set(numbers.keys()))
      const order = kinds.map((kind) => numbers.get(kind) ?? 0)
      expect(order).toEqual(order.toSorted((a, b) => b - a))
    }
  },
)

test('at most five signs are below a mark; the last becomes a plus if there are more kinds', () => {
  expect(drawnKinds(['a', 'b', 'c', 'd', 'e'])).toEqual({ kinds: ['a', 'b', 'c', 'd', 'e'], more: false })
  expect(drawnKinds(['a', 'b', 'c', 'd', 'e', 'f'])).toEqual({ kinds: ['a', 'b', 'c', 'd'], more: true })
})
