import type { Figure, Link, Measure } from '../join/atlas'
import { inAll } from '../language/language'
import { BASES, LINK_KINDS } from '../schema/term'
import type { Counted } from './imported'

/*
 * Figures and links that the files of this site list as objects. They may come from anywhere, and are read as such:
 * what is not as it should be is left out.
 */

const UNITS: readonly Measure['unit'][] = ['count', 'percent', 'square-metre']

type Unknown = Readonly<Record<string, unknown>>

/** The objects in a cell of JSON; none if it holds anything else. */
function objectsIn(cell: string): readonly Unknown[] {
  if (!cell.startsWith('[')) return []
  try {
    const value: unknown = JSON.parse(cell)
    return Array.isArray(value) ? value.filter((one) => typeof one === 'object' && one !== null) : []
  } catch {
    return []
  }
}

/** What the figures in a cell count. */
export function countedIn(cell: string): readonly Counted[] {
  return objectsIn(cell).flatMap(({ measure, measure_name: name, unit }) =>
    typeof measure === 'string'
      ? [
          {
            id: measure,
            name: typeof name === 'string' && name !== '' ? name : measure,
            unit: UNITS.find((one) => one === unit) ?? 'count',
          },
        ]
      : [],
  )
}

/** The words of a claimer, and the measure, as the atlas has them. */
interface Known {
  /** The id of a measure of the file in the atlas; undefined for others. */
  readonly measureOf: (id: string) => string | undefined
  /** Who is called so in the atlas. */
  readonly claimerOf: (name: string) => Figure['claimedBy']
  /** Id of the source that the figures are cited from. */
  readonly source: string
}

/** The figures in a cell, with who claims each. */
export function figuresIn(cell: string, { measureOf, claimerOf, source }: Known): Figure[] {
  return objectsIn(cell).flatMap((figure): Figure[] => {
    const measure = typeof figure.measure === 'string' ? measureOf(figure.measure) : undefined
    const value = numberIn(figure.value)
    const range = rangeIn(figure.range)
    const words = textIn(figure.words)
    if (measure === undefined || (value === null && range === null && words === null)) return []
    const of = textIn(figure.of)
    return [
      {
        measure,
        ...(value === null ? {} : { value }),
        ...(range === null ? {} : { range }),
        ...(words === null ? {} : { words: inAll(words) }),
        ...(of === null ? {} : { of: inAll(of) }),
        claimedBy: claimerOf(textIn(figure.claimed_by_name) ?? ''),
        source,
        part: null,
      },
    ]
  })
}

/** The links in a cell to events that `exists` knows. */
export function linksIn(cell: string, source: string, exists: (id: string) => boolean): Link[] {
  const linked = new Set<string>()
  return objectsIn(cell).flatMap((link): Link[] => {
    const kind = LINK_KINDS.find((one) => one === link.kind)
    const basis = BASES.find((one) => one === link.basis)
    const event = idIn(link.event)
    if (!kind || !basis || event === '' || linked.has(event) || !exists(event)) return []
    linked.add(event)
    return [{ kind, event, basis, source, part: null, locator: textIn(link.locator) ?? '' }]
  })
}

/** An event of the file by its id, or by the identifier that Linked Places has of it. */
function idIn(value: unknown): string {
  return typeof value === 'string' ? (/^(?:_:events-|.*\/)?([\w-]+)$/.exec(value)?.[1] ?? '') : ''
}

function numberIn(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null
}

function rangeIn(value: unknown): [number | null, number | null] | null {
  if (!Array.isArray(value) || value.length !== 2) return null
  const [low, high] = value.map(numberIn)
  if (low === undefined || high === undefined || (low === null && high === null)) return null
  return [low, high]
}

function textIn(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}
