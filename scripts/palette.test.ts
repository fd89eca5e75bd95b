import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PALETTE_SHEET, paletteSheet } from './palette'

test('the colours of the sheets are those of the drawings; if not: npm run palette:derive', () => {
  expect(readFileSync(PALETTE_SHEET, 'utf8')).toBe(paletteSheet())
})
