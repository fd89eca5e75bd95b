import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atlasSource } from '../../../load/source'
import { arbitraryView } from '../../../testing/arbitraryView'
import { expectAgreement, expectPaging } from '../../../testing/features/agreement'
import { pageOf } from '../../../testing/features/ask'
import { doubtful } from '../../../testing/features/doubtful'
import { ownAtlas } from '../../../testing/ownAtlas'
import { runs } from '../../../testing/runs'
import { select } from '../../select/select'
import { EMPTY_VIEW, type View } from '../../view/view'
import type { Filter } from '../features'
import { memoryFeatures } from './memoryFeatures'

const real = atlasSource().atlas()
const store = memoryFeatures(real, 'real')
const uncertain = doubtful(real)

describe('the store in memory', () => {
  it('answers random queries as the oracle does', async () => {
    await expectAgreement(store, real, runs(150), 19912012)
  }, 300_000)

  it('answers random queries of an atlas with many inferred or ongoing events as the oracle does', async () => {
    await expectAgreement(memoryFeatures(uncertain, 'uncertain'), uncertain, runs(80), 2012)
  }, 300_000)

  it('has every feature on one page, in the order asked for', async () => {
    await expectPaging(memoryFeatures(uncertain, 'uncertain'), uncertain, 60, 1991)
  })

  it('states the licence of an atlas, and none for a file of events, which has stated none', async () => {
    expect((await store.dataSet()).licence).toMatch(/^https:/)
    const file = ownAtlas(5)
    expect((await memoryFeatures(file, 'file').dataSet()).licence).toBeNull()
    const licence = { name: 'ODbL', address: 'https://odbl.example' }
    const licensed = { ...file, config: { ...file.config, licence } }
    expect((await memoryFeatures(licensed, 'licensed').dataSet()).licence).toBe(licence.address)
  })

  it.each([
    ['the real atlas', real],
    ['one with many inferred or ongoing events', uncertain],
  ])('finds what Views of %s find, with the same certainty', async (_, atlas) => {
    const own = memoryFeatures(atlas, 'own')
    await fc.assert(
      fc.asyncProperty(arbitraryView(atlas), async (any) => {
        const { time, where, area, kind, actor, role, source, status, sure } = any
        const view: View = { ...EMPTY_VIEW, time, where, area, kind, actor, role, source, status, sure }
        const { certain, possible, nationwide } = select(atlas, view)
        const { items } = await own.features({
          collection: 'events',
          language: 'en',
          limit: 10_000,
          after: null,
          box: null,
          days: time,
          filter: { is: 'and', filters: [{ is: 'always', value: true }, ...conditionsOf(view)] },
          sortby: [],
          sure,
        })
        const ids = (sure: boolean) => items.filter((one) => one.certain === sure).map(({ feature }) => feature.id)
        expect(ids(true)).toEqual(certain.toSorted())
        expect(ids(false)).toEqual([...possible, ...nationwide].sort())
      }),
      { numRuns: 150, seed: 7 },
    )
  })
})

/** The filters of a View other than time. */
function conditionsOf({ where, area, kind, actor, role, source, status }: View): Filter[] {
  const filters: Filter[] = []
  const among = (property: string, values: readonly string[]) => {
    if (values.length > 0) filters.push({ is: 'among', property, values, ignoring: [] })
  }
  const overlaps = (property: string, values: readonly string[]): Filter => ({
    is: 'list',
    property,
    relation: 'overlaps',
    values,
  })
  among('kind', kind)
  // A View counts as reported what its data do not state.
  if (status.includes('reported'))
    filters.push({
      is: 'or',
      filters: [
        { is: 'among', property: 'status', values: status, ignoring: [] },
        { is: 'missing', property: 'status' },
      ],
    })
  else among('status', status)
  if (where.length > 0) filters.push({ is: 'located', values: where })
  if (source.length > 0) filters.push(overlaps('cited', source))
  if (area)
    filters.push({
      is: 'intersects',
      geometry: { type: 'Polygon', coordinates: [area.map(([lng, lat]) => [lng, lat])] },
    })
  if (actor.length > 0) {
    const roles = role.length === 0 ? ['actors'] : role.map((one) => (one === 'acted-on' ? 'acted_on' : one))
    const either = roles.map((property) => overlaps(property, actor))
    filters.push(either.length > 1 ? { is: 'or', filters: either } : (either[0] as Filter))
  }
  return filters
}

describe('across the 180th meridian', () => {
  const place = (id: string, lng: number, precision: 'exact' | 'near') => ({
    ...(real.places.find(({ point }) => point) as (typeof real.places)[number]),
    id,
    precision,
    regions: [],
    point: { type: 'Point' as const, coordinates: [lng, -17] },
  })
  const fiji = memoryFeatures(
    {
      ...real,
      places: [place('east', -179.5, 'exact'), place('near', 179.9, 'near'), place('west', 178, 'exact')],
      events: [],
    },
    'fiji',
  )
  const found = async (bbox: string) =>
    (await pageOf(fiji, 'places', { bbox })).items.map(({ feature, certain }) => `${feature.id} ${certain}`)

  it('a box whose west is greater than its east holds what is on both sides', async () => {
    expect(await found('177,-20,-179,-10')).toEqual(['east true', 'near true', 'west true'])
    expect(await found('179,-20,-179.7,-10')).toEqual(['near true'])
    expect(await found('-179.7,-20,179,-10')).toEqual(['east true', 'west true'])
  })

  it('a circle of 25 km reaches over it', async () => {
    expect(await found('179,-20,180,-10')).toEqual(['near false'])
    expect(await found('-180,-20,-179.6,-10')).toEqual(['near false'])
    expect(await found('-180,-90,180,90')).toEqual(['east true', 'near true', 'west true'])
    const polygon = 'POLYGON((-180 -20,-179.6 -20,-179.6 -10,-180 -10,-180 -20))'
    const { items } = await pageOf(fiji, 'places', { filter: `S_INTERSECTS(geometry,${polygon})` })
    expect(items.map(({ feature, certain }) => [feature.id, certain])).toEqual([['near', false]])
  })
})
