import { type Mapping, USES } from '@/geodata/domain/import/mapping'
import { recall, remember } from '../../ui/storage'
import type { TableSummary } from './importerProtocol'

/** Storage key of the mapping for tables of one shape. */
const keyOf = (shape: string) => `joliba-mapping:${shape}`

/** The mapping that the reader chose for a table of this shape before, or else the table's own. */
export function mappingFor({ shape, mapping, columns }: TableSummary): Mapping {
  const text = recall('localStorage', keyOf(shape))
  if (text === null) return mapping
  try {
    const chosen: unknown = JSON.parse(text)
    return isMapping(chosen, columns.length) ? chosen : mapping
  } catch {
    return mapping
  }
}

/**
 * Remembers a mapping for the next table of the same shape, without what the reader agreed to for single rows: the next
 * file has others.
 */
export function rememberMapping(shape: string, mapping: Mapping): void {
  remember('localStorage', keyOf(shape), JSON.stringify({ ...mapping, swapDoubtful: undefined, points: undefined }))
}

/** Storage is open to other scripts and older versions of this site, so what it holds is checked. */
function isMapping(value: unknown, columns: number): value is Mapping {
  const { columns: uses } = (value ?? {}) as Partial<Mapping>
  return Array.isArray(uses) && uses.length === columns && uses.every((one) => USES.some((use) => use === one?.use))
}
