import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { arrowsOf } from './floors.mjs'
import { ROOT } from './process.mjs'
import { sheetFaults, sheetsOf } from './sheets.mjs'

test('the sheets of this repository keep the order', () => {
  const sheets = sheetsOf(ROOT)
  expect(sheets.length).toBeGreaterThan(70)
  expect(sheets.flatMap(([file, text]) => sheetFaults(file, text))).toEqual([])
})

test('a rule outside of a layer, or in that of a floor above, is named with its line', () => {
  const part = 'components/parts/map/Map.module.css'
  expect(sheetFaults(part, '/* Wide. */\n@media print {\n  .map {\n  }\n}\n')).toEqual([
    `${part}:2 "@media print" is not in @layer parts { … }`,
  ])
  expect(sheetFaults(part, '@layer pages {\n  .map {\n  }\n}\n')).toEqual([
    `${part}:1 "@layer pages" is not in @layer parts { … }`,
  ])
})

test('a sheet may have rules below its floor, and what a medium asks for', () => {
  const text = '@page {\n}\n@layer ui {\n  a {\n  }\n}\n@layer media {\n  a {\n  }\n}\n@layer parts {\n}\n'
  expect(sheetFaults('components/parts/site/print.css', text)).toEqual([])
})

test('what begins a page takes the sheet that says the order before any other', () => {
  const order = 'components/ui/tokens.css'
  const beginners = [...new Set(arrowsOf(ROOT).flatMap(({ from, to }) => (to === order ? [from] : [])))]
  expect(beginners).toHaveLength(4)
  for (const file of beginners)
    expect(/^import .*/m.exec(readFileSync(path.join(ROOT, file), 'utf8'))?.[0], file).toContain('/ui/tokens.css')
})
