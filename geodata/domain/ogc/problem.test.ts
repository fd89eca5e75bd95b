import { expect, test } from 'vitest'
import { instead } from './problem'

test.each([
  ['limt', ['limit', 'bbox'], "Did you mean 'limit'?"],
  ['titel', ['title', 'kind'], "Did you mean 'title'?"],
  ['de', ['en', 'fr'], 'Known are en, fr.'],
  ['xml', ['html', 'json'], 'Known are html, json.'],
])('instead of %s', (found, known, words) => {
  expect(instead(found, known).en).toBe(words)
})
