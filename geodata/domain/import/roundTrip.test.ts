import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { atlasSource } from '../../load/source'
import { PROVENANCE } from '../../testing/exportExample'
import { IMPORT_WORDS } from '../../testing/importWords'
import { claimerOf } from '../cite/claimer'
import { chosen } from '../export/chosen'
import { selectionCsv } from '../export/csv'
import { selectionGeojsonText } from '../export/geojson'
import { selectionLpf } from '../export/lpf'
import { selectionXlsx } from '../export/xlsx'
import { relatedTo } from '../join/related'
import { ROLES, STATUSES } from '../schema/term'
import { openFile } from '../table/open'
import { parseView } from '../view/parse'
import { atlasOf } from './atlasOf'
import { build } from './build'
import { guessMapping } from './guess'
import { regionsIn, whereabouts, withRegions } from './regions'

const atlas = atlasSource().atlas()
const rows = chosen(atlas, parseView('', atlas))
type Named = Pick<(typeof atlas.kinds)[number], 'id' | 'name'>

const words = ({ measure, value }: { measure: string; value?: number | undefined }) => `${measure} ${value}`

const FILES = {
  csv: async () => selectionCsv(atlas, rows, PROVENANCE, words),
  xlsx: async () =>
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

/** Formats that hold more than a table: figures with their claimers, links, regions. */
const IN_JSON: ReadonlySet<string> = new Set(['geojson', 'linked places'])

/** The atlas of a file that is opened without being told anything. */
async function reopened(format: string, write: () => Promise<string | Uint8Array>) {
  const { tables, regions } = openFile(`atlas.${format}`, await write())
  const [table] = tables
  if (!table) throw new Error('no table')
  const mapping = guessMapping(table)
  expect(mapping.profile).not.toBeNull()
  const imported = build(table, mapping)
  expect(imported.findings.counts['left-out']).toEqual({})
  const own = atlasOf(imported, 'Atlas', IMPORT_WORDS)
  expect(regions !== undefined).toBe(IN_JSON.has(format))
  if (regions === undefined) return own
  const [areas] = openFile('areas.geojson', regions).tables
  if (!areas) throw new Error('no areas')
  const file = regionsIn(areas, null)
  expect(file.left).toEqual([])
  return withRegions(own, file.regions, whereabouts(file.regions, imported.places))
}

describe.each(Object.entries(FILES))('the atlas as %s, opened as a reader’s file', (format, write) => {
  test('is recognised and has the same events, dates, precisions and places', async () => {
    const own = await reopened(format, write)
    const line = (of: typeof own) => {
      const places = new Map(of.places.map((place) => [place.id, place]))
      const kinds = new Map(of.kinds.map((kind) => [kind.id, kind.name.en]))
      return of.events
        .map(({ title, status, inferred, date, earliest, latest, place: id, kind, actors }) => {
          const place = places.get(id)
          const names = actors
            .map(({ id, role }) => {
              const name = of.actors.find((each) => each.id === id)?.name.en
              return `${name} (${role})`
            })
            .sort()
          return [
            title.en,
            status,
            inferred.join(),
            date,
            earliest,
            latest,
            place?.precision,
            place?.name.en,
            place?.point?.coordinates.join(),
            kinds.get(kind),
            names.join(),
          ].join(' | ')
        })
        .sort()
    }
    expect(line(own)).toEqual(line(atlas))
  })

  test('has the same selection for random Views', async () => {
    const own = await reopened(format, write)
    const anywhere = fc
      .tuple(fc.double({ min: -12, max: 3 }), fc.double({ min: 11, max: 24 }), fc.double({ min: 0.5, max: 6 }))
      .map(([west, south, side]) => [west, south, west + side, south + side])
    // From a pool, so that what each holds is measured once.
    const rectangle = fc.constantFrom(...fc.sample(anywhere, { numRuns: 40, seed: 15 }))
    // Of a country abroad no file says that it lies outside the regions; read again, it may be anywhere.
    const abroad = new Set(
      atlas.events.flatMap(({ place, title }) => {
        const site = atlas.places.find(({ id }) => id === place)
        return site?.abroad && !site.point ? [title.en] : []
      }),
    )
    const year = fc.integer({ min: 1955, max: 2022 })
    const some = (items: readonly Named[]) => fc.subarray([...items], { maxLength: 3 })
    const view = fc.record({
      time: fc.option(fc.tuple(year, year).map(([a, b]) => `${Math.min(a, b)}/${Math.max(a, b)}-03`)),
      kind: some(atlas.kinds),
      actor: some(atlas.actors),
      status: fc.subarray([...STATUSES]),
      sure: fc.boolean(),
      role: fc.subarray([...ROLES]),
      where: IN_JSON.has(format) ? fc.subarray(atlas.regions.map(({ id }) => id)) : fc.constant([]),
      area: fc.option(IN_JSON.has(format) ? rectangle : fc.constant(null)),
    })
    fc.assert(
      fc.property(view, ({ time, kind, actor, status, sure, role, where, area }) => {
        const titles = (of: typeof own) => {
          const ids = (items: readonly Named[], wanted: readonly Named[]) =>
            wanted.map(({ name }) => items.find((each) => each.name.en === name.en)?.id ?? 'missing').join()
          const query = new URLSearchParams({
            ...(time && { time }),
            ...(kind.length > 0 && { kind: ids(of.kinds, kind) }),
            ...(actor.length > 0 && { actor: ids(of.actors, actor) }),
            ...(status.length > 0 && { status: status.join() }),
            ...(sure && { sure: '1' }),
            ...(role.length > 0 && { role: role.join() }),
            ...(where.length > 0 && { where: where.join() }),
          })
          for (const edge of area ?? []) query.append('area', String(edge))
          return chosen(of, parseView(query.toString(), of))
            .filter(({ event }) => !abroad.has(event.title.en))
            .map(({ event, match }) => `${event.title.en} ${match}`)
            .sort()
        }
        // Kinds and actors that no event has are in no file.
        fc.pre(
          [
            ...kind.map(({ name }) => [own.kinds, name] as const),
            ...actor.map(({ name }) => [own.actors, name] as const),
          ].every(([items, name]) => items.some((each) => each.name.en === name.en)),
        )
        expect(titles(own)).toEqual(titles(atlas))
      }),
      { numRuns: 200, seed: 2012 },
    )
  })
})

test.each(Object.entries(FILES).filter(([format]) => IN_JSON.has(format)))(
  'the atlas as %s, opened again, has the same regions, figures with who claims them, and links',
  async (format, write) => {
    const own = await reopened(format, write)
    expect(own.regions.map(({ id, geometry }) => [id, geometry])).toEqual(
      atlas.regions.map(({ id, geometry }) => [id, geometry]),
    )
    const told = (of: typeof own) =>
      of.events
        .map((event) => ({
          title: event.title.en,
          figures: event.figures.map((figure) => ({
            measure: of.measures.find(({ id }) => id === figure.measure),
            value: figure.value,
            range: figure.range,
            words: figure.words?.en,
            of: figure.of?.en,
            claimer: claimerOf(of, figure, 'en').name,
          })),
          related: relatedTo(of, event).map(({ relation, related }) => [
            relation,
            ...related
              .map(({ event: other, link: { basis, locator } }) => [other.title.en, basis, locator].join(' | '))
              .sort(),
          ]),
        }))
        .map((event) => JSON.stringify(event, (_, value) => (value?.fr ? value.en : value)))
        .sort()
    expect(told(own)).toEqual(told(atlas))
  },
)
