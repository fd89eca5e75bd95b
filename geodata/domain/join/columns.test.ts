import { expect, test } from 'vitest'
import { atlasSource } from '../../load/source'
import { columnMade } from '../../testing/columnMade'
import { ColumnBuilder, type Row } from './columnBuilder'
import { columns, madeWhenRead } from './columns'

const real = atlasSource().atlas()
const made = columnMade(real)

test('an atlas built from columns has the same events, in the same order', () => {
  expect(made.events).toHaveLength(real.events.length)
  expect([...made.events]).toEqual(real.events)
  expect(JSON.parse(JSON.stringify(made.events))).toEqual(JSON.parse(JSON.stringify(real.events)))
})

test('both have the same columns', () => {
  const [first, second] = [columns(real), columns(made)]
  for (const key of Object.keys(first) as Exclude<keyof typeof first, 'find'>[]) {
    const [one, other] = [first[key], second[key]]
    if (typeof one === 'function' && typeof other === 'function') {
      for (let i = 0; i < first.length; i++) expect(other(i), `${key} of ${i}`).toEqual(one(i))
    } else expect(other, key).toEqual(one)
  }
})

test('atlases with the same events share columns, unless a list that events refer to differs', () => {
  expect(columns({ ...made })).toBe(columns(made))
  const turned = { ...made, places: made.places.toReversed() }
  expect(columns(turned).place[0]).toBe(made.places.length - 1 - (columns(made).place[0] ?? 0))
})

test('an unknown place, kind, actor or source is refused by name', () => {
  const [event] = real.events
  const add = (change: Partial<Row>) => () => new ColumnBuilder(real).add({ ...(event as Row), ...change })
  expect(add({ place: 'atlantis' })).toThrow(`event '${event?.id}' names 'atlantis', which is not among the places`)
  expect(add({ kind: 'x' })).toThrow('not among the kinds')
  expect(add({ actors: [{ id: 'x', role: 'acts' }] })).toThrow('not among the actors')
  expect(add({ citations: [{ source: 'x', part: null, locator: '' }] })).toThrow('not among the sources')
})

test('a refused row leaves nothing behind', () => {
  const builder = new ColumnBuilder(real)
  for (const event of real.events) {
    const [first] = event.citations
    if (first) expect(() => builder.add({ ...event, citations: [first, { ...first, source: 'x' }] })).toThrow("'x'")
    builder.add(event)
  }
  expect([...builder.atlas().events]).toEqual(real.events)
})

test('more than 256 kinds are distinguished', () => {
  const kinds = Array.from({ length: 700 }, (_, i) => ({ ...real.kinds[0], id: `kind-${i}` })) as typeof real.kinds
  const builder = new ColumnBuilder({ ...real, kinds })
  const [event] = real.events
  for (const { id } of kinds) builder.add({ ...(event as Row), id: `event-of-${id}`, kind: id })
  const { events } = builder.atlas()
  expect(events.every(({ id, kind }) => id === `event-of-${kind}`)).toBe(true)
})

test('items of a list are created lazily, once', () => {
  let times = 0
  const squares = madeWhenRead(400_000, (i) => {
    times++
    return { square: i * i }
  })
  expect(squares.slice(3, 5)).toEqual([{ square: 9 }, { square: 16 }])
  expect(squares[3]).toBe(squares[3])
  expect(squares.at(-1)).toEqual({ square: 399_999 ** 2 })
  expect(times).toBe(3)
  expect(5 in squares).toBe(true)
  expect(squares[400_000]).toBeUndefined()
})
