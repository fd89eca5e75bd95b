import { describe, expect, test } from 'vitest'
import { signsOf, statusesAmong } from '../../drawing/poster/mapLegend'
import { atlasSource } from '../../load/source'
import type { Atlas, AtlasEvent } from '../join/atlas'
import { columns } from '../join/columns'
import { STATUSES, type Status } from '../schema/term'
import { EMPTY_VIEW } from '../view/view'
import { eventsAt, placeCounts } from './placeCounts'
import { select } from './select'

const atlas = atlasSource().atlas()
const [sample] = atlas.events
if (!sample) throw new RangeError('the atlas must have an event')

interface Told {
  readonly place: string
  readonly status: Status
}

function holding(...told: readonly Told[]): Atlas {
  const events = told.map(({ place, status }, i): AtlasEvent => {
    return { ...sample, id: `event-${i}`, place, status, inferred: [], links: [] } as AtlasEvent
  })
  return { ...atlas, events }
}

const marks = (...told: readonly Told[]) => {
  const small = holding(...told)
  return placeCounts(small, select(small, EMPTY_VIEW))
}

const gao = (...told: readonly Told[]) => marks(...told).find(({ place }) => place.id === 'gao')

describe('a mark', () => {
  test('is announced or judged only if all its events are', () => {
    const [reported, announced, judged] = STATUSES.map((status) => ({ place: 'gao', status }) as const)
    if (!reported || !announced || !judged) throw new RangeError('three statuses')
    expect(gao(judged, judged)?.status).toBe('judged')
    expect(gao(announced, announced)?.status).toBe('announced')
    expect(gao(judged, announced)?.status).toBe('unreported')
    expect(gao(judged, announced, judged, announced)?.status).toBe('unreported')
    expect(gao(judged, announced, reported)?.status).toBe('reported')
    expect(gao(reported, announced, judged)?.status).toBe('reported')
    expect(gao({ place: 'bamako', status: 'judged' })?.status).toBe('reported')
  })

  test('includes places within it', () => {
    const inner = atlas.places.find(({ within }) => within !== null)
    const told = marks({ place: inner?.id ?? '', status: 'judged' })
    expect(told.find(({ place }) => place.id === inner?.within)?.status).toBe('judged')
    const both = marks(
      { place: inner?.id ?? '', status: 'judged' },
      { place: inner?.within ?? '', status: 'announced' },
    )
    expect(both.find(({ place }) => place.id === inner?.within)?.status).toBe('unreported')
  })

  test('has the same status on the real map as its events', () => {
    for (const { place, status } of placeCounts(atlas, select(atlas, EMPTY_VIEW))) {
      const ids = atlas.places.filter(({ id, within }) => id === place.id || within === place.id).map(({ id }) => id)
      const here = atlas.events.filter((event) => ids.includes(event.place))
      expect(status === 'reported', place.id).toBe(
        here.length === 0 || here.some((event) => event.status === 'reported'),
      )
    }
    const judgedOrAnnounced = { ...EMPTY_VIEW, status: ['announced', 'judged'] as const }
    for (const { place, status } of placeCounts(atlas, select(atlas, judgedOrAnnounced))) {
      const here = eventsAt(atlas, place, atlas.events).filter((event) => event.status !== 'reported')
      const of = new Set(here.map((event) => event.status))
      expect(status, place.id).toBe(of.size === 2 ? 'unreported' : ([...of][0] ?? 'reported'))
    }
  })
})

describe('the legend', () => {
  test('explains exactly what the map shows', () => {
    expect(signsOf(marks({ place: 'gao', status: 'reported' }), [], atlas.config.map)).toEqual(['mark'])
    expect(
      signsOf(
        marks({ place: 'gao', status: 'judged' }, { place: 'bamako', status: 'announced' }),
        [],
        atlas.config.map,
      ),
    ).toEqual(['announced', 'judged'])
    expect(
      signsOf(marks({ place: 'gao', status: 'judged' }, { place: 'gao', status: 'announced' }), [], atlas.config.map),
    ).toEqual(['unreported'])
    expect(signsOf(marks(), [], atlas.config.map)).toEqual([])
    const arc = { from: 'gao', to: 'bamako', directed: false, basis: 'inferred', ends: [] } as const
    expect(signsOf(marks(), [arc], atlas.config.map)).toEqual(['whole', 'inferred'])
  })

  test('names the statuses that are among the events', () => {
    const told = columns(holding({ place: 'gao', status: 'judged' }, { place: 'gao', status: 'reported' }))
    expect(statusesAmong(told, [0, 1])).toEqual(['reported', 'judged'])
    expect(statusesAmong(told, [], [0])).toEqual(['judged'])
    expect(statusesAmong(told, [])).toEqual([])
  })
})
