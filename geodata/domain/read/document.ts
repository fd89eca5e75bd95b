import { isMap, isNode, isSeq, LineCounter, type Document as YamlDocument } from 'yaml'
import type { z } from 'zod'
import { LANGUAGES, type Language } from '../language/language'
import { strangeCharacters, withoutStrangeCharacters } from './character'
import type { Fault } from './fault'
import { inEveryLanguage, unofferedTexts } from './inEveryLanguage'
import { refusals } from './refusal'
import { type Sound, soundPart } from './sound'
import { type Path, parseText } from './syntax'

/** A parsed data file, with the line of each field. */
export interface Document<T> {
  readonly file: string
  /** The content; null if any of it does not fit the schema. */
  readonly value: T | null
  /** The part of the content that fits the schema; undefined if nothing could be read. */
  readonly sound: Sound<T> | undefined
  /** Ids of records that are otherwise unreadable. */
  readonly lost: readonly string[]
  readonly faults: readonly Fault[]
  /** A fault of this file at a path, `['features', 3, 'properties']`, with its line. */
  fault(path: Path, message: string): Fault
}

/**
 * Parses YAML, or JSON, which YAML 1.2 includes, against a schema. Never throws: syntax errors, forbidden characters
 * and schema violations are faults with their line; the rest is read. Texts must be in the languages that the atlas
 * offers, and in no other.
 */
export function readDocument<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
  languages: readonly Language[] = LANGUAGES,
): Document<z.infer<Schema>> {
  const lines = new LineCounter()
  const { document, slips, lost } = parseText(withoutStrangeCharacters(text), /\.(geo)?json$/.test(file), lines)
  const lineAt = (offset: number) => lines.linePos(offset).line

  const fault = (path: Path, message: string): Fault => {
    const at = { file, record: recordId(document, path), field: fieldName(path), message }
    // The deepest existing part of the path: a missing field is reported at its record.
    for (let depth = path.length; depth >= 0; depth--) {
      const node = depth === 0 ? document?.contents : document?.getIn(path.slice(0, depth), true)
      if (isNode(node) && node.range) return { ...at, line: lineAt(node.range[0]) }
    }
    return { ...at, line: 1 }
  }
  const faults = [
    ...strangeCharacters(text).map(({ line, message }) => ({
      file,
      line,
      record: recordOnLine(document, line, lineAt),
      field: '',
      message,
    })),
    ...slips.map(({ offset, path, record, message }) => ({
      file,
      line: lineAt(offset),
      record: record ?? recordId(document, path),
      field: fieldName(path),
      message,
    })),
  ]
  if (!document) return { file, value: null, sound: undefined, lost, faults, fault }
  const asWritten: unknown = document.toJS()
  for (const path of unofferedTexts(asWritten, languages))
    faults.push(
      fault(
        path,
        `the atlas is written in ${languages.join(', ')}; leave '${String(path.at(-1))}' out, or add it to the languages of atlas.yaml`,
      ),
    )
  const written = inEveryLanguage(asWritten, languages)
  const read = schema.safeParse(written, { reportInput: true })
  if (read.success) return { file, value: read.data, sound: read.data as Sound<z.infer<Schema>>, lost, faults, fault }
  const refused = read.error.issues.flatMap((issue) => refusals(issue, fault))
  return { file, value: null, sound: soundPart(schema, written), lost, faults: [...faults, ...refused], fault }
}

/** Number of path segments that lead to a record: `[3, …]` in a list, `['features', 3, …]` in a collection. */
function recordDepth(path: Path): number {
  return path.findIndex((part) => typeof part === 'number') + 1
}

function recordId(document: YamlDocument | null, path: Path): string | null {
  const record = path.slice(0, recordDepth(path))
  if (record.length === 0) return null
  const id = document?.getIn([...record, 'id']) ?? document?.getIn([...record, 'properties', 'id'])
  return typeof id === 'string' ? id : null
}

/** The record of a line: the last one that starts there or before. */
function recordOnLine(document: YamlDocument | null, line: number, lineAt: (offset: number) => number): string | null {
  const contents = document?.contents
  const fields = isMap(contents) ? contents.items.map(({ key, value }) => ({ path: [String(key)], list: value })) : []
  const lists = isSeq(contents) ? [{ path: [], list: contents }] : fields
  const before = lists.flatMap(({ path, list }) =>
    (isSeq(list) ? list.items : []).flatMap((item, i): Path[] =>
      isNode(item) && lineAt(item.range?.[0] ?? 0) <= line ? [[...path, i]] : [],
    ),
  )
  return recordId(document, before.at(-1) ?? [])
}

function fieldName(path: Path): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')
}
