import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (path: string) => readFileSync(path, 'utf8').replace(/\s+/g, ' ')

test('the guide to adding a facet equals its test', () => {
  const guide = read('docs/adding-a-facet.md')
  const tried = read('components/parts/filter/addedFacet.test.tsx')
  const shown = [...guide.matchAll(/```ts (.*?) ```/g)].map(([, code = '']) => code)
  expect(shown).toHaveLength(2)
  for (const code of shown) expect(tried).toContain(code)
  const names = [...guide.matchAll(/"precision": "(.*?)"/g)].map(([, name = '']) => name)
  expect(names).toHaveLength(2)
  for (const name of names) expect(tried).toContain(`'${name}'`)
})
