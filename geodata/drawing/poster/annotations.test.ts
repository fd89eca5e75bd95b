import { readFileSync } from 'node:fs'
import { XMLValidator } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import { kilometresBetween } from '../../domain/geometry/globe'
import type { Annotation } from '../../domain/story/annotation'
import { parseView } from '../../domain/view/parse'
import { atlasSource } from '../../load/source'
import { drawnAnnotations } from '../annotation/drawnAnnotations'
import { preparedGround } from '../ground/ground'
import { PALETTES } from '../theme/theme'
import { poster } from './poster'

const atlas = atlasSource().atlas()
const ground = preparedGround(
  JSON.parse(readFileSync(new URL('../../mali/basemap/ground.json', import.meta.url), 'utf8')),
)

const ANNOTATIONS: readonly Annotation[] = [
  arrow([-8, 12.6], [-0.04, 16.27], 'Reinforcements'),
  {
    type: 'Feature',
    properties: { kind: 'circle', text: 'Within a day’s drive', km: 100 },
    geometry: { type: 'Point', coordinates: [-3, 16.8] },
  },
  {
    type: 'Feature',
    properties: { kind: 'label', text: 'The river\nport' },
    geometry: { type: 'Point', coordinates: [-4.2, 14.5] },
  },
  {
    type: 'Feature',
    properties: { kind: 'area', text: '<Adagh> & hills' },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [0.5, 18],
          [2.5, 18],
          [2.8, 20],
          [0.5, 20.5],
          [0.5, 18],
        ],
      ],
    },
  },
]

function arrow(tail: number[], tip: number[], text: string): Annotation {
  return {
    type: 'Feature',
    properties: { kind: 'arrow', text },
    geometry: { type: 'LineString', coordinates: [tail, tip] },
  }
}

function drawn(query: string, theme: 'light' | 'dark' | 'print', annotations = ANNOTATIONS): string {
  return poster(atlas, parseView(query, atlas), {
    ...{ ground, theme, annotations, language: 'en', width: 900, height: 640, parts: ['scale'] },
    words: {
      ...{ title: 'T', subtitle: '', periods: ['1991', '2012'], sources: '', described: '' },
      mark: ({ place }) => place.name.en,
      link: () => '',
      legend: {
        ...{ mark: '', dots: '', dotsPossible: '', possible: '', announced: '', judged: '', unreported: '' },
        ...{ region: '', part: '', open: '', link: '', whole: '', inferred: '' },
      },
      status: () => '',
      count: () => '',
      row: () => '',
      tray: { areas: '', country: '', abroad: '' },
      unlisted: () => '',
      kilometres: String,
      annotation: ({ kind, text }) => `${kind} ${text}`,
    },
  })
}

describe('what an author drew on a map', () => {
  test('is on the picture in every theme, with its words, whatever they hold', () => {
    for (const theme of ['light', 'dark', 'print'] as const) {
      const svg = drawn('', theme)
      expect(XMLValidator.validate(svg)).toBe(true)
      expect(svg.match(/data-annotation=/g)).toHaveLength(3)
      expect(svg).toContain(PALETTES[theme].plum)
      expect(svg).toContain('<title>area &lt;Adagh&gt; &amp; hills</title>')
      expect(svg.match(/<desc.*?<\/desc>/s)?.[0]).toContain('arrow Reinforcements. circle')
      // Two lines.
      expect(svg).toMatch(/>The river<.*>port</s)
    }
  })

  test('is on both maps of a comparison, and nothing is drawn without it', () => {
    expect(drawn('time=1991&compare=2012', 'light').match(/data-annotation=/g)).toHaveLength(6)
    expect(drawn('', 'light', [])).not.toContain('data-annotation')
  })

  test('keeps the size of its pencil at every scale', () => {
    const widths = (query: string) => drawn(query, 'light').match(/stroke-width="3.5"/g)?.length
    expect(widths('at=17,-3,5')).toBe(widths('at=16.5,-3,7'))
  })

  test('a circle has its kilometres on the globe; its text is above it', () => {
    const [, circle] = drawnAnnotations(ANNOTATIONS)
    const ring = circle?.ground?.type === 'Polygon' ? (circle.ground.coordinates[0] ?? []) : []
    for (const corner of ring) expect(kilometresBetween([-3, 16.8], corner)).toBeCloseTo(100, 6)
    expect(circle?.label?.side).toBe('above')
    expect(circle?.label?.at[1]).toBeGreaterThan(17.6)
  })

  test.each([
    ['to the east', [2, 15], 'left', 0],
    ['to the west', [-8, 15], 'right', 180],
    ['to the north', [-3, 20], 'below', -90],
    ['to the south', [-3, 10], 'above', 90],
  ] as const)('an arrow %s has its text behind its tail', (_, tip, side, angle) => {
    const [one] = drawnAnnotations([arrow([-3, 15], [...tip], 'text')])
    expect(one?.label).toEqual({ at: [-3, 15], side })
    expect(one?.head?.angle).toBeCloseTo(angle, 6)
  })

  test('what has too few positions is left out', () => {
    const nothing: Annotation = {
      type: 'Feature',
      properties: { kind: 'area', text: '' },
      geometry: { type: 'Polygon', coordinates: [] },
    }
    expect(drawnAnnotations([nothing])).toEqual([])
  })
})
