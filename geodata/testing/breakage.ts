import { isNode, parseDocument } from 'yaml'
import { checkAtlas } from '../domain/check/check'
import { readDocument } from '../domain/read/document'
import { formatFault } from '../domain/read/fault'
import { type DataFiles, isAtlasFile, readDocuments } from '../domain/read/read'
import type { EventRecord } from '../domain/schema/record'
import { readDataFiles } from '../load/files'
import { atlasFolder } from '../load/source'

/** The real atlas, to be broken in copies by tests of the check; without stories, which have their own tests. */
export const DATA: DataFiles = readDataFiles(atlasFolder(), isAtlasFile)

type Path = readonly (string | number)[]

/**
 * A copy of the data with one value replaced by JSON, which is valid YAML, so that everything before it keeps its line.
 * `line`, from 1, is where the value begins. Throws if the path does not exist or nothing changes.
 */
export function replaced(
  file: string,
  path: Path,
  value: unknown,
  files: DataFiles = DATA,
): { readonly files: DataFiles; readonly line: number } {
  const text = files[file] ?? ''
  const document = parsedOnce(text)
  const node = path.length === 0 ? document.contents : document.getIn(path, true)
  if (!isNode(node) || !node.range) throw new Error(`${file} has nothing at ${path.join('.')}`)
  const [start, end] = node.range
  const old = text.slice(start, end)
  const changed = `${text.slice(0, start)}${JSON.stringify(value)}${old.endsWith('\n') ? '\n' : ''}${text.slice(end)}`
  if (changed === text) throw new Error(`${file} already says so at ${path.join('.')}`)
  return { files: { ...files, [file]: changed }, line: text.slice(0, start).split('\n').length }
}

const parsed = new Map<string, ReturnType<typeof parseDocument>>()

/** The parsed text, which nobody changes; the real files are parsed once. */
function parsedOnce(text: string) {
  const document = parsed.get(text) ?? parseDocument(text)
  if (Object.values(DATA).includes(text)) parsed.set(text, document)
  return document
}

/** The faults of the files, one per line, as printed by `npm run data:check` but without the record's id. */
export function faultLines(files: DataFiles): string[] {
  const { faults } = checkAtlas(files, (some) => readDocuments(some, readOnce))
  return faults.map((fault) => formatFault({ ...fault, record: null }))
}

const known = new Map<string, unknown>()

/** As `readDocument`; files that are as they are in the repository are read once, however many tests break others. */
const readOnce: typeof readDocument = (file, text, schema, languages) => {
  if (text !== DATA[file]) return readDocument(file, text, schema, languages)
  const key = `${file} ${languages}`
  const document =
    (known.get(key) as ReturnType<typeof readDocument<typeof schema>>) ?? readDocument(file, text, schema, languages)
  known.set(key, document)
  return document
}

export const DOCUMENTS = readDocuments(DATA)

export interface Found {
  readonly file: string
  /** Position in the file. */
  readonly at: number
  readonly record: EventRecord
}

/** All events of the real data, with their positions. */
export const EVENTS: readonly Found[] = DOCUMENTS.events.flatMap(({ file, value }) =>
  (value ?? []).map((record, at) => ({ file, at, record })),
)

/** The first matching item; throws if the real data has none. */
export function first<T>(items: readonly T[], fits: (item: T) => boolean = () => true): T {
  const found = items.find(fits)
  if (found === undefined) throw new Error('the real data has no such record')
  return found
}

/** The first matching place or region, with its position in places.geojson or regions.geojson. */
export function firstFeature<T>(
  features: readonly { readonly properties: T }[] | undefined,
  fits: (record: T) => boolean,
): { readonly at: number; readonly record: T } {
  const at = (features ?? []).findIndex(({ properties }) => fits(properties))
  return { at, record: first(features ?? [], ({ properties }) => fits(properties)).properties }
}
