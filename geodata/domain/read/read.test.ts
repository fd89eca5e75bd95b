import { describe, expect, test } from 'vitest'
import { DATA, EVENTS, faultLines, first, replaced } from '../../testing/breakage'
import { isDataFile } from './read'

const { file, at, record } = first(EVENTS)
const counted = first(EVENTS, (event) => event.record.figures.some(({ value }) => value !== undefined))
const figureAt = counted.record.figures.findIndex(({ value }) => value !== undefined)
const { claimedBy, value, ...figure } = first(counted.record.figures, (one) => one.value !== undefined)

describe('a data file is refused', () => {
  test('with only its own fault, whatever refers to its content', () => {
    for (const [name, path] of [
      [file, [at, 'title']],
      ['sources.yaml', [0, 'label']],
      ['actors.yaml', [0, 'name']],
      ['vocabulary.yaml', ['kinds', 0, 'name']],
      ['places.geojson', ['features', 0, 'properties', 'name']],
      ['regions.geojson', ['features', 0, 'properties', 'name']],
    ] as const) {
      expect(faultLines(replaced(name, path, { en: 'Only English' }).files)).toEqual([
        expect.stringMatching(new RegExp(`^${name}:\\d+ .*\\.fr: missing; must be of type string$`)),
      ])
    }
  }, 30_000)

  test('when it is not YAML, at the broken line', () => {
    const lines = (DATA[file] ?? '').split('\n')
    const files = { ...DATA, [file]: [...lines.slice(0, 4), '  title: [unclosed', ...lines.slice(4)].join('\n') }
    const [fault = ''] = faultLines(files).filter((text) => text.startsWith(file))
    expect(fault).toMatch(/: not readable: /)
    expect(fault.split('\n')).toHaveLength(1)
  })

  test('when a record has a duplicate key', () => {
    const text = (DATA[file] ?? '').replace(/^( {2}kind: .*)$/m, '$1\n$1')
    const line = text.split('\n').findIndex((row) => row.startsWith('  kind: ')) + 2
    expect(faultLines({ ...DATA, [file]: text })[0]).toBe(
      `${file}:${line} [0].kind: stands here twice; keep the right one`,
    )
  })

  test.each<[string, string, readonly (string | number)[], unknown, string]>([
    [
      'when a field is unknown',
      file,
      [at],
      { ...record, colour: 'red' },
      `[${at}].colour: unknown field 'colour'; see geodata/README.md for the fields of a record`,
    ],
    [
      'when a language is missing',
      file,
      [at, 'title'],
      { en: record.title.en },
      `[${at}].title.fr: missing; must be of type string`,
    ],
    ['when a text is empty', file, [at, 'title'], { ...record.title, fr: ' ' }, `[${at}].title.fr: found ""; `],
    [
      'when an event cites nothing',
      file,
      [at, 'citations'],
      [],
      `[${at}].citations: found []; every event needs at least one citation`,
    ],
    [
      'when an event has no date',
      file,
      [at],
      { ...record, date: undefined },
      `[${at}].date: missing; every event has a date`,
    ],
    ['when a date is a number', file, [at, 'date'], 1991, `[${at}].date: found 1991; put the date in quotes, '1991'`],
    [
      'when an id is not in its form',
      file,
      [at, 'id'],
      'Coup d’État',
      `[${at}].id: found "Coup d’État"; must be lower-case words and digits joined by hyphens`,
    ],
    [
      'when a figure is nobody’s',
      counted.file,
      [counted.at, 'figures', figureAt],
      { ...figure, value },
      `[${counted.at}].figures[${figureAt}].claimedBy: found nothing; must be an id, or words in every language`,
    ],
    [
      'when a figure says nothing',
      counted.file,
      [counted.at, 'figures', figureAt],
      { ...figure, claimedBy },
      `[${counted.at}].figures[${figureAt}]: found {`,
    ],
    [
      'when a link is of an unknown kind',
      file,
      [at],
      { ...record, links: [{ kind: 'ledto', event: record.id }] },
      `[${at}].links[0].kind: found "ledto"; did you mean 'led-to'?`,
    ],
    [
      'when a precision is unknown',
      'places.geojson',
      ['features', 0, 'properties', 'precision'],
      'exactly',
      'features[0].properties.precision: found "exactly"; did you mean \'exact\'?',
    ],
    [
      'when a country is no code',
      'places.geojson',
      ['features', 0, 'properties', 'country'],
      'Mali',
      'features[0].properties.country: found "Mali"; must be an ISO 3166-1 alpha-3 code',
    ],
    [
      'when a position has a height',
      'places.geojson',
      ['features', 0, 'geometry', 'coordinates'],
      [1, 18, 400],
      'features[0].geometry.coordinates: found [1,18,400]; ',
    ],
  ])('%s', (_, name, path, change, message) => {
    const { files, line } = replaced(name, path, change)
    expect(
      faultLines(files).find((text) => text.startsWith(`${name}:${line} ${message}`)),
      faultLines(files)[0],
    ).toBeDefined()
  })
})

test.each([
  ['events/2012.yaml', true],
  ['places.geojson', true],
  ['published.json', true],
  ['events/notes.txt', false],
  ['events/old/2012.yaml', false],
  ['basemap/countries.geojson', false],
])('%s is data: %s', (path, expected) => {
  expect(isDataFile(path)).toBe(expected)
})
