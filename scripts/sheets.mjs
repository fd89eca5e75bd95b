// @ts-check
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/*
 * Keeps the style sheets in one order: the rules of a sheet are in the layer of its floor or in one below it, so that
 * a page may overrule a part and a part a brick whenever either is loaded, and sizes of type and corners are of the
 * scales (both in components/ui/tokens.css).
 */

const LAYERS = ['tokens', 'ui', 'leaflet', 'parts', 'pages']
/** What paper, forced colours and a wish for less motion ask for is above all floors. */
const ABOVE_ALL = 'media'
/** Are no rules for elements, or say themselves which layer they mean. */
const OUTSIDE = /^@(property|page|layer [\w, ]+;|import ("\.\/|.* layer\(leaflet\);))/

const SIZE = /^ *(font-size|border(?:-\w+)*-radius): (?=.*\d(?:rem|px)\b)(.*);$/
/** The map's own letters, which its drawing measures (geodata/drawing/label). */
const MEASURED = '--lettering'

/**
 * What is wrong with a sheet, in words; empty when nothing is.
 * @param {string} file path from the root with forward slashes
 * @param {string} text
 * @returns {string[]}
 */
export function sheetFaults(file, text) {
  const bare = text.replace(/\/\*.*?\*\//gs, (comment) => comment.replace(/[^\n]/g, ' '))
  const [, floor = ''] = file.split('/')
  const allowed = [...LAYERS.slice(0, LAYERS.indexOf(floor) + 1), ABOVE_ALL]
  const misplaced = outermost(bare)
    .filter(({ head }) => !OUTSIDE.test(head) && !allowed.includes(/^@layer (\w+)$/.exec(head)?.[1] ?? ''))
    .map(({ head, line }) => `${file}:${line} "${head}" is not in @layer ${floor} { … }`)
  return [...misplaced, ...ownSizes(text).map((each) => `${file}:${each}`)]
}

/**
 * Sizes that are not of a scale, nor have a comment right above them that says why.
 * @param {string} css
 * @returns {string[]}
 */
function ownSizes(css) {
  const lines = css.split('\n')
  return lines.flatMap((line, at) => {
    const [, property, value = ''] = SIZE.exec(line) ?? []
    if (!property || value.includes(MEASURED) || lines[at - 1]?.endsWith('*/')) return []
    const scale = property === 'font-size' ? '--text-…' : '--radius…'
    return [`${at + 1} ${property}: ${value} is none of ${scale}; if it has a reason, say it in a comment above`]
  })
}

/**
 * The heads of the rules that no other rule is around.
 * @param {string} css without comments
 * @returns {{ readonly head: string, readonly line: number }[]}
 */
function outermost(css) {
  const heads = []
  let [depth, from] = [0, 0]
  for (const { 0: sign, index } of css.matchAll(/[{};]/g)) {
    if (depth === 0 && sign !== '}') {
      const [blank = ''] = /^\s*/.exec(css.slice(from, index)) ?? []
      const line = css.slice(0, from + blank.length).split('\n').length
      const end = sign === ';' ? index + 1 : index
      heads.push({ head: css.slice(from, end).trim().replace(/\s+/g, ' '), line })
    }
    if (sign === '{') depth += 1
    if (sign === '}') depth -= 1
    if (depth === 0) from = index + 1
  }
  return heads
}

/**
 * The style sheets of this repository, by their paths.
 * @param {string} root
 * @returns {[file: string, text: string][]}
 */
export function sheetsOf(root) {
  const { stdout } = spawnSync('git', ['ls-files', '-z', '-c', '-o', '--exclude-standard', 'components/**.css'], {
    cwd: root,
    encoding: 'utf8',
  })
  return stdout
    .split('\0')
    .filter(Boolean)
    .flatMap((file) => {
      try {
        return [[file, readFileSync(path.join(root, file), 'utf8')]]
      } catch {
        // Gone, though git still lists it.
        return []
      }
    })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = sheetsOf(fileURLToPath(new URL('..', import.meta.url))).flatMap(([file, text]) =>
    sheetFaults(file, text),
  )
  for (const each of faults) console.error(each)
  if (faults.length > 0) process.exitCode = 1
}
