import { readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { isScalar, LineCounter, parseDocument, visit } from 'yaml'
import { LANGUAGES, type Language } from '../domain/language/language'

/** A text for readers, with its position in the repository. */
export interface Text {
  readonly file: string
  /** First line, from 1. */
  readonly line: number
  readonly language: Language
  readonly text: string
}

const GLOSSARY = 'glossary.md'

/** The interface, and texts about the site. */
export const INTERFACE_FILES = [
  ...LANGUAGES.map((language) => `components/language/messages/${language}.json`),
  'geodata/domain/export/licence.ts',
  'README.md',
  'geodata/README.md',
  'CITATION.cff',
  'package.json',
  ...filesIn('docs', '.md'),
  ...filesIn('geodata/mali/about', '.md'),
]

/** Events, other records and stories. */
export const DATA_FILES = [
  ...filesIn('geodata/mali/events', '.yaml'),
  ...['atlas.yaml', 'sources.yaml', 'actors.yaml', 'vocabulary.yaml', 'places.geojson'].map((name) =>
    join('geodata', 'mali', name),
  ),
  ...filesIn('geodata/mali/stories', '.md'),
]

/** Every text of a file with its language; English unless the file has languages. */
export function textsOf(file: string): Text[] {
  const content = readFileSync(file, 'utf8')
  const named = LANGUAGES.find((language) => basename(file, extname(file)).split('.').includes(language))
  if (/\.(yaml|geojson)$/.test(file)) return keyed(file, content, null)
  if (named && extname(file) === '.json') return keyed(file, content, named)
  if (file.endsWith('.ts')) return content.split('\n').flatMap((text, i) => lineIn(file, i + 1, text))
  return [
    { file, line: 1, language: named ?? 'en', text: basename(file) === GLOSSARY ? withoutLastCells(content) : content },
  ]
}

/** The strings of a YAML or JSON file: all in one language, or those below a language key. */
function keyed(file: string, content: string, language: Language | null): Text[] {
  const lines = new LineCounter()
  const texts: Text[] = []
  visit(parseDocument(content, { lineCounter: lines }), {
    Pair(_, { key, value }) {
      const named = LANGUAGES.find((code) => isScalar(key) && key.value === code) ?? language
      if (!named || !isScalar(value) || typeof value.value !== 'string') return
      texts.push({ file, line: lines.linePos(value.range?.[0] ?? 0).line, language: named, text: value.value })
    },
  })
  return texts
}

/** A line of TypeScript such as `fr: 'Un texte',`. */
function lineIn(file: string, line: number, text: string): Text[] {
  return LANGUAGES.filter((language) => text.trimStart().startsWith(`${language}: '`)).map((language) => ({
    file,
    line,
    language,
    text,
  }))
}

/** The last column of the glossary's tables has words to avoid; skip it. */
function withoutLastCells(content: string): string {
  return content.replace(/[^|\n]*\|$/gm, '|')
}

function filesIn(folder: string, extension: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(extension))
    .map((name) => join(folder, name))
}
