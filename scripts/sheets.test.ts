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

test('a size of type or of a corner is one of a scale, or has a comment that says why', () => {
  const part = 'components/parts/map/Map.module.css'
  const own = (line: string) => sheetFaults(part, `@layer parts {\n  .map {\n${line}\n  }\n}\n`)
  expect(own('    font-size: 0.91rem;')).toEqual([
    `${part}:3 font-size: 0.91rem is none of --text-…; if it has a reason, say it in a comment above`,
  ])
  expect(own('    border-start-start-radius: 5px;')).toHaveLength(1)
  for (const line of [
    '    font-size: var(--text-3);',
    '    font-size: 0.9em;',
    '    border-radius: 50%;',
    '    font-size: calc(0.95rem * var(--lettering, 1));',
    '    /* Read from the last row. */\n    font-size: 5rem;',
  ])
    expect(own(line), line).toEqual([])
})

test('what begins a page takes the sheet that says the order before any other', () => {
  const order = 'components/ui/tokens.css'
  const beginners = [...new Set(arrowsOf(ROOT).flatMap(({ from, to }) => (to === order ? [from] : [])))]
  expect(beginners).toHaveLength(7)
  for (const file of beginners)
    expect(/^import .*/m.exec(readFileSync(path.join(ROOT, file), 'utf8'))?.[0], file).toContain('/ui/tokens.css')
})
