import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atlasSource } from '../../load/source'
import { arbitraryView } from '../../testing/arbitraryView'
import { exampleIn, PROVENANCE } from '../../testing/exportExample'
import { HOSTILE } from '../../testing/hostileText'
import { summaryText } from '../join/summary'
import { parseView } from '../view/parse'
import { chosen } from './chosen'
import { BETWEEN, COLUMN_NAMES, selectionCsv, table } from './csv'
import { undefused } from './defuse'

const atlas = atlasSource().atlas()
const BOM = '\ufeff'

type Row = Readonly<Record<string, string>>

function written(query: string): string {
  return selectionCsv(
    atlas,
    chosen(atlas, parseView(query, atlas)),
    PROVENANCE,
    ({ measure, value }) => `${measure} ${value}`,
  )
}

function readBack(csv: string): Row[] {
  return parse(csv, { bom: true, columns: true, record_delimiter: '\r\n' })
}

describe('the table', () => {
  it('parsed by another library equals the selection, for any View', () => {
    fc.assert(
      fc.property(arbitraryView(atlas), (view) => {
        const rows = chosen(atlas, view)
        const read = readBack(selectionCsv(atlas, rows, PROVENANCE, ({ measure }) => measure))
        expect(read.map(({ id, match }) => [id, match])).toEqual(rows.map(({ event, match }) => [event.id, match]))
      }),
      { numRuns: 15 },
    )
  }, 60_000)

  it('holds every text of an event, and coordinates only for a point', () => {
    const read = readBack(written(''))
    expect(Object.keys(read[0] ?? {})).toEqual([...COLUMN_NAMES])
    for (const [i, event] of atlas.events.entries()) {
      const place = atlas.places.find(({ id }) => id === event.place)
      const row = Object.fromEntries(Object.entries(read[i] ?? {}).map(([name, cell]) => [name, undefused(cell)]))
      expect(row).toMatchObject({
        title: event.title.en,
        summary: summaryText(event, 'en'),
        date: event.date,
        place: event.place,
        longitude: place?.point ? String(place.point.coordinates[0]) : '',
        latitude: place?.point ? String(place.point.coordinates[1]) : '',
        actors: event.actors.map(({ id }) => id).join(BETWEEN),
        data_version: PROVENANCE.version,
        version_number: String(PROVENANCE.versionNumber ?? ''),
        version_date: PROVENANCE.versionDate ?? '',
        query: PROVENANCE.address,
        cite_as: PROVENANCE.citation,
        licence: 'CC BY 4.0',
      })
      expect(row.status).toBe(event.status)
      for (const { locator } of event.citations) expect(row.citations).toContain(locator)
    }
  })

  it('gives status, actors with their roles, and the citations of each sentence, link and date', () => {
    const { atlas: changed, event, row } = exampleIn(atlas)
    const [cells = {}] = readBack(selectionCsv(changed, [row], PROVENANCE, ({ measure }) => measure))
    const [acts = '', actedOn = '', named = ''] = event.actors.map(
      ({ id }) => atlas.actors.find((actor) => actor.id === id)?.name.en ?? '',
    )
    const label = atlas.sources.find(({ id }) => id === 'usip-wing')?.label.en
    const part = `Ena Dion and Emily Cole, How International Security Support Contributed to Mali’s Coup, 2020-09-21 (${label}, Related Publications ¶1)`
    expect(cells).toMatchObject({
      status: 'announced',
      status_name: 'Announced',
      date: '2012-01/..',
      earliest: '2012-01-01',
      latest: '',
      dates: `2012-01 [${label}, Lead ¶3]; 2012-02 [${part}]`,
      inferred: 'date; place',
      contested: 'Contested elsewhere.',
      actors: event.actors.map(({ id }) => id).join('; '),
      actor_roles: 'acts; acted-on; named',
      acts,
      acted_on: actedOn,
      named,
      citations: `[1] ${label}, Lead ¶3; [2] ${part}`,
      links: `led-to ${event.links[0]?.event}`,
      link_bases: 'inferred',
      link_citations: part,
      summary: 'Both say this. One says that.',
      summary_cited: 'Both say this. [1][2] One says that. [2]',
    })
  })

  it('is UTF-8 with a byte order mark and CRLF throughout (RFC 4180 §2)', () => {
    const csv = written('where=kidal')
    expect(csv.startsWith(`${BOM}id,match,`)).toBe(true)
    expect(csv.endsWith('\r\n')).toBe(true)
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('is only a header row when nothing is selected', () => {
    expect(written('q=zzyzx').split('\r\n')).toHaveLength(2)
  })

  it('holds numbers as numbers, west and south of zero too', () => {
    expect(table(['a'], [[-8], [1.5], [null]])).toBe(`${BOM}a\r\n-8\r\n1.5\r\n\r\n`)
  })

  it(`keeps ${HOSTILE.length} hostile texts inert, and whole`, () => {
    for (const hostile of HOSTILE) {
      const csv = table(['before', 'text', 'after'], [['x', hostile, hostile]])
      const [row] = readBack(csv)
      // UTF-8 cannot encode lone surrogates.
      const carried = hostile.replace(/\p{Cs}/gu, '\ufffd')
      expect(undefused(row?.text ?? ''), hostile).toBe(carried)
      expect(undefused(row?.after ?? ''), hostile).toBe(carried)
      // As read by a program that splits at commas only, and by one that splits at something else.
      const cells = [...Object.values(row ?? {}), ...csv.slice(1).split(/[;\t\r\n]/)]
      for (const cell of cells) expect(cell.replace(/^["' ]*/, onlyApostrophe), hostile).not.toMatch(/^[=+\-@＝＋－＠]/)
    }
  })
})

/** The characters before a text that a spreadsheet would see. */
function onlyApostrophe(lead: string): string {
  return lead.includes("'") ? "'" : ''
}
