import { describe, expect, test } from 'vitest'
import { readDataFiles } from '../../load/files'
import { atlasFolder, atlasSource } from '../../load/source'
import { check } from '../check/check'
import { readDocuments, recordsOf } from '../read/read'
import { chronologically, join } from './join'
import { regionsFound } from './regionOf'

const atlas = atlasSource().atlas()
const records = recordsOf(readDocuments(readDataFiles(atlasFolder())))

describe('the atlas', () => {
  test('is deeply frozen', () => {
    const thawed: string[] = []
    const visit = (value: unknown, path: string) => {
      if (typeof value !== 'object' || value === null) return
      if (!Object.isFrozen(value)) thawed.push(path)
      for (const [key, inner] of Object.entries(value)) visit(inner, `${path}.${key}`)
    }
    visit(atlas, 'atlas')
    expect(thawed).toEqual([])
  })

  test('survives JSON', () => {
    expect(JSON.parse(JSON.stringify(atlas))).toEqual(atlas)
  })

  test('lists events by earliest day, latest day, id', () => {
    const sorted = atlas.events.toSorted(
      (a, b) => a.earliest - b.earliest || a.latest - b.latest || (a.id < b.id ? -1 : 1),
    )
    expect(atlas.events.map(({ id }) => id)).toEqual(sorted.map(({ id }) => id))
    expect(records.events.map(({ id }) => id).toSorted()).toEqual(atlas.events.map(({ id }) => id).toSorted())
  })

  test('ends no event before it begins', () => {
    for (const { id, earliest, latest } of atlas.events) expect(latest, id).toBeGreaterThanOrEqual(earliest)
  })

  test('does not depend on the order of the records', () => {
    expect(join({ ...records, events: records.events.toReversed() })).toEqual(join(records))
  })

  test('cannot be built with an unreadable date', () => {
    const [event] = records.events
    if (!event) throw new Error('the real data has no event')
    expect(() => join({ ...records, events: [{ ...event, date: 'soon' }] })).toThrow(
      new RangeError(`event '${event.id}' has no readable date: 'soon'`),
    )
  })

  test('is built from data without faults', () => {
    expect(check(readDataFiles(atlasFolder())).faults).toEqual([])
  })
})

describe('places and regions', () => {
  test.each([
    ['bamako', 'bamako'],
    ['kidal', 'kidal'],
    ['gao', 'gao'],
    ['timbuktu', 'timbuktu'],
    ['aguelhok', 'kidal'],
    ['segou', 'segou'],
  ])('%s lies in the region of %s', (city, region) => {
    const place = atlas.places.find(({ id }) => id === city)
    expect(place).toMatchObject({ precision: 'exact', regions: [region], abroad: false, within: null })
    expect(place?.point).not.toBeNull()
  })

  test('an exact place lies in its declared region', () => {
    for (const { record, geometry } of records.places.filter((place) => place.record.precision === 'exact')) {
      expect(regionsFound(record, geometry, atlas.regions), record.id).toEqual(record.regions)
    }
  })

  test('a near place lies in regions within 25 km of its point', () => {
    for (const { record, geometry } of records.places.filter((place) => place.record.precision === 'near')) {
      const found = regionsFound(record, geometry, atlas.regions)
      expect(found, record.id).toEqual(expect.arrayContaining(record.regions))
      expect(atlas.places.find(({ id }) => id === record.id)?.regions, record.id).toEqual(
        found.filter((id) => record.regions.includes(id)),
      )
    }
  })

  test('only exact and near places have a point', () => {
    for (const { id, precision, point } of atlas.places) {
      expect(point !== null, id).toBe(precision === 'exact' || precision === 'near')
    }
  })

  test('north and south together have all regions, each once', () => {
    expect(atlas.regions.filter(({ group }) => group === 'north').map(({ id }) => id)).toEqual(
      expect.arrayContaining(['timbuktu', 'gao', 'kidal']),
    )
    expect(atlas.regions.find(({ id }) => id === 'bamako')?.group).toBe('south')
  })
})

test('events of the same days are sorted by id', () => {
  const days = { earliest: 1, latest: 2 }
  expect(chronologically({ ...days, id: 'a' }, { ...days, id: 'b' })).toBeLessThan(0)
  expect(chronologically({ ...days, id: 'b' }, { ...days, id: 'a' })).toBeGreaterThan(0)
  expect(chronologically({ ...days, id: 'b' }, { ...days, latest: 3, id: 'a' })).toBeLessThan(0)
})
