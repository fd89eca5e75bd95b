import { describe, expect, it } from 'vitest'
import { atlasSource } from '../../load/source'
import type { AtlasEvent, Link } from './atlas'
import { relatedTo } from './related'

const atlas = atlasSource().atlas()
const [first, second, third] = atlas.events
if (!first || !second || !third) throw new RangeError('the atlas must have three events at least')

const link = (event: AtlasEvent, basis: Link['basis']): Link => ({
  kind: 'led-to',
  event: event.id,
  basis,
  source: 'dw-2012-03-26',
  part: null,
  locator: 'Cold reception worldwide ¶3',
})

/** Three events, of which the first has two links. */
function holding(...links: readonly Link[]) {
  const events = [
    { ...first, links },
    { ...second, links: [] },
    { ...third, links: [] },
  ] as AtlasEvent[]
  return { ...atlas, events }
}

describe('related events', () => {
  it('come with their link, from both of its ends', () => {
    const stated = link(second, 'stated')
    const small = holding(stated)
    const [holder, other] = small.events
    if (!holder || !other) throw new RangeError('two events')
    expect(relatedTo(small, holder)).toEqual([
      { relation: 'led-to', related: [{ event: other, link: stated }], events: [other] },
    ])
    expect(relatedTo(small, other)).toEqual([
      { relation: 'led-to-back', related: [{ event: holder, link: stated }], events: [holder] },
    ])
  })

  it('are sorted: stated links first, then inferred ones', () => {
    const small = holding(link(second, 'inferred'), link(third, 'stated'))
    const [holder] = small.events
    if (!holder) throw new RangeError('an event')
    expect(relatedTo(small, holder).flatMap(({ related }) => related.map(({ link: { basis } }) => basis))).toEqual([
      'stated',
      'inferred',
    ])
    expect(relatedTo(small, holder).flatMap(({ events }) => events.map(({ id }) => id))).toEqual([third.id, second.id])
  })

  it('are twice as many as the links of the atlas, one for each end', () => {
    const links = atlas.events.flatMap((event) => event.links)
    const related = atlas.events.flatMap((event) => relatedTo(atlas, event).flatMap((group) => group.related))
    expect(related).toHaveLength(2 * links.length)
  })
})
