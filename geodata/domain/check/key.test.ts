import { expect, test } from 'vitest'
import { EVENTS, faultLines, first, replaced } from '../../testing/breakage'

const KEYS = EVENTS.filter(({ record }) => record.key)

test('there are eight to twelve key events, covering north, south and both crises', () => {
  expect(KEYS.length).toBeGreaterThanOrEqual(8)
  expect(KEYS.length).toBeLessThanOrEqual(12)
  for (const year of ['1991', '2012']) expect(KEYS.some(({ record }) => record.date.includes(year))).toBe(true)
})

test('a key event that is only announced or judged is refused', () => {
  const { file, at } = first(KEYS)
  const { files } = replaced(file, [at, 'status'], 'judged')
  expect(faultLines(files)).toEqual([
    expect.stringMatching(/\.key: a key event is one that a document reports.*'judged'/),
  ])
})

test('too many key events are refused', () => {
  const others = EVENTS.filter(({ record }) => !record.key && record.status === 'reported')
  const { files } = others
    .slice(0, 13 - KEYS.length)
    .reduce(({ files }, { file, at, record }) => replaced(file, [at], { ...record, key: true }, files), {
      files: undefined as Parameters<typeof replaced>[3],
    })
  expect(faultLines(files ?? {})).toEqual([expect.stringMatching(/\.key: this is key event 13; choose at most 12/)])
})
