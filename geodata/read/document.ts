import { isNode, LineCounter, parseDocument, type Document as YamlDocument } from 'yaml'
import type { z } from 'zod'
import { type Fault, suggestion } from '../check/fault'

type Path = readonly PropertyKey[]

/** A data file that was read, and where each field stands. */
export interface Document<T> {
  readonly file: string
  /** What fits the schema, records that do not left out; null where nothing could be read. */
  readonly value: T | null
  /** Nothing was left out. */
  readonly complete: boolean
  readonly faults: readonly Fault[]
  /** A fault of this file at a path, `['features', 3, 'properties']`, with its line. */
  fault(path: Path, message: string): Fault
}

/**
 * Reads YAML, or JSON, which YAML 1.2 includes, against a schema. Never throws: syntax errors and everything that the schema refuses
 * are faults with their line.
 */
export function readDocument<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
): Document<z.infer<Schema>> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true })
  const lineAt = (offset: number) => lines.linePos(offset).line

  const fault = (path: Path, message: string): Fault => {
    const at = { file, record: recordId(document, path), field: fieldName(path), message }
    // The deepest part of the path that exists: a missing field is shown at the record that lacks it.
    for (let depth = path.length; depth >= 0; depth--) {
      const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true)
      if (isNode(node) && node.range) return { ...at, line: lineAt(node.range[0]) }
    }
    return { ...at, line: 1 }
  }

  const [broken] = document.errors
  if (broken) {
    const message = broken.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? 'cannot be read'
    return {
      file,
      value: null,
      complete: false,
      fault,
      faults: [{ file, record: null, line: lineAt(broken.pos[0]), field: '', message: `not readable: ${message}` }],
    }
  }
  const written: unknown = document.toJS()
  const parsed = schema.safeParse(written, { reportInput: true })
  if (parsed.success) return { file, value: parsed.data, complete: true, faults: [], fault }

  const faults = parsed.error.issues.flatMap((issue) => refusals(issue, fault))
  const { sound, original } = withoutRecords(
    written,
    parsed.error.issues.map(({ path }) => path),
  )
  const rest = schema.safeParse(sound)
  const value = rest.success ? rest.data : null
  return { file, value, complete: false, faults, fault: (path, message) => fault(original(path), message) }
}

/** Where a path enters a record: `[3, …]` in a list, `['features', 3, …]` in a collection. */
function recordDepth(path: Path): number {
  return path.findIndex((part) => typeof part === 'number') + 1
}

function recordId(document: YamlDocument, path: Path): string | null {
  const record = path.slice(0, recordDepth(path))
  if (record.length === 0) return null
  const id = document.getIn([...record, 'id']) ?? document.getIn([...record, 'properties', 'id'])
  return typeof id === 'string' ? id : null
}

/**
 * A copy of a file's value without the records that the paths lead into, so that one broken record does not hide the faults of the sound ones; and a
 * way back from a path in the copy to the path in the file.
 */
function withoutRecords(written: unknown, paths: readonly Path[]): { sound: unknown; original: (path: Path) => Path } {
  const sound = structuredClone(written)
  const kept = new Map<string, number[]>()
  for (const list of new Set(paths.map((path) => String(path.slice(0, Math.max(recordDepth(path) - 1, 0)))))) {
    const records: unknown = list === '' ? sound : (sound as Record<string, unknown> | null)?.[list]
    if (!Array.isArray(records)) continue
    const broken = new Set(
      paths
        .filter((path) => String(path.slice(0, recordDepth(path) - 1)) === list)
        .map((path) => path[recordDepth(path) - 1]),
    )
    const positions = records.map((_, i) => i).filter((i) => !broken.has(i))
    kept.set(list, positions)
    records.splice(0, records.length, ...positions.map((i) => records[i]))
  }
  const original = (path: Path): Path => {
    const depth = recordDepth(path)
    const position = depth === 0 ? undefined : kept.get(String(path.slice(0, depth - 1)))?.[Number(path[depth - 1])]
    return position === undefined ? path : [...path.slice(0, depth - 1), position, ...path.slice(depth)]
  }
  return { sound, original }
}

function fieldName(path: Path): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')
}

type Issue = z.core.$ZodIssue

function refusals(issue: Issue, fault: (path: Path, message: string) => Fault): Fault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      fault([...issue.path, key], `unknown field '${key}'; see geodata/README.md for the fields of a record`),
    )
  }
  if (issue.code === 'invalid_union') {
    return [fault(issue.path, `found ${shown(issue.input)}; must be an id, or words in every language`)]
  }
  if (issue.code === 'invalid_value') {
    const known = issue.values.map(String)
    return [fault(issue.path, `found ${shown(issue.input)}; ${suggestion(String(issue.input), known)}`)]
  }
  if (issue.code === 'invalid_type' && issue.path.at(-1) === 'date') {
    const quoted = Array.isArray(issue.input) ? `[${issue.input}]` : String(issue.input)
    return [
      fault(
        issue.path,
        issue.input === undefined
          ? 'missing; every event has a date'
          : `found ${shown(issue.input)}; put the date in quotes, '${quoted}'`,
      ),
    ]
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    return [fault(issue.path, `missing; must be of type ${issue.expected}`)]
  }
  return [fault(issue.path, `found ${shown(issue.input)}; ${issue.message.replace(/^Invalid input: /, '')}`)]
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
