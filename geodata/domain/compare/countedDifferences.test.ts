import { expect, test } from 'vitest'
import { atlas } from '../../testing/facts'
import { select } from '../select/select'
import { parseView } from '../view/parse'
import { countedDifferences, differences } from './difference'

test.each(['', 'kind=coup,attack', 'where=north', 'sure=1'])(
  'differences of numbers that were counted elsewhere are those of the events (%s)',
  (query) => {
    const view = parseView(query, atlas)
    const [before, after] = ['1991', '2012'].map((time) => select(atlas, parseView(`${query}&time=${time}`, atlas)))
    if (!before || !after) throw new Error('two periods')
    const whole = differences(atlas, before, after, view.sure)
    const counted = countedDifferences(view, { atlas, selection: before }, { atlas, selection: after })
    expect(counted.kind).toEqual(whole.kind)
    expect(counted.country).toEqual(whole.country)
    const chosen = view.where.length === 0 ? whole.where : whole.where.filter(({ id }) => view.where.includes(id))
    expect(counted.where).toEqual(chosen)
  },
)
