import { expect, test } from 'vitest'
import { atlasSource } from '../../load/source'
import { NO_SCENES, sceneIndex, storiesCiting } from './storiesCiting'
import { citationsIn } from './story'

const stories = atlasSource()
  .stories()
  .filter(({ language }) => language === 'en')
const index = sceneIndex(stories)

test('a scene is listed for an event if and only if it focuses on it or its text cites it', () => {
  for (const { id } of atlasSource().atlas().events) {
    const expected = stories.flatMap(({ slug, scenes }) => {
      const numbers = scenes
        .filter(({ focus, text }) => focus.includes(id) || citationsIn(text).some(({ event }) => event === id))
        .map(({ number }) => number)
      return numbers.length > 0 ? [{ slug, numbers }] : []
    })
    expect(storiesCiting(index, id).map(({ slug, scenes }) => ({ slug, numbers: scenes }))).toEqual(expected)
  }
})

test('an event without stories has none', () => {
  expect(storiesCiting(index, 'no-such-event')).toEqual([])
  expect(storiesCiting(NO_SCENES, '2012-03-21-coup')).toEqual([])
})
