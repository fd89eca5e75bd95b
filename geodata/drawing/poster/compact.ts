import { element, type Markup, together } from './xml'

/** Drawings of one document, and what they share, which must be in it too, and not hidden by `display: none`. */
export interface Compact {
  readonly shared: Markup
  readonly drawings: readonly Markup[]
}

/**
 * The same drawings in a third of the letters, without the names of marks, which their description has too. Hatchings
 * that nothing refers to are left out, others are drawn once, and so are paths that occur more than once, as of maps of
 * the same area most of the base map; repeated looks become classes.
 */
export function compact(drawings: readonly Markup[]): Compact {
  const hatched = withSharedPatterns(drawings.map((drawing) => drawing.replace(NAMES, '') as Markup))
  const drawn = withSharedPaths(hatched.drawings)
  const looking = withClasses(drawn.drawings)
  return {
    shared: element(
      'svg',
      { width: 0, height: 0, style: 'position:absolute', 'aria-hidden': 'true' },
      element('style', {}, looking.rules as Markup),
      element('defs', { id: 'shared' }, hatched.shared, drawn.shared),
    ),
    drawings: looking.drawings,
  }
}

const NAMES = /<title>.*?<\/title>| data-(?:place|kind)="[^"]*"|<g[^>]*\/>/g

const PATTERN = /<pattern id="([^"]*)"([^>]*>.*?<\/pattern>)/g

function withSharedPatterns(drawings: readonly Markup[]): Compact {
  const names = new Map<string, string>()
  return {
    drawings: drawings.map((drawing) => {
      const renamed = new Map<string, string>()
      const without = drawing.replace(PATTERN, (_, id: string, rest: string) => {
        if (drawing.includes(`url(#${id})`)) {
          const name = names.get(rest) ?? `shared-hatch-${names.size}`
          names.set(rest, name)
          renamed.set(id, name)
        }
        return ''
      })
      return without.replace(/url\(#([^)]*)\)/g, (url, id: string) =>
        renamed.has(id) ? `url(#${renamed.get(id)})` : url,
      ) as Markup
    }),
    shared: together([...names].map(([rest, name]) => `<pattern id="${name}"${rest}` as Markup)),
  }
}

/** Letters of a path that is worth a name of its own. */
const LONG = 60

const PATH = /<path [^>]*?\bd="([^"]*)"[^>]*>/g

function withSharedPaths(drawings: readonly Markup[]): Compact {
  const counts = counted(drawings.flatMap((drawing) => Array.from(drawing.matchAll(PATH), ([, d = '']) => d)))
  const repeated = [...counts].filter(([d, count]) => count > 1 && d.length > LONG).map(([d]) => d)
  const names = new Map(repeated.map((d, i) => [d, `shared-${i}`]))
  return {
    drawings: drawings.map(
      (drawing) =>
        drawing.replace(PATH, (path, d: string) => {
          const name = names.get(d)
          return name === undefined ? path : path.replace('<path', '<use').replace(` d="${d}"`, ` href="#${name}"`)
        }) as Markup,
    ),
    shared: together([...names].map(([d, id]) => element('path', { id, d }))),
  }
}

/** Attributes that style sheets may state as well. */
const LOOK =
  / (fill|fill-opacity|stroke|stroke-width|stroke-opacity|stroke-dasharray|stroke-linejoin|paint-order|font-size|font-weight|font-style|letter-spacing|text-anchor|opacity)="([^"]*)"/g

const TAG = /<(?:path|text|circle|rect|use|g)\b[^>]*>/g

function withClasses(drawings: readonly Markup[]): { readonly drawings: readonly Markup[]; readonly rules: string } {
  const lookOf = (tag: string) => Array.from(tag.matchAll(LOOK), ([one]) => one).join('')
  const counts = counted(drawings.flatMap((drawing) => (drawing.match(TAG) ?? []).map(lookOf)))
  const looks = [...counts].filter(([look, count]) => look.length > 20 && count > 2).map(([look]) => look)
  const names = new Map(looks.map((look, i) => [look, `l${i.toString(36)}`]))
  return {
    drawings: drawings.map(
      (drawing) =>
        drawing.replace(TAG, (tag) => {
          const name = names.get(lookOf(tag))
          return name === undefined
            ? tag
            : tag.replace(LOOK, '').replace(/^<\w+/, (start) => `${start} class="${name}"`)
        }) as Markup,
    ),
    rules: [...names].map(([look, name]) => `.${name}{${look.replace(LOOK, ruleOf).trim()}}`).join(''),
  }
}

/** Lengths have a unit in style sheets. */
function ruleOf(_: string, name: string, value: string): string {
  return `${name}:${value}${name === 'font-size' ? 'px' : ''};`
}

function counted(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
