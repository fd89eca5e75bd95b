import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { NO_GROUND } from '../../drawing/ground/unpack'
import { HOSTILE } from '../../testing/hostileText'
import { inAll, ownAtlas } from '../../testing/ownAtlas'
import { check } from '../check/check'
import type { Atlas } from '../join/atlas'
import { join } from '../join/join'
import type { Language } from '../language/language'
import { formatFault } from '../read/fault'
import { recordsOf } from '../read/read'
import { SHAPES } from '../schema/term'
import { parseView } from '../view/parse'
import { chosen } from './chosen'
import { type FolderWords, folderFiles } from './folder'
import { yaml } from './yaml'

const WORDS: FolderWords = {
  notKnown: 'Not known.',
  asWritten: 'As the data has it.',
  nameless: 'Without a name',
  broad: 'Known only broadly',
  ground: 'Base map: Natural Earth.',
  coverage: '# Coverage\n\n{events} events.\n',
  method: '# Method\n\nFrom a file.\n',
  readme: '# Wells\n',
  licence: 'ODbL\n',
}
const about = { title: 'Wells', licence: 'ODbL', source: 'Ministry of Water' }

function files(atlas: Atlas, language: Language = 'en'): Record<string, string> {
  const made = [...folderFiles(atlas, { language, about, words: WORDS, ground: NO_GROUND })]
  return Object.fromEntries(made.map(({ name, pieces }) => [name.replace(/^wells\//, ''), [...pieces].join('')]))
}

function faultsOf(atlas: Atlas, language?: Language): string[] {
  return check(files(atlas, language)).faults.map(formatFault)
}

describe('a folder of own data', () => {
  const atlas = ownAtlas(90, { places: 12 })

  it('is accepted by the check, and is the same events', () => {
    expect(faultsOf(atlas)).toEqual([])
    const read = join(recordsOf(check(files(atlas)).documents))
    expect(read.events.map(({ id, date, place, kind }) => [id, date, place, kind])).toEqual(
      atlas.events.map(({ id, date, place, kind }) => [id, date, place, kind]),
    )
    for (const query of ['time=1990/1996', 'kind=dry', 'actor=village', 'lat=-20,30', 'near=place-1,4000'])
      expect(chosen(read, parseView(query, read)).map(({ event, match }) => [event.id, match])).toEqual(
        chosen(atlas, parseView(query, atlas)).map(({ event, match }) => [event.id, match]),
      )
    expect(read.config).toMatchObject({ title: { en: 'Wells' }, languages: ['en'], authors: 'Ministry of Water' })
  })

  it('is accepted without actors, figures, texts and citations that are listed, and with more kinds than shapes', () => {
    const kinds = Array.from({ length: SHAPES.length + 5 }, (_, i) => ({
      id: `kind-${i}`,
      name: inAll(`Kind ${i}`),
      meaning: inAll(''),
      shape: SHAPES[i] ?? 'dot',
      colour: 'slate' as const,
    })).map((kind) => (kind.shape === 'dot' ? { ...kind, shape: 'dot' as const } : kind))
    const bare: Atlas = {
      ...atlas,
      kinds,
      actors: [],
      measures: [],
      events: atlas.events.map((event, i) => ({
        ...event,
        kind: `kind-${i % kinds.length}`,
        actors: [],
        figures: [],
        summary: [],
        citations: [{ source: 'report', part: null, locator: `row ${i}, https://example.org/${i}` }],
      })),
    }
    expect(faultsOf(bare)).toEqual([])
  })

  it('is accepted with any text, date and id, and tells doubtful dates as such', () => {
    const hostile: Atlas = {
      ...atlas,
      events: HOSTILE.map((text, i) => ({
        ...(atlas.events[i % 90] as Atlas['events'][number]),
        id: `${text} ${i}`,
        title: inAll(text),
        date: ['2012~', '[2012-03-26..2012-04-02]', '2012-01/..', '199X'][i % 4] ?? '2012',
        summary: [{ text: inAll(`${text} One sentence. Two sentences! 10 000 km : « oui » ?`), cites: [0] }],
        citations: [{ source: 'report', part: null, locator: text }],
      })),
    }
    for (const language of ['en', 'fr'] as const) expect(faultsOf(hostile, language)).toEqual([])
  })
})

it('YAML is read as it was written', () => {
  const value = {
    plain: 'text',
    'with space': ['yes', '1', 'null', '2012-01-01', '- x', '{a: b}', '# c', 'é\n"\\\t', ''],
    nested: { deep: [{ a: 1, b: null, c: [true, -0.5] }, 'x'.repeat(200), [], {}] },
    long: Array.from({ length: 30 }, (_, i) => ({ id: `row-${i}`, text: 'y'.repeat(i * 9) })),
  }
  expect(parse(yaml(value))).toEqual(value)
})
