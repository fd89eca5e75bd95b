import { expect, test } from 'vitest'
import { atlasSource } from '../../load/source'
import type { Source } from '../join/atlas'
import { byPlaceIn, hasPassage } from './sourceOrder'

const source = (id: string): Source => {
  const found = atlasSource()
    .atlas()
    .sources.find((one) => one.id === id)
  if (!found) throw new Error(`no source '${id}'`)
  return found
}
const own = (locator: string) => ({ part: null, locator })

test('a document is ordered from its lead, by section and paragraph number, with its parts last', () => {
  const dw = ['Lead ¶1', 'Lead ¶5', 'Caption ¶2', 'Internal calls to step down ¶2', 'Cold reception worldwide ¶1'].map(
    own,
  )
  expect(dw.toReversed().sort(byPlaceIn(source('dw-2012-03-26')))).toEqual(dw)
  const essay = ['¶2', '¶9', '¶10'].map(own)
  expect(essay.toReversed().sort(byPlaceIn(source('fa-wing-2012')))).toEqual(essay)
  const report = [own('Lead ¶9'), { part: 'dion-cole-2020', locator: '¶1' }, { part: 'stigant-2020', locator: '¶1' }]
  expect(report.toReversed().sort(byPlaceIn(source('usip-wing')))).toEqual(report)
})

test('a passage exists if its section and paragraph do', () => {
  const coup = source('wiki-1991-coup')
  expect(['Infobox', 'Lead ¶1', 'Background ¶2'].map((locator) => hasPassage(coup, own(locator)))).toEqual([
    true,
    true,
    true,
  ])
  expect(
    ['Infobox ¶1', 'Lead', 'Background ¶3', 'Background ¶0', 'Foreground ¶1', '¶1'].map((locator) =>
      hasPassage(coup, own(locator)),
    ),
  ).toEqual([false, false, false, false, false, false])
  expect(hasPassage(source('usip-wing'), { part: 'stigant-2020', locator: '¶1' })).toBe(true)
  expect(hasPassage(source('usip-wing'), { part: 'stigant-2020', locator: '¶2' })).toBe(false)
  expect(hasPassage(source('usip-wing'), { part: 'stigant', locator: '¶1' })).toBe(false)
})
