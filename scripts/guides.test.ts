import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (path: string) => readFileSync(path, 'utf8').replace(/\s+/g, ' ')

const guides = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md', 'geodata/README.md']
const documents = [...guides, ...readdirSync('docs').flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : []))]

test.for(documents)('%s names files that exist, and has no placeholder', (document) => {
  const text = readFileSync(document, 'utf8')
  expect(text).not.toContain('@@')
  const paths = [...text.matchAll(/`((?:app|components|docs|e2e|geodata|scripts|server)\/[\w./-]*\.\w+)`/g)]
  const missing = paths.map(([, path = '']) => path).filter((path) => !existsSync(path))
  expect(missing).toEqual([])
})

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
