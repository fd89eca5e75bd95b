import type { Language } from '../language/language'
import { readScene, readText } from '../read/text'
import { isReadAs, writeParagraph } from '../read/writeText'
import type { Draft, DraftScene } from './draft'
import type { Loss } from './losses'
import { textIn } from './texts'
import { oneLine, slugOf } from './toStory'

/** A draft in one language as a file of the form of `geodata/mali/stories`. */
export interface MarkdownFile {
  /** `a-story.en.md` */
  readonly name: string
  readonly text: string
  readonly losses: readonly Loss[]
}

/** Longest line, in UTF-16 units. */
const WIDTH = 118

/**
 * Writes a draft in one language; texts that it lacks are taken from another one, as in `toStory`. `date` is the day
 * of the last change, `2026-11-22`. Pictures are left out, and named in `losses`.
 */
export function writeMarkdown(draft: Draft, language: Language, date: string): MarkdownFile {
  const head = [
    `title: ${scalar(oneLine(textIn(draft.title, language, draft)))}`,
    `summary: ${folded(oneLine(textIn(draft.summary, language, draft)))}`,
    `author: ${scalar(oneLine(draft.author))}`,
    `date: ${date}`,
  ]
  const scenes = draft.scenes.map((scene) => sceneMarkdown(draft, scene, language))
  return {
    name: `${slugOf(draft)}.${language}.md`,
    text: `---\n${head.join('\n')}\n---\n\n\n\n${scenes.join('\n')}`,
    losses: draft.scenes.flatMap(({ id, picture }) => {
      const file = draft.pictures.find((one) => one.id === picture?.id)?.file
      return file === undefined ? [] : [{ code: 'picture', params: { scene: id, file } }]
    }),
  }
}

function sceneMarkdown(draft: Draft, scene: DraftScene, language: Language): string {
  const { selection, planned } = scene
  const only = selection.kind === 'frozen' ? (selection.seen ?? []) : []
  const head = [
    `scene: ${scalar(scene.id)}`,
    `view: ${scalar(scene.view)}`,
    ...list('focus', scene.focus.map(scalar), 'focus: []'),
    ...list(
      'annotations',
      scene.annotations.map(({ kind, positions, km, text }) => {
        const said = oneLine(textIn(text, language, draft))
        const fields = [
          `kind: ${kind}`,
          `positions: [${positions.map(([lng, lat]) => `[${lng}, ${lat}]`).join(', ')}]`,
          ...(km === null ? [] : [`km: ${km}`]),
          ...(said === '' ? [] : [`text: ${scalar(said)}`]),
        ]
        return fields.join('\n    ')
      }),
    ),
    ...list('only', only.map(scalar)),
    ...(planned === null ? [] : [`planned: ${planned}`]),
  ]
  const parts = [
    headingLine(oneLine(textIn(scene.heading, language, draft))),
    bodyMarkdown(textIn(scene.text, language, draft)),
    '## Notes',
    bodyMarkdown(textIn(scene.notes, language, draft)),
  ]
  return `---\n${head.join('\n')}\n---\n\n${parts.filter(Boolean).join('\n\n')}\n`
}

/** A list of YAML, an item a line; what stands for an empty one, or nothing. */
function list(name: string, items: readonly string[], empty?: string): string[] {
  if (items.length === 0) return empty === undefined ? [] : [empty]
  return [`${name}:`, ...items.map((item) => `  - ${item}`)]
}

/** What YAML takes for text without quotes: a word first, no sign of a comment or a field inside. */
const PLAIN = /^[\p{L}\d/][^\n"'{}[\]#|>@`%]*$/u
/** What it would take for something else. */
const NO_TEXT =
  /^(?:true|false|null|yes|no|on|off|y|n|nan|[-+.\d][-+.\d_eExXoObBa-fA-F:]*(?:[ Tt][-+.\d:Zz ]*)?)$|: |:$| #|\s$/i

function scalar(text: string): string {
  return PLAIN.test(text) && !NO_TEXT.test(text) ? text : JSON.stringify(text)
}

/** A text over several lines, which YAML joins. */
function folded(text: string): string {
  if (text === '' || /^\s|\s$/u.test(text)) return JSON.stringify(text)
  return `>-\n${wrapped(text, WIDTH - 2)
    .map((line) => `  ${line}`)
    .join('\n')}`
}

/** Lines of at most `width` units, if words allow, broken at plain blanks beside which no other blank stands. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  let line: string | null = null
  for (const word of text.split(/(?<!\s) (?!\s)/)) {
    if (line !== null && line.length + 1 + word.length <= width) line += ` ${word}`
    else {
      if (line !== null) lines.push(line)
      line = word
    }
  }
  return line === null ? lines : [...lines, line]
}

/** The line of a heading: as it is, or with its signs escaped. */
function headingLine(heading: string): string {
  const ways = [heading, heading.replace(/[\\`*_![\]<&#]/g, '\\$&')]
  const way = ways.find((one) => readScene(`# ${one}`).heading === heading)
  return `# ${way ?? ''}`.trimEnd()
}

/** Paragraphs, wrapped, as the author wrote them or, where that would mean something else in a file, written anew. */
function bodyMarkdown(text: string): string {
  return readText(text)
    .paragraphs.map(({ inlines, source }) => {
      const line = source !== null && isReadAs(source, inlines) ? source : writeParagraph(inlines)
      const lines = wrapped(line, WIDTH)
      const readable = lines.every((one) => !MISTAKEN.test(one)) && isReadAs(lines.join('\n'), inlines)
      return readable ? lines.join('\n') : line.replace(/^scene:/, 'scene\\:')
    })
    .join('\n\n')
}

/** Lines that divide a file, wherever they stand. */
const MISTAKEN = /^---\s*$|^scene:/
