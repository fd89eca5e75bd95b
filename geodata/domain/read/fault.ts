import { distance } from 'fastest-levenshtein'

/** An error in the data, described so that its author can fix it immediately. */
export interface Fault {
  /** Path below `geodata/`. */
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  /** Id of the record, if it has one. */
  readonly record: string | null
  /** Path in the file: `[3].place`. */
  readonly field: string
  /** What was found and what would be right. */
  readonly message: string
}

/**
 * One line per fault: `events/2012.yaml:41 [2].place: unknown place 'timbuctu'; did you mean 'timbuktu'? (in
 * 2012-03-21-coup)`
 */
export function formatFault({ file, line, record, field, message }: Fault): string {
  return `${file}:${line}${field ? ` ${field}` : ''}: ${message}${record ? ` (in ${record})` : ''}`
}

/** Sorted by file and line, without duplicates. */
export function inFileOrder(faults: readonly Fault[]): Fault[] {
  const byText = new Map(faults.map((fault) => [formatFault(fault), fault]))
  return [...byText.values()].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line))
}

/** `did you mean 'timbuktu'?`, or a short list of known values if none is close. */
export function suggestion(found: string, known: readonly string[]): string {
  const [nearest] = known.map((id) => ({ id, steps: distance(found, id) })).sort((a, b) => a.steps - b.steps)
  if (nearest && nearest.steps <= Math.max(2, found.length / 3)) return `did you mean '${nearest.id}'?`
  const few = known.slice(0, 12).join(', ')
  return `known are ${few}${known.length > 12 ? ` and ${known.length - 12} more` : ''}`
}
