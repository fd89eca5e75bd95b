import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atlasSource } from '../../load/source'
import { arbitraryView } from '../../testing/arbitraryView'
import { columnMade } from '../../testing/columnMade'
import { gedLines } from '../../testing/gedFile'
import { IMPORT_WORDS } from '../../testing/importWords'
import { oracle } from '../../testing/oracle'
import type { Atlas } from '../join/atlas'
import { LANGUAGES } from '../language/language'
import { wherePrec } from '../schema/term'
import { select } from '../select/select'
import { csvTable } from '../table/csv'
import type { View } from '../view/view'
import { atlasOf } from './atlasOf'
import { build } from './build'
import type { ColumnUse, Mapping } from './mapping'
import { recognise } from './recognise'

const SEED = 20_120_322

const tableOf = (text: string) => csvTable('events.csv', new TextEncoder().encode(text))

const table = tableOf([...gedLines(40, SEED)].join(''))
const read = build(table, recognise(table) as Mapping)
const imported = atlasOf(read, 'GED', IMPORT_WORDS)

function plain(atlas: Atlas, view: View) {
  const { certain, possible, nationwide, counts } = select(atlas, view)
  return { certain, possible, nationwide, counts: { ...counts } }
}

describe('a selection of imported events', () => {
  it('is that of the oracle, for any View', () => {
    fc.assert(
      fc.property(arbitraryView(imported), (view) => {
        expect(plain(imported, view)).toEqual(oracle(imported, view))
      }),
      { numRuns: 100, seed: SEED },
    )
  })

  it('is that of the oracle at every step of a window that is dragged, with any filters', () => {
    const days = fc.integer({ min: -90, max: 90 })
    const steps = fc.array(fc.tuple(days, days), { minLength: 2, maxLength: 8 })
    const [first, last] = [imported.events[0]?.earliest ?? 0, imported.events.at(-1)?.latest ?? 0]
    const begin = fc.tuple(fc.integer({ min: first, max: last }), fc.integer({ min: 0, max: 4000 }))
    fc.assert(
      fc.property(arbitraryView(imported), begin, steps, (view, [from, length], moves) => {
        let [start, end] = [from, from + length]
        for (const [left, right] of moves) {
          start += left
          end = Math.max(end + right, start)
          const moved = { ...view, time: { start, end } }
          expect(plain(imported, moved)).toEqual(oracle(imported, moved))
        }
      }),
      { numRuns: 40, seed: SEED },
    )
  })

  it('is that of the same events as objects in columns', () => {
    const { fields: _, ...events } = imported
    const made = columnMade(events)
    const unfielded = atlasOf({ ...read, fields: [] }, 'GED', IMPORT_WORDS)
    fc.assert(
      fc.property(arbitraryView(made), (view) => {
        const [own, others] = [plain(unfielded, view), plain(made, view)]
        expect(own.counts).toEqual(others.counts)
        // Events of the same days are in the order of their rows here, of their ids there.
        for (const match of ['certain', 'possible', 'nationwide'] as const)
          expect(new Set(own[match])).toEqual(new Set(others[match]))
      }),
      { numRuns: 100, seed: SEED },
    )
  })
})

/** What the columns of a table keep of an event. */
function kept(atlas: Atlas, event: Atlas['events'][number], names: Atlas) {
  const name = (list: readonly { readonly id: string; readonly name: { readonly en: string } }[], id: string) =>
    list.find((one) => one.id === id)?.name.en
  const place = names.places.find(({ id }) => id === event.place)
  const isPoint = place?.point != null && (place.precision === 'exact' || place.precision === 'near')
  return {
    id: event.id,
    title: event.title.en,
    summary: event.summary.map(({ text }) => text.en).join(' '),
    earliest: event.earliest,
    latest: event.latest,
    kind: name(names.kinds, event.kind),
    actors: event.actors
      .filter(({ role }) => role === 'acts')
      .map(({ id }) => name(atlas.actors, id))
      .sort(),
    targets: event.actors
      .filter(({ role }) => role === 'acted-on')
      .map(({ id }) => name(atlas.actors, id))
      .sort(),
    sources: [
      ...new Set(event.citations.map(({ source }) => atlas.sources.find(({ id }) => id === source)?.label.en)),
    ].sort(),
    point: isPoint ? place.point?.coordinates : null,
    place: isPoint ? place.name.en : undefined,
  }
}

describe('the atlas as a table', () => {
  it('comes back as the same events, as far as the columns go', () => {
    const atlas = atlasSource().atlas()
    const uses: readonly (readonly [ColumnUse, (event: Atlas['events'][number]) => string])[] = [
      [{ use: 'id' }, ({ id }) => id],
      [{ use: 'title' }, ({ title }) => title.en],
      [{ use: 'text' }, ({ summary }) => summary.map(({ text }) => text.en).join(' ')],
      [{ use: 'date' }, ({ date }) => date],
      [{ use: 'latitude' }, ({ place }) => String(pointOf(place)?.[1] ?? '')],
      [{ use: 'longitude' }, ({ place }) => String(pointOf(place)?.[0] ?? '')],
      [{ use: 'place' }, ({ place }) => placeOf(place)?.name.en ?? ''],
      [{ use: 'precision', scale: 'ucdp' }, ({ place }) => String(wherePrec(placeOf(place)?.precision ?? 'country'))],
      [{ use: 'kind' }, ({ kind }) => atlas.kinds.find(({ id }) => id === kind)?.name.en ?? ''],
      [{ use: 'actor' }, (event) => namesOf(event, 'acts')],
      [{ use: 'target' }, (event) => namesOf(event, 'acted-on')],
      [
        { use: 'source' },
        ({ citations }) =>
          citations.map(({ source }) => atlas.sources.find(({ id }) => id === source)?.label.en ?? '').join(';'),
      ],
    ]
    const placeOf = (id: string) => atlas.places.find((place) => place.id === id)
    const pointOf = (id: string) => placeOf(id)?.point?.coordinates
    const namesOf = ({ actors }: Atlas['events'][number], wanted: string) =>
      actors
        .filter(({ role }) => role === wanted)
        .map(({ id }) => atlas.actors.find((actor) => actor.id === id)?.name.en ?? '')
        .join('; ')
    const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
    const rows = atlas.events.map((event) => uses.map(([, read]) => cell(read(event))).join(','))
    const mapping: Mapping = {
      profile: null,
      columns: uses.map(([use]) => use),
      dateOrder: null,
      dateOrderOpen: false,
      coordinateOrder: null,
    }
    const again = build(tableOf([uses.map(([{ use }]) => use).join(','), ...rows].join('\r\n')), mapping)
    const back = atlasOf(again, 'Back', IMPORT_WORDS)
    expect(LANGUAGES.map((language) => back.events[0]?.title[language])).toEqual([
      atlas.events[0]?.title.en,
      atlas.events[0]?.title.en,
    ])
    const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1)
    expect(back.events.map((event) => kept(back, event, back)).sort(byId)).toEqual(
      atlas.events.map((event) => kept(atlas, event, atlas)).sort(byId),
    )
    expect(again.findings.counts['left-out']).toEqual({})
  })
})
