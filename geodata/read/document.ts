import { isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { type Fault, suggestion } from '../check/fault'

type Path = readonly PropertyKey[]

/** A data file that was read: its value, if it fits the schema, and where each field stands. */
export interface Document<T> {
  readonly file: string
  readonly value: T | null
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
    // The deepest part of the path that exists: a missing field is shown at the record that lacks it.
    for (let depth = path.length; depth >= 0; depth--) {
      const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true)
      if (isNode(node) && node.range) return { file, line: lineAt(node.range[0]), field: fieldName(path), message }
    }
    return { file, line: 1, field: fieldName(path), message }
  }

  const [broken] = document.errors
  if (broken) {
    const message = broken.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? 'cannot be read'
    return {
      file,
      value: null,
      fault,
      faults: [{ file, line: lineAt(broken.pos[0]), field: '', message: `not readable: ${message}` }],
    }
  }
  const parsed = schema.safeParse(document.toJS(), { reportInput: true })
  if (parsed.success) return { file, value: parsed.data, faults: [], fault }
  return { file, value: null, fault, faults: parsed.error.issues.flatMap((issue) => refusals(issue, fault)) }
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
