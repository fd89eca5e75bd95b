import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { atlasSource } from '../../load/source'
import { arbitraryFilters } from '../../testing/arbitraryFilters'
import { arbitraryWindow } from '../../testing/arbitraryView'
import { columnMade } from '../../testing/columnMade'
import { oracle } from '../../testing/oracle'
import { runs } from '../../testing/runs'
import type { Atlas, AtlasEvent, Place } from '../join/atlas'
import { chronologically } from '../join/join'
import { INFERABLE, ROLES, type Role, STATUSES, type Status } from '../schema/term'
import { dayNumber, isoDay } from '../time/day'
import { OPEN_END } from '../time/interval'
import { parseWindow } from '../time/window'
import { canonicalArea } from '../view/area'
import { parseView } from '../view/parse'
import { EMPTY_VIEW } from '../view/view'
import { type Count, countOf, MATCHES } from './match'
import { select } from './select'
import type { Matches } from './selection'
import { standingOf } from './standing'

const RUNS = runs(300)

const real = atlasSource().atlas()

/**
 * The real atlas with more uncertainty: a third of its events has an inferred date, place or both, every ninth an open
 * end; statuses and roles alternate.
 */
const doubtful = atlasOf(
  real.events.map((event, i) => ({
    ...event,
    status: STATUSES[i % STATUSES.length] ?? event.status,
    actors: event.actors.map(({ id }, n) => ({ id, role: ROLES[(i + n) % ROLES.length] ?? 'named' })),
    inferred: i % 3 === 0 ? INFERABLE.filter((_, n) => i % 9 === 0 || i % 2 === n) : [],
    ...(i % 9 === 4 ? { date: `${isoDay(event.earliest)}/..`, latest: OPEN_END } : {}),
  })),
)

/** The same two, built from columns. */
const byColumn = columnMade(real)
const doubtfulByColumn = columnMade(doubtful)

/** A count to compare with. */
function counted(certain: number, possible = 0, nationwide = 0): Count {
  return { certain, possible, nationwide }
}

function plain({ certain, possible, nationwide, counts }: Matches): Matches {
  return { certain: [...certain], possible: [...possible], nationwide: [...nationwide], counts }
}

describe('select and the oracle', () => {
  test('agree on random Views of the real atlas', () => {
    const seen = { certain: 0, possible: 0 }
    fc.assert(
      fc.property(arbitraryFilters(real), (view) => {
        const selection = plain(select(real, view))
        const answer = oracle(real, view)
        expect(selection).toEqual(answer)
        expect(plain(select(byColumn, view))).toEqual(answer)
        if (selection.certain.length > 0) seen.certain++
        if (selection.possible.length > 0) seen.possible++
      }),
      // Shrinking would make the oracle compute new geometry again and again; the failed View is enough.
      { numRuns: RUNS, seed: 19912012, endOnFailure: true },
    )
    expect(seen.certain, 'Views that let something through for sure').toBeGreaterThan(RUNS / 4)
    expect(seen.possible, 'Views that let something through possibly').toBeGreaterThan(RUNS / 10)
  }, 600_000)

  test('agree on random Views with many inferred or ongoing events', () => {
    fc.assert(
      fc.property(arbitraryFilters(doubtful), (view) => {
        const answer = oracle(doubtful, view)
        expect(plain(select(doubtful, view))).toEqual(answer)
        expect(plain(select(doubtfulByColumn, view))).toEqual(answer)
      }),
      { numRuns: RUNS / 2, seed: 2012, endOnFailure: true },
    )
  }, 600_000)

  test('positions are those of the ids, ascending', () => {
    fc.assert(
      fc.property(arbitraryFilters(doubtful), (view) => {
        const { certain, possible, positions } = select(doubtful, view)
        for (const [ids, at] of [
          [certain, positions.certain],
          [possible, positions.possible],
        ] as const) {
          expect(Array.from(at, (position) => doubtful.events[position]?.id)).toEqual(ids)
          expect(at.every((position, i) => i === 0 || position > (at[i - 1] ?? 0))).toBe(true)
        }
      }),
      { numRuns: 100, seed: 19910322 },
    )
  })

  test('a window moved in steps has the same counts as one never moved', () => {
    const windows = fc.array(arbitraryWindow(dayNumber(1988, 1, 1), dayNumber(2014, 12, 31)), { maxLength: 3 })
    const steps = fc.array(fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -40, max: 40 })), {
      minLength: 4,
      maxLength: 12,
    })
    fc.assert(
      fc.property(arbitraryFilters(doubtful), windows, steps, (view, leaps, moves) => {
        let { start, end } = { start: dayNumber(1991, 1, 1), end: dayNumber(1991, 6, 30) }
        const walk = moves.map(([first, last]) => {
          start += first
          end = Math.max(start, end + last)
          return { start, end }
        })
        const unmoved = new Map(
          [...walk, ...leaps].map((time) => [time, plain(select({ ...doubtful }, { ...view, time }))]),
        )
        for (const time of [...walk, ...leaps, ...walk])
          expect(plain(select(doubtfulByColumn, { ...view, time }))).toEqual(unmoved.get(time))
      }),
      { numRuns: runs(40), seed: 1991 },
    )
  })

  test('standingOf agrees with the lists', () => {
    const selection = select(real, { ...EMPTY_VIEW, time: parseWindow('2012') })
    real.events.forEach(({ id }, position) => {
      const listed = MATCHES.find((match) => selection[match].includes(id)) ?? 'out'
      expect(standingOf(selection, position)).toBe(listed)
    })
    expect(standingOf(selection, -1)).toBe('out')
  })

  test('agree on the default View', () => {
    expect(plain(select(real, EMPTY_VIEW))).toEqual(oracle(real, EMPTY_VIEW))
  })
})

describe('what passes', () => {
  const kidal = placeWhere(({ precision, regions }) => precision === 'exact' && regions[0] === 'kidal')
  const gao = placeWhere(({ id }) => id === 'gao')
  const bamako = placeWhere(({ id }) => id === 'bamako')
  const aroundBamako = placeWhere(({ precision, within }) => precision === 'near' && within === 'bamako')
  const region = placeWhere(({ precision, abroad }) => precision === 'region' && !abroad)
  const north = placeWhere(({ precision, regions }) => precision === 'part' && regions.includes('kidal'))
  const country = placeWhere(({ precision, abroad }) => precision === 'country' && !abroad)
  const townAbroad = placeWhere(({ precision, abroad }) => precision === 'exact' && abroad)
  const [regionOfRegion = ''] = region.regions

  const atlas = atlasOf([
    event('in-kidal', kidal, '2012-03-30'),
    event('in-gao', gao, '2012-03-31', { kind: 1, actors: [0, 1] }),
    event('in-bamako', bamako, '2012-03-22', { actors: [1] }),
    event('near-bamako', aroundBamako, '2012-03-21'),
    event('in-a-region', region, '2012-03'),
    event('in-the-north', north, '2012-01/2012-04'),
    event('in-the-country', country, '2012', { source: 1 }),
    event('abroad', townAbroad, '2012-05-27'),
  ])
  const look = (query: string) => {
    const { certain, possible, nationwide, counts } = select(atlas, parseView(query, atlas))
    return { certain: certain.toSorted(), possible: possible.toSorted(), nationwide: nationwide.toSorted(), counts }
  }

  test('everything, certainly, without a filter; in chronological order', () => {
    const { certain, possible } = select(atlas, EMPTY_VIEW)
    expect(certain).toEqual(atlas.events.map(({ id }) => id))
    expect(possible).toEqual([])
  })

  test('what is known to a region is certain in that region', () => {
    expect(look(`where=${regionOfRegion}`).certain).toContain('in-a-region')
  })

  test('events known to the north are possible in Kidal; those known only to the country are nationwide', () => {
    const { certain, possible, nationwide } = look('where=kidal')
    expect(certain).toEqual(['in-kidal'])
    expect(possible).toEqual(['in-the-north'])
    expect(nationwide).toEqual(['in-the-country'])
  })

  test('events known to the country are certain in north and south together', () => {
    expect(look('where=north,south').certain).toContain('in-the-country')
    expect(look('where=north').nationwide).toEqual(['in-the-country'])
    expect(look('where=north,south').certain).not.toContain('abroad')
  })

  test('a town abroad is abroad and in no region', () => {
    expect(look('where=abroad')).toMatchObject({ certain: ['abroad'], possible: [] })
    expect(look('where=north,south')).toMatchObject({ possible: [], nationwide: [] })
  })

  test('a span across the edge of the window is possible', () => {
    const { certain, possible } = look('time=2012-03-25/2012-03-31')
    expect(certain).toEqual(['in-gao', 'in-kidal'])
    expect(possible).toEqual(['in-a-region', 'in-the-country', 'in-the-north'])
  })

  test('only certain events, with sure', () => {
    const { certain, possible, counts } = look('time=2012-03-25/2012-03-31&sure=1')
    expect(certain).toEqual(['in-gao', 'in-kidal'])
    expect(possible).toEqual([])
    expect(counts.place[country.id]).toEqual(counted(0))
  })

  test('near a town: the town certainly, areas that the circle crosses possibly', () => {
    const { certain, possible, nationwide } = look('near=gao,50')
    expect(certain).toEqual(['in-gao'])
    expect(nationwide).toEqual(['in-the-country'])
    expect(possible).not.toContain('in-bamako')
  })

  test('25 km around a town contain places known to be near it; a smaller circle does so possibly', () => {
    expect(look('near=bamako,25').certain).toEqual(['in-bamako', 'near-bamako'])
    expect(look('near=bamako,24')).toMatchObject({ certain: ['in-bamako'] })
    expect(look('near=bamako,24').possible).toContain('near-bamako')
  })

  test('5000 km around a town contain the whole country', () => {
    expect(look('near=gao,5000').certain).toContain('in-the-country')
  })

  test('a polygon around a town contains its events, and possibly those of the region that it crosses', () => {
    const [lng = 0, lat = 0] = kidal.point?.coordinates ?? []
    const area = canonicalArea([
      [lng - 0.1, lat - 0.1],
      [lng + 0.1, lat - 0.1],
      [lng + 0.1, lat + 0.1],
      [lng - 0.1, lat + 0.1],
    ])
    const { certain, possible, nationwide } = select(atlas, { ...EMPTY_VIEW, area })
    expect(certain).toEqual(['in-kidal'])
    expect(possible).toEqual(['in-the-north'])
    expect(nationwide).toEqual(['in-the-country'])
  })

  test('each facet is counted under all other filters, and so is a place', () => {
    const [kind, otherKind] = atlas.kinds
    const { counts } = look(`where=gao&kind=${kind?.id}`)
    expect(counts.kind[otherKind?.id ?? '']).toEqual(counted(1))
    expect(counts.where.kidal).toEqual(counted(1, 1, 1))
    expect(counts.where.gao).toEqual(counted(0, 1, 1))
    expect(counts.place.gao).toEqual(counted(0))
  })

  test('a value’s count is the number of results of clicking only it', () => {
    const before = look('time=2012-03').counts
    for (const [id, count] of Object.entries(before.where)) {
      expect(countOf(look(`time=2012-03&where=${id}`))).toEqual(count)
    }
  })

  test('one of several chosen actors is enough', () => {
    const [first, second] = atlas.actors
    expect(look(`actor=${first?.id},${second?.id}`).certain).toEqual(['in-bamako', 'in-gao'])
    expect(look(`actor=${first?.id}`).counts.actor[second?.id ?? '']).toEqual(counted(2))
  })

  test('a source matches events that cite it', () => {
    expect(look(`source=${atlas.sources[1]?.id}`).certain).toEqual(['in-the-country'])
  })

  test('a search matches prefixes of words, in any language, ignoring case and accents', () => {
    expect(look('q=TITRÉ+kid').certain).toEqual(['in-kidal'])
    expect(look('q=kidal').certain).toContain('in-kidal')
    expect(look('q=ida').certain).toEqual([])
  })

  test('nothing, if filters exclude everything', () => {
    const { certain, possible, counts } = look('time=1850')
    expect(certain).toEqual([])
    expect(possible).toEqual([])
    for (const facet of Object.values(counts)) {
      for (const count of Object.values(facet)) expect(count).toEqual(counted(0))
    }
  })

  test('every value of every facet has a count', () => {
    const { counts } = look('')
    expect(Object.keys(counts.where)).toEqual([...atlas.regions.map(({ id }) => id), 'north', 'south', 'abroad'])
    for (const [facet, items] of [
      [counts.kind, atlas.kinds],
      [counts.actor, atlas.actors],
      [counts.source, atlas.sources],
      [counts.status, STATUSES.map((id) => ({ id }))],
      [counts.place, atlas.places],
    ] as const) {
      expect(Object.keys(facet)).toEqual(items.map(({ id }) => id))
    }
  })
})

describe('inferred events', () => {
  const kidal = placeWhere(({ id }) => id === 'kidal')
  const gao = placeWhere(({ id }) => id === 'gao')
  const stated = event('stated', gao, '2012-03-10')
  const atlas = atlasOf([
    stated,
    { ...event('dated-by-inference', gao, '2012-03-10'), inferred: ['date'] },
    { ...event('sited-by-inference', gao, '2012-03-10'), inferred: ['place'] },
    event('elsewhere', kidal, '2012-03-10'),
  ])
  const look = (query: string) => select(atlas, parseView(query, atlas))

  test('are certain if no filter concerns what is inferred', () => {
    expect(look('').possible).toEqual([])
    expect(look(`kind=${stated.kind}`).certain).toHaveLength(4)
  })

  test('with an inferred date are only possible in a window, even an open one, and out where they were out', () => {
    for (const window of ['2012', '2012-03-10', '2000/..', '../2020']) {
      expect(look(`time=${window}`).possible, window).toEqual(['dated-by-inference'])
    }
    expect(look('time=1991').possible).toEqual([])
    expect(look('where=gao').certain).toContain('dated-by-inference')
  })

  test('with an inferred place are only possible in a region, a circle, an area and a band', () => {
    for (const ground of ['where=gao', 'where=north,south,abroad', 'near=gao,50', 'lat=10,20']) {
      expect(look(ground).possible, ground).toEqual(['sited-by-inference'])
      expect(look(ground).certain, ground).toContain('stated')
    }
    expect(look('where=kidal').possible).toEqual([])
    expect(look('time=2012').certain).toContain('sited-by-inference')
  })

  test('with an inferred place count as possible in its region and on its mark, and not at all under “certain only”', () => {
    expect(look('').counts.where.gao).toEqual(counted(2, 1))
    expect(look('').counts.place.gao).toEqual(counted(2, 1))
    expect(look('').counts.kind[stated.kind]).toEqual(counted(4))
    expect(look('sure=1').certain).toContain('sited-by-inference')
    expect(look('sure=1').counts.place.gao).toEqual(counted(2))
  })
})

describe('ongoing events', () => {
  const gao = placeWhere(({ id }) => id === 'gao')
  const open = event('going-on', gao, '2012-01/..')
  const atlas = atlasOf([open, event('before', gao, '2011'), event('later', gao, '2014')])
  const look = (query: string) => select(atlas, parseView(query, atlas))

  test('are possible in every window with an end, even in the last year', () => {
    for (const window of ['2012', '2012-02', '2013', '1990/9999', '../2050']) {
      expect(look(`time=${window}`).possible, window).toContain('going-on')
    }
    expect(look('time=2011').possible).toEqual([])
  })

  test('match a window after all known days', () => {
    expect(look('time=2016/2017')).toMatchObject({ certain: [], possible: ['going-on'] })
  })

  test('are certain in an open window if they began inside, possible if before', () => {
    expect(look('time=2012/..').certain).toEqual(['going-on', 'later'])
    expect(look('time=2013/..')).toMatchObject({ certain: ['later'], possible: ['going-on'] })
  })
})

describe('status and role', () => {
  const gao = placeWhere(({ id }) => id === 'gao')
  const [first, second] = real.actors
  const of = (id: string, status: Status, roles: readonly Role[]): AtlasEvent => ({
    ...event(id, gao, '2012-03-10'),
    status,
    actors: roles.map((role, i) => ({ id: real.actors[i]?.id ?? '', role })),
  })
  const atlas = atlasOf([
    of('a', 'reported', ['acts', 'named']),
    of('b', 'reported', ['acted-on', 'acts']),
    of('c', 'announced', ['named']),
    of('d', 'judged', []),
  ])
  const look = (query: string) => select(atlas, parseView(query, atlas))

  test('statuses are alternatives, and counted without their own filter', () => {
    expect(look('status=reported').certain).toEqual(['a', 'b'])
    expect(look('status=judged,announced').certain).toEqual(['c', 'd'])
    const all = { reported: counted(2), announced: counted(1), judged: counted(1) }
    expect(look('').counts.status).toEqual(all)
    expect(look('status=judged').counts.status).toEqual(all)
    expect(look(`status=judged&actor=${first?.id}`).counts.status).toEqual({ ...all, judged: counted(0) })
  })

  test('an actor in any role, unless one is named', () => {
    expect(look(`actor=${first?.id}`).certain).toEqual(['a', 'b', 'c'])
    expect(look(`actor=${first?.id}&role=acts`).certain).toEqual(['a'])
    expect(look(`actor=${first?.id}&role=acted-on,named`).certain).toEqual(['b', 'c'])
    expect(look(`actor=${second?.id}&role=acted-on`).certain).toEqual([])
  })

  test('a role alone filters nothing, but decides how actors are counted', () => {
    expect(look('role=acts').certain).toHaveLength(4)
    expect(look('role=acts').counts.actor).toMatchObject({
      [first?.id ?? '']: counted(1),
      [second?.id ?? '']: counted(1),
    })
    expect(look('role=named').counts.actor).toMatchObject({
      [first?.id ?? '']: counted(1),
      [second?.id ?? '']: counted(1),
    })
    expect(look('').counts.actor).toMatchObject({ [first?.id ?? '']: counted(3), [second?.id ?? '']: counted(2) })
  })
})

function placeWhere(fits: (place: Place) => boolean): Place {
  const place = real.places.find(fits)
  if (!place) throw new Error('the real atlas has no such place')
  return place
}

interface Parts {
  readonly kind?: number
  readonly actors?: readonly number[]
  readonly source?: number
}

/** An event at a real place; kinds, actors and sources by position in the real atlas. */
function event(id: string, place: Place, date: string, { kind = 0, actors = [], source = 0 }: Parts = {}): AtlasEvent {
  const days = parseWindow(date)
  return {
    id,
    title: { en: `Title ${id}`, fr: `Titre ${id}` },
    summary: [{ text: { en: 'One sentence.', fr: 'Une phrase.' }, cites: [0] }],
    date,
    earliest: days?.start ?? 0,
    latest: days ? (days.end ?? OPEN_END) : 0,
    dates: [],
    dating: null,
    place: place.id,
    siting: null,
    inferred: [],
    contested: null,
    kind: real.kinds[kind]?.id ?? '',
    status: 'reported',
    key: false,
    actors: actors.flatMap((i) => real.actors.slice(i, i + 1).map(({ id }) => ({ id, role: 'acts' as const }))),
    figures: [],
    citations: [{ source: real.sources[source]?.id ?? '', part: null, locator: '¶1' }],
    links: [],
  }
}

function atlasOf(events: readonly AtlasEvent[]): Atlas {
  return { ...real, events: events.toSorted(chronologically) }
}

test('a camera move or an open event keeps the selection, and with it what is derived from it', () => {
  const view = parseView('time=2012&where=north&q=coup', real)
  const moved = {
    ...view,
    at: { lat: 15, lng: -3, zoom: 6 },
    event: real.events[0]?.id ?? null,
    theme: 'dark' as const,
  }
  expect(select(real, moved)).toBe(select(real, view))
  expect(select(real, { ...view, sure: true })).not.toBe(select(real, view))
  expect(select(real, { ...view, time: null })).not.toBe(select(real, view))
})
