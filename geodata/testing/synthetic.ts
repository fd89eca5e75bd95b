import type { Atlas } from '../domain/join/atlas'
import { ColumnBuilder } from '../domain/join/columnBuilder'
import { ROLES, STATUSES } from '../domain/schema/term'
import { dayNumber, isoDay } from '../domain/time/day'
import { OPEN_END } from '../domain/time/interval'
import { WORLD } from '../drawing/camera/camera'
import { Random } from './random'

/** The seed of all benchmarks: the page and the script that measures it must create the same events. */
export const SEED = 20_120_322

/** First and last day of the years in which most synthetic events, like the real ones, happen. */
const CROWDED = [
  [dayNumber(1990, 1, 1), dayNumber(1992, 12, 31)],
  [dayNumber(2012, 1, 1), dayNumber(2012, 12, 31)],
] as const
export const FIRST_DAY = dayNumber(1958, 1, 1)
export const LAST_DAY = dayNumber(2020, 12, 31)

/**
 * The real atlas with synthetic events, for benchmarks only: real places, kinds, actors (none to three) and sources
 * (one or two); three quarters of the dates in 1990-92 and 2012, three in ten of them ranges of up to a year. One event
 * in twenty has an open end, one an inferred date, one an inferred place.
 */
export function synthetic(real: Atlas, count: number, seed: number): Atlas {
  const random = new Random(seed)
  const builder = new ColumnBuilder(real)
  for (let i = 0; i < count; i++) {
    const [from, to] = random.chance(0.75) ? random.one(CROWDED) : [FIRST_DAY, LAST_DAY]
    const earliest = random.between(from, to)
    const latest = random.chance(0.3) ? earliest + random.between(1, random.chance(0.8) ? 31 : 365) : earliest
    const open = i % 20 === 1
    const name = `Synthetic event ${i}`
    builder.add({
      id: `synthetic-${String(i).padStart(7, '0')}`,
      title: { en: name, fr: name },
      summary: [{ text: { en: name, fr: name }, cites: [0] }],
      date: `${isoDay(earliest)}/${open ? '..' : isoDay(latest)}`,
      earliest,
      latest: open ? OPEN_END : latest,
      place: random.one(real.places).id,
      inferred: i % 20 === 2 ? ['date'] : i % 20 === 3 ? ['place'] : [],
      kind: random.one(real.kinds).id,
      status: random.one(STATUSES),
      actors: several(random, random.between(0, 3), real.actors).map((id) => ({ id, role: random.one(ROLES) })),
      citations: several(random, random.between(1, 2), real.sources).map((source) => ({
        source,
        part: null,
        locator: '¶1',
      })),
    })
  }
  return builder.atlas()
}

/**
 * The same atlas with this many towns as places, for benchmarks only: an imported file may have a place for each row.
 */
export function withTowns(real: Atlas, count: number, seed: number): Atlas {
  const random = new Random(seed)
  const town = real.places.find(({ precision, abroad }) => precision === 'exact' && !abroad)
  if (!town) throw new RangeError('the atlas has no town')
  const places = Array.from({ length: count }, (_, i) => ({
    ...town,
    id: `town-${i}`,
    within: null,
    point: {
      type: 'Point' as const,
      coordinates: [random.between(-1200, 400) / 100, random.between(1050, 2450) / 100],
    },
  }))
  return { ...real, places }
}

/** Centres of the places of `acrossWorld`, [lng, lat]; real conflict data crowd, too. */
const CENTRES = [
  [36, 34],
  [68, 34],
  [44, 33],
  [30, -1],
  [8, 11],
  [-1, 15],
  [76, 29],
  [-74, 5],
  [38, 9],
  [122, 12],
] as const

/** The same atlas with this many places around the world, without regions, for benchmarks only. */
export function acrossWorld(real: Atlas, count: number, seed: number): Atlas {
  const random = new Random(seed)
  const { places, ...rest } = withTowns(real, count, seed)
  const around = () => (random.next() + random.next() + random.next() - 1.5) * 16
  return {
    ...rest,
    config: { ...real.config, home: 'XXX', map: { ...real.config.map, home: [-120, -45, 150, 65], edge: WORLD } },
    regions: [],
    places: places.map((place, i) => {
      const [lng, lat] = random.one(CENTRES)
      const name = `Place ${i + 1}`
      const coordinates = [lng + around(), lat + around()].map((degrees) => Math.round(degrees * 1000) / 1000)
      return { ...place, name: { en: name, fr: name }, regions: [], point: { type: 'Point', coordinates } }
    }),
  }
}

function several(random: Random, count: number, items: readonly { readonly id: string }[]): string[] {
  return [...new Set(Array.from({ length: count }, () => random.one(items).id))]
}
