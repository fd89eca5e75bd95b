// @ts-check
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { filesOf, textsOf } from './sources.mjs'

/*
 * Enforces the layers of the project: a file imports only from its own floor and those below it, no page imports
 * another page, rooms have no circular imports (including types), and what only tests use is imported by tests only. A
 * room is a folder of a floor with everything in it.
 */

/** Top to bottom. Rooms are the subfolders, except for the first three floors. */
export const FLOORS = [
  'app',
  'server',
  'components/pages',
  'components/parts',
  'components/view',
  'components/ui',
  'components/language',
  'geodata/load',
  'geodata/drawing',
  'geodata/domain',
]

/** Floors that are a single room. */
const WHOLE = new Set(['app', 'server', 'components/view', 'components/ui', 'components/language', 'geodata/load'])

/** Used by tests and benchmarks only; they may import from anywhere. */
const TESTING = /(^|\/)(testing|bench|hostile)(\/|\.)|\.test\.|^e2e\/|^scripts\/|^[^/]+$/

const IMPORT = /\b(?:from|import|composes:[^;]*from)\s*\(?\s*(['"])((?:@\/|\.\.?\/)[^'"]+)\1/g
const ENDINGS = ['', '.ts', '.tsx', '.mjs', '.css', '.json', '/index.ts']

/** @typedef {{ readonly from: string, readonly to: string }} Arrow an import, as paths relative to the root */

/**
 * Every import of a local file by another.
 * @param {ReadonlyMap<string, string>} files text of each source file, by path relative to the root, with forward
 *   slashes
 * @param {ReadonlySet<string>} [others] further files that can be imported
 * @returns {Arrow[]}
 */
export function arrowsIn(files, others = new Set()) {
  return [...files].flatMap(([from, text]) =>
    [...text.matchAll(IMPORT)].flatMap(([, , asked = '']) => {
      const stem = asked.startsWith('@/') ? asked.slice(2) : path.posix.join(path.posix.dirname(from), asked)
      const to = ENDINGS.map((ending) => stem + ending).find((file) => files.has(file) || others.has(file))
      return to && to !== from ? [{ from, to }] : []
    }),
  )
}

/**
 * Faults of some imports, in words.
 * @param {readonly Arrow[]} arrows
 * @returns {string[]}
 */
export function floorFaults(arrows) {
  const shipped = arrows.filter(({ from }) => !TESTING.test(from))
  return [
    ...shipped.flatMap(({ from, to }) => fault(from, to)),
    ...circles(shipped.map(({ from, to }) => ({ from: roomOf(from), to: roomOf(to) }))).map(
      (rooms) => `These rooms import each other in a circle: ${rooms.join(', ')}`,
    ),
    ...circles(arrows).map((files) => `These files import each other in a circle: ${files.join(', ')}`),
  ]
}

/**
 * @param {string} from
 * @param {string} to
 * @returns {string[]}
 */
function fault(from, to) {
  if (TESTING.test(to) && !/\.(css|json)$/.test(to) && !isRoot(to))
    return [`${from} imports ${to}, which is for tests only`]
  const [mine, its] = [floorOf(from), floorOf(to)]
  if (mine === undefined || its === undefined) return []
  if (mine > its) return [`${from} imports ${to}: ${FLOORS[its]} stands above ${FLOORS[mine]}`]
  if (FLOORS[mine] === 'components/pages' && mine === its && roomOf(from) !== roomOf(to))
    return [`${from} imports ${to}: a page never imports another page`]
  return []
}

/** @param {string} file */
function isRoot(file) {
  return !file.includes('/')
}

/**
 * @param {string} file
 * @returns {number | undefined} index into `FLOORS`
 */
function floorOf(file) {
  const floor = FLOORS.findIndex((each) => file.startsWith(`${each}/`))
  return floor < 0 ? undefined : floor
}

/**
 * @param {string} file
 * @returns {string} the folder that counts as its room
 */
export function roomOf(file) {
  const floor = FLOORS[floorOf(file) ?? -1]
  if (floor === undefined) return path.posix.dirname(file)
  if (WHOLE.has(floor)) return floor
  const [room = '', inside] = file.slice(floor.length + 1).split('/')
  return inside === undefined ? floor : `${floor}/${room}`
}

/**
 * Groups whose members all reach each other (Tarjan's strongly connected components with more than one member).
 * @param {readonly Arrow[]} arrows
 * @returns {string[][]}
 */
function circles(arrows) {
  /** @type {Map<string, Set<string>>} */
  const next = new Map()
  for (const { from, to } of arrows) {
    if (from === to) continue
    if (!next.has(from)) next.set(from, new Set())
    next.get(from)?.add(to)
  }
  /** @type {Map<string, { order: number, lowest: number, open: boolean }>} */
  const seen = new Map()
  /** @type {string[]} */
  const stack = []
  /** @type {string[][]} */
  const found = []

  /** @param {string} node */
  function visit(node) {
    const state = { order: seen.size, lowest: seen.size, open: true }
    seen.set(node, state)
    stack.push(node)
    for (const other of next.get(node) ?? []) {
      const known = seen.get(other)
      if (!known) state.lowest = Math.min(state.lowest, visit(other))
      else if (known.open) state.lowest = Math.min(state.lowest, known.order)
    }
    if (state.lowest === state.order) {
      const circle = stack.splice(stack.indexOf(node))
      for (const member of circle) close(member)
      if (circle.length > 1) found.push(circle.sort())
    }
    return state.lowest
  }

  /** @param {string} node */
  function close(node) {
    const state = seen.get(node)
    if (state) state.open = false
  }

  for (const node of next.keys()) if (!seen.has(node)) visit(node)
  return found
}

/**
 * All imports of this repository.
 * @param {string} root
 */
export function arrowsOf(root) {
  const all = filesOf(root)
  const sources = textsOf(
    root,
    all.filter((file) => /\.(tsx?|mjs|css)$/.test(file)),
  )
  return arrowsIn(new Map(sources), new Set(all))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = floorFaults(arrowsOf(fileURLToPath(new URL('..', import.meta.url))))
  for (const each of faults) console.error(each)
  if (faults.length > 0) process.exitCode = 1
}
