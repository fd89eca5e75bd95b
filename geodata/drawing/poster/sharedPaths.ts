import { element, type Markup, together } from './xml'

/** Letters of a path that is worth a name of its own. */
const LONG = 60

/**
 * Several drawings of one document, with the paths that occur more than once drawn once, in `shared`: of maps of the
 * same area most of the base map. `shared` must be in the document, and not hidden by `display: none`.
 */
export function sharedPaths(drawings: readonly Markup[]): {
  readonly shared: Markup
  readonly drawings: readonly Markup[]
} {
  const counts = new Map<string, number>()
  for (const drawing of drawings)
    for (const [, d = ''] of drawing.matchAll(PATH)) counts.set(d, (counts.get(d) ?? 0) + 1)
  const repeated = [...counts].filter(([d, count]) => count > 1 && d.length > LONG).map(([d]) => d)
  const names = new Map(repeated.map((d, i) => [d, `shared-${i}`]))
  return {
    shared: element(
      'svg',
      { width: 0, height: 0, style: 'position:absolute', 'aria-hidden': 'true' },
      element('defs', { id: 'shared' }, together(repeated.map((d) => element('path', { id: names.get(d), d })))),
    ),
    drawings: drawings.map(
      (drawing) =>
        drawing.replace(PATH, (path, d: string) => {
          const name = names.get(d)
          return name === undefined ? path : path.replace('<path', '<use').replace(` d="${d}"`, ` href="#${name}"`)
        }) as Markup,
    ),
  }
}

const PATH = /<path [^>]*?\bd="([^"]*)"[^>]*>/g
