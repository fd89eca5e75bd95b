import { expect, test } from 'vitest'
import { holdsPhrase, parseQuery } from './query'

test.each([
  ['Bamako  March', { words: ['bamako', 'march'], phrases: [], without: [] }],
  ['kidal kidal', { words: ['kidal'], phrases: [], without: [] }],
  ['"General Strike" 1991', { words: ['1991'], phrases: [['general', 'strike']], without: [] }],
  ['« coup d’État »', { words: [], phrases: [['coup', 'd', 'etat']], without: [] }],
  ['coup -1968', { words: ['coup'], phrases: [], without: [['1968']] }],
  ['-"Ansar Dine" sharia', { words: ['sharia'], phrases: [], without: [['ansar', 'dine']] }],
  ['"one"', { words: ['one'], phrases: [], without: [] }],
  ['"never closed', { words: ['never', 'closed'], phrases: [], without: [] }],
  ['north-south', { words: ['north', 'south'], phrases: [], without: [] }],
  ['22 March 1991', { words: ['22', '1991'], phrases: [], without: [] }],
  ['Kidal en mars 2012', { words: ['kidal', 'en', '2012'], phrases: [], without: [] }],
  ['January', { words: ['january'], phrases: [], without: [] }],
  ['"22 March 1991"', { words: [], phrases: [['22', 'march', '1991']], without: [] }],
  ['- — ""', { words: [], phrases: [], without: [] }],
])('%s', (text, query) => {
  expect(parseQuery(text)).toEqual(query)
})

test('a phrase matches consecutive whole words', () => {
  expect(holdsPhrase('A general strike, it is said', ['general', 'strike'])).toBe(true)
  expect(holdsPhrase('A general strikes', ['general', 'strike'])).toBe(false)
  expect(holdsPhrase('Strike, general', ['general', 'strike'])).toBe(false)
})
