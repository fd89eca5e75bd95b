import { expect, it } from 'vitest'
import { COLON, SEMICOLON } from './punctuation'

it('has a narrow no-break space before both in French, none in English', () => {
  expect(`a${SEMICOLON.fr}b${COLON.fr}c`).toBe('a\u202f; b\u202f: c')
  expect(`a${SEMICOLON.en}b${COLON.en}c`).toBe('a; b: c')
})
