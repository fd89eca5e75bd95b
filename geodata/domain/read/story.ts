import type { z } from 'zod'
import { isLanguage, LANGUAGES, type Language } from '../language/language'
import { type SceneHead, type StoryHead, sceneHead, storyHead } from '../schema/record'
import { strangeCharacters, withoutStrangeCharacters } from './character'
import { type Document, readDocument } from './document'
import type { Fault } from './fault'
import { type Body, readBody } from './markdown'
import { type Segment, segments } from './segment'

/** A story's file in one language, as far as it could be read. */
export interface StoryDocument {
  readonly file: string
  readonly slug: string
  /** null if the file's name has no language of the atlas. */
  readonly language: Language | null
  readonly head: StoryHead | null
  readonly scenes: readonly SceneDocument[]
  /** Whether everything could be read. */
  readonly complete: boolean
  readonly faults: readonly Fault[]
}

export interface SceneDocument extends SceneHead, Pick<Body, 'heading' | 'text' | 'notes'> {
  /** Counted from 1. */
  readonly number: number
  /** A fault at a field of the scene's block, or on a line of its text. */
  fault(at: readonly PropertyKey[] | number, message: string): Fault
}

/** Whether a path below `geodata/` may be a story: `stories/<slug>.<language>.md`. */
export function isStoryFile(path: string): boolean {
  return /^stories\/[^/]+\.md$/.test(path)
}

/** Parses a story's file. Never throws: invalid content is a fault with its line and scene. */
export function readStory(file: string, text: string): StoryDocument {
  const [, slug = '', code = ''] = /^stories\/([^/.]*)\.?([^/]*)\.md$/.exec(file) ?? []
  const faults: Fault[] = []
  const say = (line: number, message: string, record: string | null = null) =>
    faults.push({ file, line, record, field: '', message })

  const language = isLanguage(code) ? code : null
  if (!language || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
    say(
      1,
      `a story's file is named <slug>.<language>.md, its slug in lower-case words joined by hyphens, its language one of ${LANGUAGES.join(', ')}`,
    )
  }

  const { parts, slip } = segments(withoutStrangeCharacters(text))
  if (slip) say(slip.line, slip.message)
  const [first, ...rest] = parts
  const head = first ? readHead(file, first, storyHead) : null
  if (!first) say(1, "has no block at its head; a story begins with title, summary, author and date between two '---'")
  faults.push(...(head?.faults ?? []))
  if (first && first.body.trim() !== '') {
    say(first.bodyLine, "words stand before the first scene; a scene begins with its block between two '---'")
  }

  for (const { line, message } of strangeCharacters(text)) {
    const number = rest.filter(({ headLine }) => headLine <= line).length
    say(line, message, number === 0 ? null : sceneName(number, rest[number - 1]?.head ?? ''))
  }

  const scenes = rest.flatMap((segment, i): SceneDocument[] => {
    const block = readHead(file, segment, sceneHead)
    const name = sceneName(i + 1, segment.head)
    const body = readBody(segment.body, segment.bodyLine)
    faults.push(...block.faults.map((fault) => ({ ...fault, record: name })))
    for (const { line, message } of body.slips) say(line, message, name)
    if (!block.value) return []
    return [
      {
        ...block.value,
        number: i + 1,
        heading: body.heading,
        text: body.text,
        notes: body.notes,
        fault: (at, message) =>
          typeof at === 'number'
            ? { file, line: at, record: name, field: '', message }
            : { ...block.fault(at, message), record: name },
      },
    ]
  })
  return { file, slug, language, head: head?.value ?? null, scenes, complete: faults.length === 0, faults }
}

/** The name of a scene in faults: its number and, if known, its slug. */
function sceneName(number: number, head: string): string {
  const [, slug] = /^scene:\s*(\S+)/m.exec(head) ?? []
  return slug ? `scene ${number}, '${slug}'` : `scene ${number}`
}

function readHead<Schema extends z.ZodType>(file: string, segment: Segment, schema: Schema): Document<z.infer<Schema>> {
  // Leading empty lines keep the line numbers of the file.
  return readDocument(file, `${'\n'.repeat(segment.headLine - 1)}${segment.head}`, schema)
}
