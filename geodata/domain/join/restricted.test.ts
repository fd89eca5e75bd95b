import { expect, it } from 'vitest'
import { atlas } from '../../testing/facts'
import { ownAtlas } from '../../testing/ownAtlas'
import { inAll } from '../language/language'
import { select } from '../select/select'
import { parseView } from '../view/parse'
import { columns, eventsOf } from './columns'
import { restrictedTo } from './restricted'

it.each(['', 'time=2012', 'where=north&kind=battle', 'actor=mnla&role=acts', 'q=Kidal'])(
  'shows of a View what the whole atlas shows of it among these events: %s',
  (query) => {
    const some = atlas.events.filter((_, i) => i % 3 === 0).map(({ id }) => id)
    const few = restrictedTo(atlas, [...some].reverse().concat('no-such-event'))
    expect(few.events.map(({ id }) => id)).toEqual(some)
    expect(few.events[0]).toBe(atlas.events[0])
    const [whole, part] = [atlas, few].map((one) => select(one, parseView(query, one)))
    for (const match of ['certain', 'possible', 'nationwide'] as const)
      expect([...(part?.[match] ?? [])]).toEqual([...(whole?.[match] ?? [])].filter((id) => some.includes(id)))
  },
)

it('keeps the columns of a file that are filters', () => {
  const base = ownAtlas(9, { places: 3 })
  const fields = [{ name: inAll('Owner'), values: [{ id: 'state', name: inAll('State') }] }]
  const of = { ...columns(base), fields: [Uint16Array.from(base.events, (_, i) => i % 2)] }
  const rich = { ...base, fields, events: eventsOf(base, of) }
  const ids = [1, 4, 7].map((i) => base.events[i]?.id ?? '')
  expect(Array.from(columns(restrictedTo(rich, ids)).fields?.[0] ?? [])).toEqual([1, 0, 1])
  expect(restrictedTo(rich, ids)).toBe(restrictedTo(rich, ids))
})
