import { readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { isScalar, LineCounter, parseDocument, visit } from 'yaml'
import { LANGUAGES, type Language } from '../domain/language/language'

/** A text that readers see, and where it stands in the repository. */
export interface Text {
  readonly file: string
  /** Line of its beginning, from 1. */
  readonly line: number
  readonly language: Language
  readonly text: string
}

const GLOSSARY = 'glossary.md'

/** What the site itself says, and what is said about it. */
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

/** The events, the lists beside them and the stories. */
export const DATA_FILES = [
  ...filesIn('geodata/mali/events', '.yaml'),
  ...['atlas.yaml', 'sources.yaml', 'actors.yaml', 'vocabulary.yaml', 'places.geojson'].map((name) =>
    join('geodata', 'mali', name),
  ),
  ...filesIn('geodata/mali/stories', '.md'),
]

/** Every text of a file with its language; a file that says nothing of languages is English. */
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

/** The strings of a YAML or JSON file: all of them in one language, or those that stand under the name of one. */
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

/** The words not to use, which are what the last column of the glossary's tables holds, are no text of ours. */
function withoutLastCells(content: string): string {
  return content.replace(/[^|\n]*\|$/gm, '|')
}

function filesIn(folder: string, extension: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(extension))
    .map((name) => join(folder, name))
}
