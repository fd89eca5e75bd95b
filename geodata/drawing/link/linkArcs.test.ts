import { describe, expect, it } from 'vitest'
import type { Atlas, AtlasEvent, Link } from '../../domain/join/atlas'
import { relatedTo } from '../../domain/join/related'
import { markOf } from '../../domain/select/placeCounts'
import { atlasSource } from '../../load/source'
import { linkArcsOf } from './linkArcs'

const atlas = atlasSource().atlas()

describe('links on the map', () => {
  it('include every related event once: on an arc, at the same mark, or without a place', () => {
    for (const event of atlas.events) {
      const { arcs, here, unplaced } = linkArcsOf(atlas, event, 'all')
      const shown = [...arcs.flatMap(({ ends }) => ends.map((end) => end.event)), ...here, ...unplaced]
      const related = relatedTo(atlas, event).flatMap(({ events }) => events)
      expect(shown.map(({ id }) => id).sort()).toEqual(related.map(({ id }) => id).sort())
    }
  })

  it('lead between two different marks, one of them the event’s own', () => {
    const arcs = atlas.events.flatMap((event) => linkArcsOf(atlas, event, 'all').arcs.map((arc) => ({ event, arc })))
    expect(arcs.length).toBeGreaterThan(0)
    for (const { event, arc } of arcs) {
      expect(arc.from).not.toBe(arc.to)
      expect([arc.from, arc.to]).toContain(markOf(atlas, event.place))
    }
  })

  it('have the same direction from either end', () => {
    const way = (id: string) => {
      const event = atlas.events.find((known) => known.id === id)
      return event ? linkArcsOf(atlas, event, 'all').arcs : []
    }
    for (const event of atlas.events)
      for (const { from, to, directed, ends } of linkArcsOf(atlas, event, 'all').arcs)
        for (const end of ends)
          expect(way(end.event.id).some((arc) => arc.from === from && arc.to === to && arc.directed === directed)).toBe(
            true,
          )
  })
})

describe('inferred links', () => {
  const [gao, first, second, far] = ['gao', 'bamako', 'bamako', 'kidal'].map((place, i): AtlasEvent => {
    const [sample] = atlas.events
    if (!sample) throw new RangeError('the atlas must have an event')
    return { ...sample, id: `event-${i}`, place, links: [] }
  }) as [AtlasEvent, AtlasEvent, AtlasEvent, AtlasEvent]
  const link = (event: AtlasEvent, basis: Link['basis']): Link => ({
    kind: 'led-to',
    event: event.id,
    basis,
    source: 'wiki-1991-coup',
    part: null,
    locator: 'Lead ¶1',
  })
  const mapped = (links: readonly Link[], which: 'stated' | 'all') => {
    const holder = { ...gao, links }
    const small: Atlas = { ...atlas, events: [holder, first, second, far] }
    return linkArcsOf(small, holder, which)
  }

  it('are omitted if only stated links are requested', () => {
    const links = [link(first, 'stated'), link(far, 'inferred')]
    expect(mapped(links, 'stated').arcs.map(({ to, basis }) => [to, basis])).toEqual([['bamako', 'stated']])
    expect(mapped(links, 'all').arcs.map(({ to, basis }) => [to, basis])).toEqual([
      ['bamako', 'stated'],
      ['kidal', 'inferred'],
    ])
    expect(mapped([link(far, 'inferred')], 'stated')).toEqual({ arcs: [], here: [], unplaced: [] })
  })

  it('share the arc of a stated link, which is solid, and are distinguished in its ends', () => {
    const [arc, ...others] = mapped([link(first, 'inferred'), link(second, 'stated')], 'all').arcs
    expect(others).toEqual([])
    expect(arc?.basis).toBe('stated')
    expect(arc?.ends.map(({ event, basis }) => [event.id, basis])).toEqual([
      [second.id, 'stated'],
      [first.id, 'inferred'],
    ])
    expect(mapped([link(first, 'inferred'), link(second, 'inferred')], 'all').arcs.map(({ basis }) => basis)).toEqual([
      'inferred',
    ])
  })
})
