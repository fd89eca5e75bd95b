import { LineCounter } from 'yaml'
import { isLanguage, LANGUAGES, type Language } from '../language/language'
import { withoutStrangeCharacters } from '../read/character'
import { type Segment, segments } from '../read/segment'
import { parseText } from '../read/syntax'
import { readScene } from '../read/text'
import { slug } from '../search/slug'
import { isRecord } from '../table/geometry'
import type { Draft, DraftScene, Texts, Unknown } from './draft'
import { draftFromJson } from './draftJson'
import type { Loss } from './losses'
import { newDraft } from './make'

/** A draft as far as it could be read. */
export interface ReadDraft {
  readonly draft: Draft
  readonly losses: readonly Loss[]
}

/** A story's file in one language. */
export interface NamedText {
  /** `a-story.en.md`, with or without folders; without a language in its name it is taken for the fallback. */
  readonly name: string
  readonly text: string
}

/**
 * Reads a story from its Markdown files, one for each language; files of another story are left out. Scenes are matched
 * by their slugs; Views, focus and order are those of the first file. Never throws: what a story has no form for stays
 * in the texts as it is written, and what cannot be read is named in `losses`.
 */
export function readMarkdownDraft(files: readonly NamedText[], fallback: Language): ReadDraft {
  const losses: Loss[] = []
  let draft = newDraft({ languages: [], over: { kind: 'site' } })
  const told = inOrder(files, fallback)
  for (const { name } of files)
    if (told.every((file) => file.name !== name)) losses.push({ code: 'entry', params: { entry: name } })
  for (const file of told) draft = withFile(draft, file, losses)
  return { draft: draft.languages.length === 0 ? { ...draft, languages: [fallback] } : draft, losses }
}

interface Placed extends NamedText {
  readonly slug: string | null
  readonly language: Language
}

/** The files of one story, that of the first file, one for each language. */
function inOrder(files: readonly NamedText[], fallback: Language): Placed[] {
  const placed = files.map((file): Placed => {
    const [, stem = '', code] = /([^/\\]*?)(?:\.([a-z]{2}))?(?:\.(?:md|markdown|txt))?$/i.exec(file.name) ?? []
    return { ...file, slug: stem === '' ? null : slug(stem), language: isLanguage(code) ? code : fallback }
  })
  const ofStory = placed.filter((file) => file.slug === placed[0]?.slug)
  return LANGUAGES.flatMap((language) => ofStory.find((file) => file.language === language) ?? [])
}

function withFile(draft: Draft, { text, slug: name, language }: Placed, losses: Loss[]): Draft {
  const { parts, slip } = segments(withoutStrangeCharacters(text))
  if (slip) losses.push({ code: 'rule', params: { line: slip.line, language } })
  const [first, ...rest] = parts
  const head = first ? blockOf(first, STORY_FIELDS, losses) : {}
  // As the JSON of a draft, whose reader knows what can be used.
  const value = {
    ...{ languages: [language], slug: name, author: said(head.author) },
    ...{ title: { [language]: said(head.title) }, summary: { [language]: said(head.summary) } },
    scenes: rest.map((part, i) => sceneValue(blockOf(part, SCENE_FIELDS, losses), part.body, language, i + 1)),
  }
  const read = draftFromJson(value)
  losses.push(...(read?.losses ?? []))
  return read ? together(draft, read.draft, language, losses) : draft
}

const STORY_FIELDS = ['title', 'summary', 'author', 'date']
const SCENE_FIELDS = ['scene', 'view', 'focus', 'annotations', 'only', 'planned']

/** The fields of a block; those that are read, and those of other names noted. */
function blockOf({ head, headLine }: Segment, names: readonly string[], losses: Loss[]): Unknown {
  const lines = new LineCounter()
  const { document, slips } = parseText(head, false, lines)
  for (const { offset } of slips)
    losses.push({ code: 'block', params: { line: headLine + Math.max(0, lines.linePos(offset).line - 1) } })
  // What cannot be read is marked by a symbol, which JSON leaves out.
  const value: unknown = JSON.parse(JSON.stringify(document?.toJS() ?? {}))
  const fields = isRecord(value) ? value : {}
  for (const field of Object.keys(fields))
    if (!names.includes(field)) losses.push({ code: 'field', params: { line: headLine, field } })
  return fields
}

/** A text, or a number that YAML took for one. */
function said(value: unknown): unknown {
  return typeof value === 'number' ? String(value) : value
}

function sceneValue(block: Unknown, body: string, language: Language, number: number): Unknown {
  const { heading, text, notes } = readScene(body)
  const { only } = block
  return {
    id: said(block.scene) ?? `scene-${number}`,
    view: block.view,
    ...(only !== undefined && {
      selection: { kind: 'frozen', seen: Array.isArray(only) && only.every(isText) ? [...only].sort() : only },
    }),
    focus: block.focus,
    heading: { [language]: heading },
    text: { [language]: text },
    notes: { [language]: notes },
    annotations: Array.isArray(block.annotations)
      ? block.annotations.map((one) => (isRecord(one) ? { ...one, text: { [language]: said(one.text) ?? '' } } : one))
      : block.annotations,
    planned: block.planned,
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function together(draft: Draft, read: Draft, language: Language, losses: Loss[]): Draft {
  if (draft.languages.length === 0) return { ...read, id: draft.id }
  return {
    ...draft,
    languages: [...draft.languages, language],
    title: { ...draft.title, ...read.title },
    summary: { ...draft.summary, ...read.summary },
    author: draft.author || read.author,
    scenes: joined(draft.scenes, read.scenes, language, losses),
  }
}

/** Adds the texts of another language; a scene that only this one has comes at the end. */
function joined(
  scenes: readonly DraftScene[],
  others: readonly DraftScene[],
  language: Language,
  losses: Loss[],
): DraftScene[] {
  const added = others.filter(({ id }) => scenes.every((scene) => scene.id !== id))
  for (const scene of added) losses.push({ code: 'scene-only-in', params: { scene: scene.id, language } })
  return [
    ...scenes.map((scene): DraftScene => {
      const other = others.find(({ id }) => id === scene.id)
      if (!other) return scene
      const both = (a: Texts, b: Texts): Texts => ({ ...a, ...b })
      return {
        ...scene,
        heading: both(scene.heading, other.heading),
        text: both(scene.text, other.text),
        notes: both(scene.notes, other.notes),
        annotations: scene.annotations.map((one, i) => ({
          ...one,
          text: both(one.text, other.annotations[i]?.text ?? {}),
        })),
      }
    }),
    ...added,
  ]
}
