import type { OwnProvenance } from '../domain/export/provenance'
import type { Atlas, Config, Place } from '../domain/join/atlas'
import { ColumnBuilder } from '../domain/join/columnBuilder'
import { inAll, LANGUAGES } from '../domain/language/language'
import { COLOURS, SHAPES } from '../domain/schema/term'
import { isoDay } from '../domain/time/day'

const CONFIG: Config = {
  title: inAll('Wells'),
  tagline: inAll('Wells'),
  description: inAll('Wells'),
  languages: [...LANGUAGES],
  authors: '',
  attribution: inAll(''),
  home: 'XXX',
  countries: {},
  map: { home: [-180, -60, 180, 75], edge: [-180, -85, 180, 85], ground: '', unnamed: [] },
  groups: [],
  districts: [],
  halves: null,
  timeline: { above: [], below: ['country'], guides: [] },
  periods: [],
  compare: { periods: ['1990', '1991'], around: null },
  examples: { times: [], view: '' },
  firstStory: null,
  sketches: {},
}

const KINDS = ['Dug', 'Repaired', 'Dry'].map((name, i) => ({
  id: name.toLowerCase(),
  name: inAll(name),
  meaning: inAll(name),
  shape: SHAPES[i] ?? 'dot',
  colour: COLOURS[i] ?? 'ink',
}))

/**
 * A reader's own data, invented: wells in places anywhere in the world, one in ten places known to its country only;
 * one date in seven a whole month.
 */
export function ownAtlas(count: number, { places: many = 5 }: { readonly places?: number } = {}): Atlas {
  const places = Array.from({ length: many }, (_, i): Place => {
    const vague = i % 10 === 3
    return {
      id: `place-${i}`,
      name: inAll(vague ? `Country ${i}` : `Town ${i}`),
      spellings: [],
      precision: vague ? 'country' : 'exact',
      country: 'XXX',
      regions: [],
      abroad: false,
      within: null,
      point: vague ? null : { type: 'Point', coordinates: [((i * 37) % 340) - 170, ((i * 17) % 110) - 50] },
      origin: inAll('file'),
      geonames: null,
      note: null,
    }
  })
  const builder = new ColumnBuilder({
    own: true,
    config: CONFIG,
    sources: [
      {
        id: 'report',
        label: inAll('Report'),
        title: 'Report on wells',
        author: null,
        publisher: null,
        date: null,
        address: null,
        language: 'en',
        note: inAll(''),
        standpoint: inAll(''),
        independence: inAll(''),
        sections: [],
        parts: [],
      },
    ],
    actors: [{ id: 'village', name: inAll('The village'), spellings: [], type: 'group' }],
    kinds: KINDS,
    measures: [{ id: 'litres', name: inAll('Litres'), unit: 'count' }],
    regions: [],
    places,
  })
  for (let i = 0; i < count; i++) {
    const earliest = 7000 + ((i * 13) % 9000)
    const day = isoDay(earliest)
    const vague = i % 7 === 2
    const first = vague ? earliest - (Number(day.slice(8)) - 1) : earliest
    const last = vague ? Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0) / 86_400_000 : earliest
    builder.add({
      id: `row-${i}`,
      title: inAll(`Well ${i}, =1+1 "quoted" </script><!--`),
      summary: [{ text: inAll(`What the row says of well ${i}.`), cites: [] }],
      date: vague ? day.slice(0, 7) : day,
      earliest: first,
      latest: last,
      place: `place-${i % many}`,
      kind: KINDS[i % KINDS.length]?.id ?? '',
      actors: [{ id: 'village', role: 'acts' }],
      citations: i % 2 ? [{ source: 'report', part: null, locator: `row ${i}` }] : [],
      figures: i % 5 === 0 ? [{ measure: 'litres', value: i, claimedBy: 'report', source: 'report', part: null }] : [],
    })
  }
  return builder.atlas()
}

/** What the reader states about it. */
export const OWN_PROVENANCE: OwnProvenance = {
  own: true,
  language: 'en',
  title: 'Wells',
  licence: 'ODbL',
  source: 'Ministry of Water',
  query: 'time=1990',
}
