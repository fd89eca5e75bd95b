import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import jsonld from 'jsonld'
import { describe, expect, it } from 'vitest'
import { OWN_PROVENANCE, ownAtlas } from '../../testing/ownAtlas'
import { readWorkbook } from '../../testing/workbook'
import { parseView } from '../view/parse'
import { EMPTY_VIEW } from '../view/view'
import { chosen, chosenBy, chosenOneByOne } from './chosen'
import { csvPieces, OWN_COLUMN_NAMES, selectionCsv } from './csv'
import { undefused } from './defuse'
import { geojsonPieces } from './geojson'
import { lpfPieces } from './lpf'
import { selectionXlsx, type WorkbookWords } from './xlsx'

const atlas = ownAtlas(60, { places: 15 })
const rows = chosen(atlas, EMPTY_VIEW)
const figureWords = () => 'a figure'
const WORDS: WorkbookWords = {
  sheets: { events: 'Events', columns: 'Columns', about: 'About' },
  columnsHead: ['Column', 'Meaning'],
  meaningOf: (column) => `What ${column} holds`,
  about: [['Licence', 'ODbL']],
}
const provenances = [OWN_PROVENANCE, { ...OWN_PROVENANCE, licence: null, source: null }]
const json = (pieces: Iterable<string>) => JSON.parse([...pieces].join(''))

/** Every text of a file, whichever its format. */
const FILES: Readonly<Record<string, (provenance: (typeof provenances)[number]) => string>> = {
  csv: (provenance) => selectionCsv(atlas, rows, provenance, figureWords),
  geojson: (provenance) => [...geojsonPieces(atlas, rows, provenance)].join(''),
  lpf: (provenance) => [...lpfPieces(atlas, rows, provenance)].join(''),
  xlsx: (provenance) =>
    Object.values(unzipSync(selectionXlsx(atlas, rows, provenance, figureWords, WORDS)))
      .map((part) => new TextDecoder().decode(part))
      .join(''),
}

describe('a file of own data', () => {
  it.each(Object.keys(FILES))('names neither the site nor its licence or version: %s', (format) => {
    for (const provenance of provenances) {
      const text = FILES[format]?.(provenance) ?? ''
      expect(text).not.toMatch(/CC.BY|creativecommons|localhost|joliba|data_version|cite_as|undefined/i)
    }
  })

  it.each(Object.keys(FILES))('has licence and source as stated, and none that is not: %s', (format) => {
    const [stated = '', silent = ''] = provenances.map((provenance) => FILES[format]?.(provenance) ?? '')
    expect(stated).toContain('ODbL')
    expect(stated).toContain('Ministry of Water')
    expect(silent.replaceAll('Licence', '').replace('<t xml:space="preserve">ODbL</t>', '')).not.toContain('ODbL')
    expect(silent).not.toContain('Ministry of Water')
  })

  it('as CSV has a row for each event, with every text inert', () => {
    const read: Record<string, string>[] = parse(selectionCsv(atlas, rows, OWN_PROVENANCE, figureWords), {
      bom: true,
      columns: true,
    })
    expect(Object.keys(read[0] ?? {})).toEqual([...OWN_COLUMN_NAMES])
    expect(read.map(({ id }) => id)).toEqual(rows.map(({ event }) => event.id))
    for (const [i, { event, place, match }] of rows.entries()) {
      const row = read[i] ?? {}
      expect(undefused(row.title ?? '')).toBe(event.title.en)
      expect([row.match, row.place_name, row.date]).toEqual([match, place.name.en, event.date])
      expect(row.longitude).toBe(place.point ? String(place.point.coordinates[0]) : '')
    }
  })

  it('as GeoJSON has a point only for known places', () => {
    const { features, title, license } = json(geojsonPieces(atlas, rows, OWN_PROVENANCE))
    expect([title, license, features.length]).toEqual(['Wells', 'ODbL', rows.length])
    for (const [i, { place }] of rows.entries()) expect(features[i].geometry).toEqual(place.point)
    expect(features[0].properties).not.toHaveProperty('address')
  })

  it('as Linked Places has each place once, with identifiers of its own and all its events', async () => {
    const file = json(lpfPieces(atlas, rows, OWN_PROVENANCE))
    expect(file.features).toHaveLength(new Set(rows.map(({ place }) => place.id)).size)
    const events = file.features.flatMap(({ relations }: { relations: { label: string }[] }) =>
      relations.map(({ label }) => label),
    )
    expect(events.sort()).toEqual(rows.map(({ event }) => event.title.en).sort())
    const context = { '@vocab': 'urn:term:', relationTo: { '@type': '@id' } }
    const nodes = await jsonld.flatten({ ...file, '@context': context })
    expect(JSON.stringify(nodes)).toContain('"@id":"_:')
  })

  it('as a workbook is the same table', () => {
    const [sheet] = readWorkbook(selectionXlsx(atlas, rows, OWN_PROVENANCE, figureWords, WORDS))
    expect(sheet?.rows).toHaveLength(rows.length + 1)
    expect(sheet?.rows[1]?.C?.value).toBe(rows[0]?.event.title.en)
    expect(sheet?.formulas).toBe(0)
  })
})

it('rows one by one are those of the View, and are not made before they are asked for', () => {
  const view = parseView('time=1990', atlas)
  const shown = chosenBy(atlas, view)
  expect([...chosenOneByOne(atlas, shown)]).toEqual(chosen(atlas, view))
  let made = 0
  function* counted() {
    for (const row of chosenOneByOne(atlas, shown)) {
      made++
      yield row
    }
  }
  const pieces = csvPieces(atlas, counted(), OWN_PROVENANCE, figureWords)
  pieces.next()
  pieces.next()
  expect(made).toBe(1)
})
