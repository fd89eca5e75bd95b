import { expect, test } from 'vitest'
import { loadAtlas } from '../read/load'
import { byPlaceInDocument, partOf } from './order'

test('a document is read from its lead on, captions where their pictures stand, paragraphs by number', () => {
  const cited = (source: string, locators: readonly string[]) => locators.map((locator) => ({ source, locator }))
  const inOrder = [
    'Lead ¶1',
    'Lead ¶4',
    'Caption ¶2',
    'Lead ¶5',
    'Internal calls to step down ¶2',
    'Cold reception worldwide ¶1',
  ]
  const dw = cited('dw-2012-03-26', inOrder)
  expect(dw.toReversed().sort(byPlaceInDocument)).toEqual(dw)
  const essay = cited('fa-wing-2012', ['¶2', '¶9', '¶10'])
  expect(essay.toReversed().sort(byPlaceInDocument)).toEqual(essay)
})

test('every locator of the atlas that names a part has its place in its document', () => {
  const citations = loadAtlas().events.flatMap((event) => event.citations)
  const lost = citations.filter((citation) => !citation.locator.startsWith('¶') && partOf(citation) === -1)
  expect(lost).toEqual([])
})
