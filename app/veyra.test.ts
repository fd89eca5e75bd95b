import { createTranslator } from 'use-intl/core'
import { describe, expect, test } from 'vitest'
import { compiled } from '@/components/language/compile'
import { messagesIn } from '@/components/language/ownWords'
import type { Translate } from '@/components/language/translate'
import { embedDocument } from '@/components/pages/embed/document'
import { groupWords } from '@/components/parts/filter/filterNames'
import { posterWords } from '@/components/parts/poster/viewWords'
import { recordReferenceOf } from '@/components/parts/share/reference'
import { guidesOf } from '@/components/parts/timeline/guides'
import { laneWords } from '@/components/parts/timeline/latitudeWords'
import { parseEmbed } from '@/components/parts/widget/options'
import { check } from '@/geodata/domain/check/check'
import { presetsOf } from '@/geodata/domain/compare/preset'
import { chosen } from '@/geodata/domain/export/chosen'
import { selectionCsv } from '@/geodata/domain/export/csv'
import { eventFeatures, regionFeatures } from '@/geodata/domain/export/feature'
import { selectionGeojson } from '@/geodata/domain/export/geojson'
import { datasetThing } from '@/geodata/domain/export/jsonld/dataset'
import { selectionLpf } from '@/geodata/domain/export/lpf'
import type { SiteProvenance } from '@/geodata/domain/export/provenance'
import { formatFault } from '@/geodata/domain/read/fault'
import { select } from '@/geodata/domain/select/select'
import { halvesByKind } from '@/geodata/domain/summary/halves'
import { formatView } from '@/geodata/domain/view/format'
import { parseView } from '@/geodata/domain/view/parse'
import { EMPTY_VIEW } from '@/geodata/domain/view/view'
import { preparedGround } from '@/geodata/drawing/ground/ground'
import { poster } from '@/geodata/drawing/poster/poster'
import { marks, rowId } from '@/geodata/drawing/timeline/marks'
import { readDataFiles } from '@/geodata/load/files'
import { folderSource } from '@/geodata/load/source'

/*
 * A second atlas, of an invented island (e2e/fixtures/veyra): one language, no regions, no groups, no stories, no
 * history. It runs through the same code as the first one, except routes, which e2e/veyra.spec.ts tests.
 */

const FOLDER = 'e2e/fixtures/veyra'
const source = folderSource(FOLDER)
const atlas = source.atlas()
const t: Translate = createTranslator({
  locale: 'en',
  messages: compiled(messagesIn('en', { ...atlas.config, words: source.words() })),
})
const version = source.version()
const all = select(atlas, EMPTY_VIEW)
const TITLES = atlas.events.map(({ title }) => title.en)
const OF_MALI = /\bMali|Bamako|Niger\b|Joliba|north|south/i

const provenance: SiteProvenance = {
  atlas,
  origin: 'https://veyra.example',
  language: 'en',
  address: 'https://veyra.example/en',
  version,
  versionNumber: null,
  versionDate: null,
  citation: recordReferenceOf('Veyra', '/data', source.publishedVersion(), { language: 'en', t }).title,
}

test('has no fault, one language, and an unpublished version', () => {
  const { faults, stories } = check(readDataFiles(FOLDER))
  expect(faults.map(formatFault)).toEqual([])
  expect([stories, source.stories(), source.history().versions]).toEqual([[], [], []])
  expect(source.publishedVersion()).toEqual({ hash: version, number: null, date: null })
  expect(source.prose('coverage', 'en').title).toBe('What these papers cover')
  expect(atlas.config.languages).toEqual(['en'])
})

test('is joined: places are in the home country, without regions, and kinds have their signs', () => {
  expect(atlas.places.map(({ id, abroad, regions }) => ({ id, abroad, regions }))).toEqual(
    ['port-veyra', 'upper-anda', 'veyra'].map((id) => ({ id, abroad: false, regions: [] })),
  )
  expect(atlas.kinds.map(({ shape, colour }) => [shape, colour])).toEqual([
    ['triangle', 'ochre'],
    ['hexagon', 'indigo'],
  ])
})

test('can be filtered by all of its facets; values of another atlas are ignored', () => {
  expect(all.certain.length + all.possible.length + all.nationwide.length).toBe(3)
  expect(select(atlas, parseView('time=1975&kind=strike', atlas)).certain).toEqual([
    '1975-06-12-ferry-strike',
    '1975-07-mill-strike',
  ])
  expect(select(atlas, parseView('near=port-veyra,50', atlas)).certain).toEqual(['1975-06-12-ferry-strike'])
  expect(select(atlas, parseView('q=harbour', atlas)).certain).toContain('1975-06-12-ferry-strike')
  expect(formatView(parseView('where=north,kidal&kind=coup&time=1975', atlas))).toBe('time=1975')
  expect(halvesByKind(atlas, all)).toBeNull()
  expect(presetsOf(atlas)).toBeNull()
})

test('has a timeline with its towns from north to south, the only lane it needs, and its own guide line', () => {
  const { rows, row } = marks(atlas)
  expect(rows.map(rowId)).toEqual(['upper-anda', 'port-veyra', 'country'])
  expect(Array.from(row, (at) => rowId(rows[at] ?? { kind: 'lane', lane: 'none' }))).toEqual([
    'port-veyra',
    'upper-anda',
    'country',
  ])
  expect(laneWords('country', { atlas, language: 'en', t })).toBe('Across the country')
  expect(groupWords('abroad', { atlas, language: 'en', t })).toBe('Abroad')
  expect(guidesOf(atlas.config, preparedGround(source.ground()).map.rivers)).toMatchObject([
    { river: 'anda', latitude: -19.6 },
  ])
})

test('is drawn as a poster with its places, labels and credit, and without words of another country', () => {
  const svg = poster(atlas, EMPTY_VIEW, {
    ground: preparedGround(source.ground()),
    language: 'en',
    width: 1200,
    height: 630,
    theme: 'light',
    words: posterWords(atlas, EMPTY_VIEW, { language: 'en', t, version }),
  })
  for (const name of ['Port Veyra', 'Upper Anda', 'Eastcliff', 'Anda', 'Veyra Papers']) expect(svg).toContain(name)
  expect(svg).not.toMatch(OF_MALI)
})

describe('can be exported', () => {
  const rows = chosen(atlas, EMPTY_VIEW)

  test('as a table', () => {
    const csv = selectionCsv(atlas, rows, provenance, () => '')
    for (const title of TITLES) expect(csv).toContain(title)
    expect(csv).not.toMatch(/Mali|Joliba/)
  })

  test('as GeoJSON and Linked Places, with its credit and in its one language', () => {
    const { features } = selectionGeojson(atlas, rows, provenance)
    expect(features.map(({ geometry }) => geometry?.type ?? null)).toEqual(['Point', 'Point', null])
    const files = JSON.stringify([
      selectionGeojson(atlas, rows, provenance),
      JSON.parse(selectionLpf(atlas, rows, provenance)),
      eventFeatures(atlas),
      regionFeatures(atlas),
    ])
    expect(files).toContain('Inventors of Veyra, CC BY 4.0.')
    expect(files).toContain('"ccodes":["XV"]')
    expect(files).not.toContain('"fr":')
    expect(files).not.toMatch(/Mali|Joliba/)
  })

  test('as schema.org metadata, with the bounding box of its map', () => {
    const described = { name: 'Veyra Papers', description: '', country: 'Veyra', version, downloads: [] }
    expect(datasetThing(atlas, provenance, described)).toMatchObject({
      creator: { name: 'Inventors of Veyra' },
      inLanguage: ['en'],
      spatialCoverage: { geo: { box: '-21.3 -30.5 -18.7 -27.5' } },
    })
  })
})

test('has a widget with its own base map and a list of its three events', () => {
  const options = parseEmbed(new URLSearchParams('ui=title,legend,list,link'), atlas)
  const widget = embedDocument({
    atlas,
    ground: source.ground(),
    stories: [],
    history: source.history(),
    options,
    t,
    version,
    css: '',
    script: '',
  })
  for (const title of TITLES) expect(widget).toContain(title)
  expect(widget).toContain('Open in Veyra Papers')
  expect(widget).toContain('data-kind="strike"')
  expect(widget).not.toMatch(/\bMali|Bamako|Joliba\b/)
})
