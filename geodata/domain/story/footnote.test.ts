import { expect, test } from 'vitest'
import { atlasSource } from '../../load/source'
import { footnotes, sameNote } from './footnote'
import type { Cited, Paragraph } from './story'

const atlas = atlasSource().atlas()
const cite = (event: string, source: string | null = null): Cited => ({ kind: 'citation', event, source })
const sourcesOf = (paragraphs: readonly Paragraph[]) =>
  footnotes(paragraphs, atlas).map(({ citations }) => [...new Set(citations.map(({ source }) => source))])

test('footnotes are numbered in text order, each once', () => {
  const text = [[cite('2012-03-21-coup'), cite('1991-03-26-coup')], [cite('2012-03-21-coup')]]
  expect(footnotes(text, atlas).map(({ number, event }) => [number, event.id])).toEqual([
    [1, '2012-03-21-coup'],
    [2, '1991-03-26-coup'],
  ])
})

test('a footnote has the citations of the named source, or all', () => {
  const event = '1991-03-22-shooting-bamako'
  const text = [[cite(event, 'wiki-1991-coup'), cite(event, 'wiki-1992-election'), cite(event)]]
  expect(sourcesOf(text)).toEqual([
    ['wiki-1991-coup'],
    ['wiki-1992-election'],
    ['wiki-1991-coup', 'wiki-1992-election'],
  ])
})

test('a citation inside emphasis gets a footnote; an unknown event gets none', () => {
  const text: Paragraph[] = [[cite('nowhere'), { kind: 'strong', children: [cite('1960-independence')] }]]
  expect(footnotes(text, atlas).map(({ number, event }) => [number, event.id])).toEqual([[1, '1960-independence']])
})

test('a citation finds its footnote', () => {
  const event = '1991-03-22-shooting-bamako'
  const notes = footnotes([[cite('1960-independence'), cite(event), cite(event, 'wiki-1991-coup')]], atlas)
  const numberOf = (cited: Cited) => notes.find((note) => sameNote(note.cited, cited))?.number
  expect(numberOf(cite(event))).toBe(2)
  expect(numberOf(cite(event, 'wiki-1991-coup'))).toBe(3)
  expect(numberOf(cite('1968-coup'))).toBeUndefined()
})
