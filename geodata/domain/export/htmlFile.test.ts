import { array, assert, constantFrom, property, string } from 'fast-check'
import { parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { HOSTILE } from '../../testing/hostileText'
import { ownAtlas } from '../../testing/ownAtlas'
import { columns, eventsOf } from '../join/columns'
import { inAll } from '../language/language'
import { select } from '../select/select'
import { positionsOf } from '../select/standing'
import { parseView } from '../view/parse'
import { EMPTY_VIEW } from '../view/view'
import { chosen } from './chosen'
import { dataInHtml, htmlPieces } from './htmlFile'
import { ownFileFrom, ownFilePieces } from './ownFile'

const about = { title: 'Wells', licence: 'ODbL', source: null }
const base = ownAtlas(80, { places: 12 })
const atlas = { ...base, sources: base.sources.map((source) => ({ ...source, address: 'https://example.org/a' })) }

function page(query = '', title = 'Wells'): string {
  const view = parseView(query, atlas)
  const data = ownFilePieces(atlas, select(atlas, view), { language: 'en', about: { ...about, title }, view: query })
  const code = { loader: 'document.title', script: 'AAAA', sheet: 'BBBB', sources: ['sha256-x', 'sha256-y'] }
  return [
    ...htmlPieces({
      language: 'en',
      about: { ...about, title },
      code,
      data,
      still: '<p>still</p>',
    }),
  ].join('')
}

describe('a page with own data', () => {
  it.each(['', 'time=1995', 'kind=dry'])('read again has exactly the events of its View: %s', (query) => {
    const read = ownFileFrom(dataInHtml(page(query)))
    expect(read).toMatchObject({ language: 'en', about, view: query })
    const events = chosen(atlas, parseView(query, atlas)).map(({ event }) => event)
    expect([...read.atlas.events]).toEqual(events)
    const places = new Set(events.map(({ place }) => place))
    expect(new Set(read.atlas.places.map(({ id }) => id))).toEqual(places)
    for (const place of read.atlas.places) expect(atlas.places).toContainEqual(place)
    for (const again of ['time=1990/1996', 'actor=village&role=acts', 'source=report', 'q=well'])
      expect(chosen(read.atlas, parseView(again, read.atlas)).map(({ event, match }) => [event.id, match])).toEqual(
        chosen(atlas, parseView(again, atlas))
          .filter(({ event }) => events.some(({ id }) => id === event.id))
          .map(({ event, match }) => [event.id, match]),
      )
  })

  it('keeps hostile texts inside its data and its title', () => {
    for (const hostile of HOSTILE) {
      const html = page('', hostile)
      const scripts = html.match(/<script/g)
      expect(scripts, hostile).toHaveLength(4)
      const read = ownFileFrom(dataInHtml(html))
      expect(read.about.title).toBe(hostile)
      expect(html).not.toMatch(/<(?:img|svg onload)/)
    }
    const names = JSON.stringify(parse(page(), { sourceCodeLocationInfo: false }), (key, value) =>
      key === 'parentNode' ? undefined : value,
    ).match(/"nodeName":"[a-z0-9]+"/g)
    expect(new Set(names)).toEqual(
      new Set(
        ['html', 'head', 'meta', 'title', 'link', 'style', 'body', 'div', 'p', 'script'].map(
          (name) => `"nodeName":"${name}"`,
        ),
      ),
    )
  })

  it('has the licence as stated, and none that is not', () => {
    const html = page()
    expect(html).toContain('content="ODbL"')
    expect(html).not.toMatch(/dcterms\.source|CC.BY|https?:(?!\/\/example\.org)/)
  })

  it('is none without its element', () => {
    expect(dataInHtml('<!doctype html><title>x</title>')).toBeNull()
    expect(() => dataInHtml('<script type="application/json" id="joliba-data">{')).toThrow(SyntaxError)
  })

  it('is refused by what is wrong with it, never half read, and links to no script', () => {
    const json = JSON.stringify(dataInHtml(page()))
    const changed = (change: (data: ReturnType<typeof JSON.parse>) => void) => {
      const data = JSON.parse(json)
      change(data)
      return () => ownFileFrom(data)
    }
    for (const broken of [
      changed((data) => (data.version = 2)),
      changed((data) => (data.language = 'xx')),
      changed((data) => (data.events[0][5] = 999)),
      changed((data) => (data.events[0][3] = '1')),
      changed((data) => (data.events[0] = null)),
      changed((data) => (data.events[0][7] = { actors: [9, 9] })),
      changed((data) => (data.atlas.places[0].point = { coordinates: [999, 0] })),
      changed((data) => delete data.atlas.kinds),
    ])
      expect(broken).toThrow(RangeError)
    const linked = changed((data) => (data.atlas.sources[0].address = 'javascript:alert(1)'))()
    expect(linked.atlas.sources[0]?.address).toBeNull()
  })

  it('never fails otherwise, whatever the data', () => {
    const data = dataInHtml(page()) as object
    assert(
      property(array(constantFrom(...paths(data)), { maxLength: 3 }), string(), (at, value) => {
        const copy = structuredClone(data)
        for (const path of at) set(copy, path, value)
        try {
          ownFileFrom(copy)
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('has each text in every language', () => {
    const { atlas: read } = ownFileFrom(dataInHtml(page()))
    expect(read.kinds[0]?.name).toEqual(inAll('Dug'))
    expect(read.events[0]?.title.fr).toBe(read.events[0]?.title.en)
  })
})

it('keeps the columns of the file that are filters, and regions', () => {
  const fields = [
    {
      name: inAll('Owner'),
      values: ['State', 'Village'].map((name) => ({ id: name.toLowerCase(), name: inAll(name) })),
    },
  ]
  const of = { ...columns(atlas), fields: [Uint16Array.from(atlas.events, (_, i) => i % 3)] }
  const square = {
    type: 'Polygon' as const,
    coordinates: [
      [
        [0, 0],
        [9, 0],
        [9, 9],
        [0, 9],
        [0, 0],
      ],
    ],
  }
  const regions = [{ id: 'square', name: inAll('Square'), group: null, geometry: square }]
  const rich = { ...atlas, regions, fields, events: eventsOf(atlas, of) }
  const chosen = select(rich, parseView('time=1990/1995', rich))
  const pieces = ownFilePieces(rich, chosen, { language: 'en', about, view: '' })
  const { atlas: read } = ownFileFrom(JSON.parse([...pieces].join('')))
  expect([read.fields, read.regions]).toEqual([fields, regions])
  expect(Array.from(columns(read).fields?.[0] ?? [])).toEqual(
    Array.from(positionsOf(chosen.positions), (at) => of.fields[0]?.[at]),
  )
})

it('an empty selection is a file without events', () => {
  const none = select(atlas, { ...EMPTY_VIEW, q: 'zzyzx' })
  const pieces = ownFilePieces(atlas, none, { language: 'fr', about, view: 'q=zzyzx' })
  expect(ownFileFrom(JSON.parse([...pieces].join(''))).atlas.events).toHaveLength(0)
})

/** Paths of all values, down to the third level. */
function paths(value: object, depth = 3): string[][] {
  return Object.entries(value).flatMap(([key, inner]) => [
    [key],
    ...(depth > 1 && typeof inner === 'object' && inner !== null
      ? paths(inner, depth - 1).map((rest) => [key, ...rest])
      : []),
  ])
}

function set(value: object, [key = '', ...rest]: readonly string[], to: unknown): void {
  const holder = value as Record<string, unknown>
  if (rest.length === 0) holder[key] = to
  else if (typeof holder[key] === 'object' && holder[key] !== null) set(holder[key], rest, to)
}
