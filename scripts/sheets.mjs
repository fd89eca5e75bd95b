// @ts-check
import { fileURLToPath } from 'node:url'
import { filesOf, textsOf } from './sources.mjs'

/*
 * Checks the style sheets: rules must be in the layer of their floor or one below it, so that pages override parts, and
 * parts shared components, whatever the loading order; font sizes and radii must come from the scales. Layers and
 * scales are defined in components/ui/tokens.css.
 */

const LAYERS = ['tokens', 'ui', 'leaflet', 'parts', 'pages']
/** The layer for print, forced colours and reduced motion, above all floors. */
const ABOVE_ALL = 'media'
/** At-rules that contain no style rules, or name their layer themselves. */
const OUTSIDE = /^@(property|page|layer [\w, ]+;|import ("\.\/|.* layer\(leaflet\);))/

const SIZE = /^ *(font-size|border(?:-\w+)*-radius): (?=.*\d(?:rem|px)\b)(.*);$/
/** Map labels, whose size geodata/drawing/label uses for layout. */
const MEASURED = '--lettering'

/**
 * Faults of a style sheet, as messages.
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
 * Literal sizes without a comment directly above that gives the reason.
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
 * Preludes of top-level rules.
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
 * All style sheets in the repository.
 * @param {string} root
 * @returns {[file: string, text: string][]}
 */
export function sheetsOf(root) {
  return textsOf(
    root,
    filesOf(root).filter((file) => file.startsWith('components/') && file.endsWith('.css')),
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = sheetsOf(fileURLToPath(new URL('..', import.meta.url))).flatMap(([file, text]) =>
    sheetFaults(file, text),
  )
  for (const each of faults) console.error(each)
  if (faults.length > 0) process.exitCode = 1
}
