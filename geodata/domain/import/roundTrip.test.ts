import { describe, expect, test } from 'vitest'
import { atlasSource } from '../../load/source'
import { PROVENANCE } from '../../testing/exportExample'
import { IMPORT_WORDS } from '../../testing/importWords'
import { chosen } from '../export/chosen'
import { selectionCsv } from '../export/csv'
import { selectionGeojsonText } from '../export/geojson'
import { selectionLpf } from '../export/lpf'
import { selectionXlsx } from '../export/xlsx'
import { openFile } from '../table/open'
import { parseView } from '../view/parse'
import { atlasOf } from './atlasOf'
import { build } from './build'
import { guessMapping } from './guess'

const atlas = atlasSource().atlas()
const rows = chosen(atlas, parseView('', atlas))
const words = ({ measure, value }: { measure: string; value?: number | undefined }) => `${measure} ${value}`

const FILES = {
  csv: async () => selectionCsv(atlas, rows, PROVENANCE, words),
  xlsx: () =>
    selectionXlsx(atlas, rows, PROVENANCE, words, {
      sheets: { events: 'Events', columns: 'Columns', about: 'About' },
      columnsHead: ['Column', 'Meaning'],
      meaningOf: (column) => column,
      about: [['Licence', 'CC BY 4.0']],
    }),
  geojson: async () => selectionGeojsonText(atlas, rows, PROVENANCE),
  'linked places': async () => {
    const file: unknown = selectionLpf(atlas, rows, PROVENANCE)
    return typeof file === 'string' ? file : JSON.stringify(file)
  },
} as const

/** Formats that say who did what in lists beside each other, which the importer does not join: all are only named. */
const WITHOUT_ROLES: ReadonlySet<string> = new Set(['geojson', 'linked places'])

describe.each(Object.entries(FILES))('the atlas as %s, opened as a reader’s file', (format, write) => {
  test('is recognised and has the same events, dates, precisions and places', async () => {
    const content = await write()
    const [table] = openFile(`atlas.${format}`, content).tables
    if (!table) throw new Error('no table')
    const mapping = guessMapping(table)
    expect(mapping.profile).not.toBeNull()
    const imported = build(table, mapping)
    expect(imported.findings.counts['left-out']).toEqual({})
    const own = atlasOf(imported, 'Atlas', IMPORT_WORDS)
    const line = (of: typeof own) => {
      const places = new Map(of.places.map((place) => [place.id, place]))
      const kinds = new Map(of.kinds.map((kind) => [kind.id, kind.name.en]))
      return of.events
        .map(({ title, date, earliest, latest, place: id, kind, actors }) => {
          const place = places.get(id)
          const names = actors
            .map(({ id, role }) => {
              const name = of.actors.find((each) => each.id === id)?.name.en
              return `${name} (${WITHOUT_ROLES.has(format) ? 'named' : role})`
            })
            .sort()
          return [
            title.en,
            date,
            earliest,
            latest,
            place?.precision,
            place?.point ? place.name.en : '',
            place?.point?.coordinates.join(),
            kinds.get(kind),
            names.join(),
          ].join(' | ')
        })
        .sort()
    }
    expect(line(own)).toEqual(line(atlas))
  })
})
