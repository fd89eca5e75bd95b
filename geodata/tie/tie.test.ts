import { describe, expect, it } from 'vitest'
import { markOf } from '../place/gather'
import { loadAtlas } from '../read/load'
import { relatedTo } from './related'
import { tiesOf } from './tie'

const atlas = loadAtlas()

describe('ties on the map', () => {
  it('name every tied event once: on an arc, at the same mark, or without a place', () => {
    for (const event of atlas.events) {
      const { arcs, here, unplaced } = tiesOf(atlas, event)
      const shown = [...arcs.flatMap(({ ends }) => ends.map((end) => end.event)), ...here, ...unplaced]
      const tied = relatedTo(atlas, event).flatMap(({ events }) => events)
      expect(shown.map(({ id }) => id).sort()).toEqual(tied.map(({ id }) => id).sort())
    }
  })

  it('run between two different marks, one of them the event’s own', () => {
    const arcs = atlas.events.flatMap((event) => tiesOf(atlas, event).arcs.map((arc) => ({ event, arc })))
    expect(arcs.length).toBeGreaterThan(0)
    for (const { event, arc } of arcs) {
      expect(arc.from).not.toBe(arc.to)
      expect([arc.from, arc.to]).toContain(markOf(atlas, event.place))
    }
  })

  it('seen from the other end run the same way', () => {
    const way = (id: string) => {
      const event = atlas.events.find((known) => known.id === id)
      return event ? tiesOf(atlas, event).arcs : []
    }
    for (const event of atlas.events)
      for (const { from, to, directed, ends } of tiesOf(atlas, event).arcs)
        for (const end of ends)
          expect(way(end.event.id).some((arc) => arc.from === from && arc.to === to && arc.directed === directed)).toBe(
            true,
          )
  })
})
