import type { Imported } from '@/geodata/domain/import/imported'
import type { Atlas } from '@/geodata/domain/join/atlas'
import { recall, remember } from '../../ui/storage'

/** Columns of a file that are shown without being asked for, of those that are read for nothing else. */
const MOST = 4

/** Storage key of the columns for data sets of one shape. */
const keyOf = (shape: string) => `joliba-columns:${shape}`

/** The ids of the columns that the reader chose for a data set of this shape before, or else those shown at first. */
export function columnsShown(shape: string, atlas: Atlas, imported: Imported): ReadonlySet<string> {
  try {
    const chosen: unknown = JSON.parse(recall('localStorage', keyOf(shape)) ?? '')
    if (Array.isArray(chosen)) return new Set(chosen.map(String))
  } catch {
    // Nothing was chosen, or another version of this site wrote it.
  }
  return new Set(columnsAtFirst(atlas, imported))
}

/** Remembers the chosen columns for data sets of the same shape. */
export function rememberColumns(shape: string, ids: ReadonlySet<string>): void {
  remember('localStorage', keyOf(shape), JSON.stringify([...ids]))
}

/** Columns that say something of some event, and what the file has beyond them. */
function columnsAtFirst(atlas: Atlas, { mapping }: Imported): readonly string[] {
  const { columns = [] } = atlas
  const has = (...uses: readonly string[]) => mapping.columns.some(({ use }) => uses.includes(use))
  const others = columns.filter((_, at) => mapping.columns[at]?.use === 'out').slice(0, MOST)
  return [
    'date',
    'event',
    'place',
    ...(atlas.regions.length > 0 ? ['regions'] : []),
    ...(has('kind') ? ['kind'] : []),
    ...(has('status') ? ['status'] : []),
    ...(has('actor', 'target') ? ['actors'] : []),
    ...(has('figure') ? ['figures'] : []),
    ...(has('source') ? ['sources'] : []),
    'match',
    ...others.map(({ id }) => `file:${id}`),
  ]
}
