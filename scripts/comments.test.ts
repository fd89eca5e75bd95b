import { expect, test } from 'vitest'
import { commentedOf, commentFaults } from './comments.mjs'
import { ROOT } from './process.mjs'

const LONG = 'so wide that nobody reads it to its end '.repeat(3)

test('the comments of this repository are not too wide', () => {
  const files = commentedOf(ROOT)
  expect(files.length).toBeGreaterThan(1500)
  expect(files.flatMap(([file, text]) => commentFaults(file, text))).toEqual([])
})

test.each([
  ['map.ts', `// ${LONG}`],
  ['map.ts', `/** ${LONG} */`],
  ['map.ts', `   * ${LONG}`],
  ['Map.tsx', `  {/* ${LONG} */}`],
  ['map.mjs', `draw(map) // ${LONG}`],
  ['map.css', `/* ${LONG} */`],
  ['geodata/load/sums.sql', `-- ${LONG}`],
  ['deploy/nginx.conf', `  # ${LONG}`],
])('a comment that is too wide is named with its line: %s, %s', (file, comment) => {
  expect(commentFaults(file, `\n${comment}\n`)).toEqual([`${file}:2 a comment of ${comment.length} columns, not 120`])
})

test('the width is counted in letters; code and texts are as wide as they are', () => {
  expect(commentFaults('a.ts', `// ${'–'.repeat(117)}`)).toEqual([])
  expect(commentFaults('a.ts', `const text = '${LONG} https://host/ // no comment'`)).toEqual([])
  expect(commentFaults('a.css', `  background: url("data:,${LONG}");`)).toEqual([])
  expect(commentFaults('docs/a.md', `# ${LONG}`)).toEqual([])
})
