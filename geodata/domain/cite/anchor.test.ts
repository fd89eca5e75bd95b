import { expect, test } from 'vitest'
import { atlasSource } from '../../load/source'
import type { Source } from '../join/atlas'
import { passageAnchor } from './anchor'

test.each([
  ['background-p2', null, 'Background ¶2'],
  ['cold-reception-worldwide-p3', null, 'Cold reception worldwide ¶3'],
  ['p7', null, '¶7'],
  ['infobox', null, 'Infobox'],
  ['dion-cole-2020-p1', 'dion-cole-2020', '¶1'],
  ['a-l-etranger-p1', null, 'À l’étranger ¶1'],
])('%s', (anchor, part, locator) => {
  expect(passageAnchor({ part, locator })).toBe(anchor)
})

test('no two passages of a source have one anchor', () => {
  for (const source of atlasSource().atlas().sources) {
    const anchors = [
      ...passages(source.sections, null),
      ...source.parts.flatMap(({ id, sections }) => [id, ...passages(sections, id)]),
    ]
    expect(new Set(anchors).size).toBe(anchors.length)
  }
})

function passages(sections: Source['sections'], part: string | null): string[] {
  return sections.flatMap(({ heading, paragraphs }) =>
    paragraphs === null
      ? [passageAnchor({ part, locator: heading ?? '' })]
      : Array.from({ length: paragraphs }, (_, i) => passageAnchor({ part, locator: `${heading ?? ''} ¶${i + 1}` })),
  )
}
