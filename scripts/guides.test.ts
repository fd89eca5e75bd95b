import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { translatorIn } from '@/components/language/translate'
import { KEYS } from '@/components/pages/present/command'

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

/** Every text of the interface in English. */
const words: readonly string[] = (function texts(of: unknown): string[] {
  return typeof of === 'string' ? [of] : Object.values(of as object).flatMap(texts)
})(JSON.parse(readFileSync('components/language/messages/en.json', 'utf8')))

test.for([
  ['docs/studio.md', 'First story in seven steps'],
  ['docs/presenting.md', 'First talk in six steps'],
  ['docs/import.md', 'First file in five steps'],
] as const)('%s begins with steps, whose words are those of the interface', ([document, heading]) => {
  const [before = '', steps = ''] = readFileSync(document, 'utf8').split(`\n## ${heading}\n`)
  expect(before).not.toContain('\n## ')
  const [section = ''] = steps.split('\n## ')
  const number = section.match(/^\d\. /gm)?.length
  expect(heading).toContain(['five', 'six', 'seven'][(number ?? 0) - 5])
  const named = [...section.matchAll(/\*\*(.+?)\*\*|“(.+?)”/g)].map(([, bold, quoted]) => bold ?? quoted ?? '')
  const unknown = named.filter((name) => !words.some((text) => text.toLowerCase() === shown(name).toLowerCase()))
  expect(unknown).toEqual([])
})

/** The text behind a name, which may hold a number. */
function shown(name: string): string {
  return name.replace(/^Open \d rows$/, 'Open {rows, plural, one {# row} other {# rows}}')
}

test('the README leads to each of them, and names every folder', () => {
  const text = readFileSync('README.md', 'utf8')
  const links = [...text.matchAll(/\]\((docs\/[\w-]+\.md)#([\w-]+)\)/g)]
  for (const [, document = '', anchor = ''] of links) {
    const headings = [...readFileSync(document, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\w -]/g, '')
        .replaceAll(' ', '-'),
    )
    expect(headings, `${document}#${anchor}`).toContain(anchor)
  }
  for (const start of ['docs/embed.md', 'first-story', 'first-talk', 'first-file']) expect(text).toContain(start)
  for (const folder of ['app', 'server', 'scripts', 'e2e', 'public', 'deploy'])
    expect(text).toContain(`| \`${folder}/\``)
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

test('the guide to presenting lists exactly the keys of the stage, command by command', () => {
  const english = translatorIn('en')
  const [, section = ''] = readFileSync('docs/presenting.md', 'utf8').split('\n## Keys\n')
  const cells = [...(section.split('\n## ')[0]?.matchAll(/^\| (<kbd>.*?) +\|/gm) ?? [])].map(([, cell = '']) => cell)
  const listed = cells.flatMap((cell) => cell.split('</kbd>, <kbd>')).map((keys) => keys.replace(/<\/?kbd>/g, ''))
  const bound = Object.values(KEYS).map((keys) => keys.map((key) => english('present.key', { key })).join(' '))
  expect(listed.toSorted()).toEqual([...bound, '5 Enter'].toSorted())
})
