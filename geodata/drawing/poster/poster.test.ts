import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { assert, constantFrom, integer, property, string } from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../domain/language/language'
import { totalOf } from '../../domain/select/match'
import { parseView } from '../../domain/view/parse'
import { EMPTY_VIEW, type View } from '../../domain/view/view'
import { rasterized } from '../../load/raster'
import { atlasSource } from '../../load/source'
import { arbitraryView } from '../../testing/arbitraryView'
import { runs } from '../../testing/runs'
import { preparedGround } from '../ground/ground'
import { linkArcsOf } from '../link/linkArcs'
import { type PosterOptions, poster } from './poster'
import type { PosterWords } from './posterWords'
import { mapContent, scene } from './scene'
import { staticMap } from './staticMap'

const atlas = atlasSource().atlas()
const ground = preparedGround(
  JSON.parse(readFileSync(new URL('../../mali/basemap/ground.json', import.meta.url), 'utf8')),
)

/** The same text for all words: the shape of a poster does not depend on them. */
function wordsOf(text: string): PosterWords {
  return {
    title: text,
    subtitle: text,
    periods: [text, text],
    mark: ({ place, count }) => `${place.name.en}: ${count.certain}, ${count.possible} ${text}`,
    legend: {
      mark: text,
      possible: text,
      dots: text,
      dotsPossible: text,
      announced: text,
      unreported: text,
      judged: text,
      region: text,
      part: text,
      open: text,
      link: text,
      whole: text,
      inferred: text,
    },
    annotation: ({ kind, text: written }) => `${kind} ${written} ${text}`,
    status: (status, count) => `${status} ${count} ${text}`,
    link: ({ relation, event, basis }) => `${relation} ${event.title.en} ${basis} ${text}`,
    count: ({ certain, possible }) => (possible > 0 ? `${certain} (${possible} possible)` : String(certain)),
    row: ({ certain, possible }) => `${certain}/${possible}`,
    tray: { areas: text, country: text, abroad: text },
    unlisted: (count, others) => `${others ? 'and ' : ''}${count} without a point`,
    sources: text,
    kilometres: (length) => `${length} km`,
    described: text,
  }
}

const CARD: PosterOptions = {
  ground,
  language: 'en',
  width: 1200,
  height: 630,
  theme: 'light',
  words: wordsOf('ink and paper'),
}

const draw = (view: Partial<View> = {}, options: Partial<PosterOptions> = {}) =>
  poster(atlas, { ...EMPTY_VIEW, ...view }, { ...CARD, ...options })

/** All elements of a document by name, with attributes and text. */
function elements(svg: string): { name: string; attributes: Record<string, string>; text: string }[] {
  const read = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    processEntities: true,
    htmlEntities: true,
    parseTagValue: false,
    trimValues: false,
  }).parse(svg)
  const walk = (nodes: Record<string, unknown>[]): ReturnType<typeof elements> =>
    nodes.flatMap((node) => {
      const name = Object.keys(node).find((key) => key !== ':@' && key !== '#text')
      if (!name) return []
      const children = node[name] as Record<string, unknown>[]
      const text = children.map((child) => child['#text'] ?? '').join('')
      return [{ name, attributes: (node[':@'] ?? {}) as Record<string, string>, text }, ...walk(children)]
    })
  return walk(read)
}

describe('a poster', () => {
  it('is well-formed, whatever View, size, theme and language', () => {
    assert(
      property(
        arbitraryView(atlas),
        integer({ min: 240, max: 2400 }),
        integer({ min: 240, max: 1600 }),
        constantFrom(...LANGUAGES),
        constantFrom('light' as const, 'dark' as const, 'print' as const),
        (view, width, height, language, theme) => {
          const svg = poster(atlas, view, { ...CARD, width, height, language, theme })
          expect(XMLValidator.validate(svg)).toBe(true)
          expect(svg).not.toMatch(/NaN|undefined|Infinity/)
        },
      ),
      { numRuns: runs(30) },
    )
  }, 60_000)

  it('says the number of the events without a point for which it has no room', () => {
    const all = mapContent(atlas, EMPTY_VIEW).tray.flatMap(({ places }) => places)
    for (const size of [240, 260]) {
      const svg = draw({}, { width: size, height: size, parts: ['legend', 'kinds', 'tray'] })
      const texts = elements(svg).flatMap(({ name, text }) => (name === 'text' ? [text] : []))
      const unlisted = all.filter(({ place }) => !texts.some((text) => text.startsWith(`${place.name.en} `)))
      const number = unlisted.reduce((sum, { count }) => sum + totalOf(count), 0)
      expect(number).toBeGreaterThan(0)
      expect(texts.some((text) => text.endsWith(`${number} without a point`))).toBe(true)
    }
  })

  it.each([
    [1200, 630],
    [1080, 1080],
    [700, 400],
    [500, 900],
  ])('of one event has its figures, and counts those without room: %i × %i', (width, height) => {
    const figures = Array.from({ length: 40 }, (_, i) => `Figure ${i + 1} of someone`)
    const event = { summary: 'It happened.', figures, counted: 'Counted', more: (count: number) => `${count} more` }
    const [open] = atlas.events
    const words = { ...wordsOf('ink'), event }
    const drawn = elements(draw({ event: open?.id ?? null }, { width, height, words }))
      .filter(({ name }) => name === 'text')
      .map(({ text }) => text)
    const kept = drawn.filter((text) => /^· Figure \d+ of someone$/.test(text)).length
    expect(drawn).toContain('It happened.')
    expect(kept).toBeGreaterThan(0)
    expect(drawn).toContain(`${40 - kept} more`)
    expect(drawn.filter((text) => text === 'ink').length).toBeGreaterThan(0)
  })

  it('breaks the meaning of a sign into lines where the column is narrow, instead of cutting it off', () => {
    const part = 'Somewhere in this area; closer lines stand for more events'
    const words = { ...wordsOf('ink'), legend: { ...wordsOf('ink').legend, part } }
    const texts = elements(draw({}, { width: 600, height: 315, words, parts: ['title', 'legend'] })).map(
      (one) => one.text,
    )
    expect(texts.join(' ')).toContain('Somewhere in this area; closer')
    expect(texts.filter((text) => text.includes('…'))).toEqual([])
    // Without room for that, the first part of the sentence.
    const long = { ...words, legend: { ...words.legend, part: `${part}, and ${part}` } }
    const less = elements(draw({}, { width: 480, height: 315, words: long, parts: ['title', 'legend'] }))
    expect(less.map((one) => one.text)).toContain('Somewhere in this area')
    expect(less.filter(({ text }) => text.includes('…'))).toEqual([])
  })

  it('describes in words what it shows', () => {
    const [root, title, desc] = elements(draw())
    expect(root?.attributes['aria-labelledby']).toBe('poster-title poster-desc')
    expect(title).toMatchObject({ name: 'title', attributes: { id: 'poster-title' }, text: 'ink and paper' })
    expect(desc?.text).toContain('Bamako: ')
    expect(desc?.text).toContain('Mali: ')
  })

  it('has a mark for every place in the frame, with its number as text', () => {
    const seen = scene(mapContent(atlas, EMPTY_VIEW), {
      atlas,
      ground,
      language: 'en',
      frame: { width: 1200, height: 630 },
      rem: 16,
      scaled: false,
    })
    const svg = draw({}, { parts: [], rem: 16 })
    const places = elements(svg).flatMap(({ attributes }) => attributes['data-place'] ?? [])
    expect(places.sort()).toEqual(seen.marks.map(({ place }) => place.id).sort())
    const bamako = seen.marks.find(({ place }) => place.id === 'bamako')
    const texts = elements(svg).flatMap(({ name, text }) => (name === 'text' ? [text] : []))
    expect(texts).toContain(String(bamako?.count.certain))
    expect(texts).toContain('Bamako')
  })

  it('draws two maps for a comparison', () => {
    const svg = draw(parseView('time=1990/1992&compare=2012', atlas))
    const bamako = elements(svg).filter(({ attributes }) => attributes['data-place'] === 'bamako')
    expect(bamako).toHaveLength(2)
    const ids = elements(svg).flatMap(({ attributes }) => attributes.id ?? [])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('outlines geographic filters, and highlights the open event', () => {
    const area = draw(parseView('near=gao,100&lat=14,18', atlas))
    expect(elements(area).filter(({ attributes }) => attributes['stroke-width'] === '2.5')).toHaveLength(2)
    const event = atlas.events.find(({ place }) => place === 'gao')
    expect(draw({ event: event?.id ?? null })).toContain('fill="#a34a23"')
  })

  it('draws the links of the open event, with a description', () => {
    const told = atlas.events.find((event) => linkArcsOf(atlas, event, 'all').arcs.length > 1)
    const arcs = told ? linkArcsOf(atlas, told, 'all').arcs : []
    const view = { event: told?.id ?? null }
    expect(arcs).not.toEqual([])
    const linked = elements(draw({ ...view, links: 'all' })).map(({ text }) => text)
    const bare = elements(draw(view)).map(({ text }) => text)
    for (const { relation, event, basis } of arcs.flatMap(({ ends }) => ends)) {
      const words = `${relation} ${event.title.en} ${basis} ink and paper`
      expect(linked.filter((text) => text.includes(words)).length, words).toBeGreaterThanOrEqual(2)
      expect(bare.filter((text) => text.includes(words))).toEqual([])
    }
  })

  it('dashes inferred links, and draws them only on request', () => {
    const told = atlas.events.find((event) => {
      const { arcs } = linkArcsOf(atlas, event, 'all')
      return arcs.length > 0 && arcs.every(({ basis }) => basis === 'inferred')
    })
    const event = told?.id ?? null
    const dashed = (links: View['links']) =>
      elements(draw({ event, links }, { parts: [] })).filter(
        ({ attributes }) => attributes.stroke === '#a34a23' && attributes['stroke-dasharray'] !== undefined,
      )
    expect(told).toBeDefined()
    expect(dashed('all').length).toBeGreaterThan(0)
    expect(dashed('stated')).toEqual([])
    expect(dashed(null)).toEqual([])
  })

  it('counts unreported events by outline, if there are any', () => {
    const texts = (view: Partial<View>) => elements(draw(view)).map(({ text }) => text)
    const judged = atlas.events.filter(({ status }) => status === 'judged').length
    expect(judged).toBeGreaterThan(0)
    expect(texts({})).toContain(`judged ${judged} ink and paper`)
    expect(texts({ status: ['reported'] }).filter((text) => text.startsWith('judged '))).toEqual([])
  })

  it('draws a second ring around a place with only judged events', () => {
    const [sample] = atlas.events
    const rings = (status: 'reported' | 'judged') => {
      const one = { ...atlas, events: sample ? [{ ...sample, place: 'gao', status, links: [] }] : [] }
      const svg = poster(one, EMPTY_VIEW, { ...CARD, parts: [] })
      return elements(svg).filter(({ name, attributes }) => name === 'circle' && attributes.fill === 'none').length
    }
    expect(rings('judged')).toBe(rings('reported') + 1)
  })

  it('draws a hollow disc in a ring for a place with announced and judged events only', () => {
    const [sample] = atlas.events
    const events = (['announced', 'judged'] as const).flatMap((status) =>
      sample ? [{ ...sample, id: status, place: 'gao', status, inferred: [], links: [] }] : [],
    )
    const circles = elements(poster({ ...atlas, events }, EMPTY_VIEW, { ...CARD, parts: [] })).filter(
      ({ name }) => name === 'circle',
    )
    expect(circles.filter(({ attributes }) => attributes.fill === 'none')).toHaveLength(1)
    expect(circles.filter(({ attributes }) => attributes['stroke-width'] === '2')).toHaveLength(1)
  })

  it('does not explain marks beyond its edge', () => {
    const [sample] = atlas.events
    const events = sample
      ? [{ ...sample, place: 'abidjan', status: 'announced' as const, inferred: [], links: [] }]
      : []
    const legend = { ...wordsOf('').legend, announced: 'only announced' }
    const texts = (at: View['at']) =>
      elements(poster({ ...atlas, events }, { ...EMPTY_VIEW, at }, { ...CARD, words: { ...wordsOf(''), legend } })).map(
        ({ text }) => text,
      )
    expect(texts(null)).not.toContain('only announced')
    expect(texts({ lat: 5.3, lng: -4, zoom: 6 })).toContain('only announced')
  })

  it('moves to an open event beyond its edge, as the live map does', () => {
    const abroad = atlas.events.find(({ place }) => place === 'abidjan')
    const frame = { width: 900, height: 600 }
    const { marks } = scene(mapContent(atlas, { ...EMPTY_VIEW, event: abroad?.id ?? null }), {
      atlas,
      ground,
      language: 'en',
      frame,
      rem: 16,
      scaled: false,
    })
    expect(marks.find(({ chosen }) => chosen)?.x).toBeCloseTo(frame.width / 2, 0)
  })

  it('weighs at most 12 kB as a share card', () => {
    expect(gzipSync(draw()).length).toBeLessThan(12_000)
  })

  it('has room for a map at every size', () => {
    const rects = elements(draw({}, { width: 240, height: 240 })).filter(({ name }) => name === 'rect')
    const heights = rects.map(({ attributes }) => Number(attributes.height))
    expect(heights.filter((height) => height > 240 * 0.6).length).toBeGreaterThan(1)
  })
})

describe('hostile text', () => {
  const HOSTILE = [
    '<script>alert(1)</script>',
    '"><image href=x onerror=alert(1)>',
    "' onload='alert(1)",
    ']]><svg onload=alert(1)>',
    '<!ENTITY x SYSTEM "file:///etc/passwd">&x;',
    '&lt;script&gt;',
    '\u0000\u0008\u001b[31m\ufffe\ud800',
    '</title></svg><iframe src=javascript:alert(1)>',
    '\u202e<style>*{display:none}</style>',
  ]

  it.each(HOSTILE)('is output as text: %j', (text) => {
    const svg = draw({}, { words: wordsOf(text) })
    expect(XMLValidator.validate(svg)).toBe(true)
    expect(new Set(elements(svg).map(({ name }) => name))).toEqual(new Set(elements(draw()).map(({ name }) => name)))
    expect(
      elements(svg)
        .flatMap(({ attributes }) => Object.keys(attributes))
        .filter((key) => key.startsWith('on')),
    ).toEqual([])
  })

  it('is output as text, for any string', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 80 }), (text) => {
        const svg = draw({}, { words: wordsOf(text), width: 600, height: 400 })
        expect(XMLValidator.validate(svg)).toBe(true)
      }),
      { numRuns: 100 },
    )
  }, 60_000)
})

describe('the static map of a page', () => {
  it.each([
    ['all of Mali', ''],
    ['a camera of its own', 'at=16,-1,6.5'],
  ])('positions %s as the poster does', (_, query) => {
    const view = parseView(query, atlas)
    const frame = { width: 936, height: 616 }
    const { marks } = scene(mapContent(atlas, view), { atlas, ground, language: 'en', frame, rem: 16, scaled: false })
    const { box, place } = staticMap(atlas, view, { ground, language: 'en' })
    const side = box.fitted ? Math.min(frame.width - 36, (frame.height - 36) * (box.width / box.height)) : box.width
    const size = { width: side, height: (side * box.height) / box.width }
    for (const mark of marks) {
      const share = place(mark.place.point.coordinates)
      const x = frame.width / 2 + (share.x - 0.5) * size.width
      const y = frame.height / 2 + (share.y - 0.5) * size.height
      expect(Math.hypot(x - mark.x, y - mark.y), mark.place.id).toBeLessThan(0.5)
    }
  })
})

describe('a PNG', () => {
  it('has the given number of pixels per pixel of the drawing', async () => {
    const png = await rasterized(draw({}, { width: 400, height: 300 }), 2)
    const header = new DataView(png.buffer, png.byteOffset)
    expect(new TextDecoder().decode(png.slice(1, 4))).toBe('PNG')
    expect([header.getUint32(16), header.getUint32(20)]).toEqual([800, 600])
  })
})
