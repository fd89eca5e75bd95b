import { z } from 'zod'
import { isLanguage, LANGUAGES, type Language } from '../language/language'
import { withoutStrangeCharacters } from '../read/character'
import { readDocument } from '../read/document'
import { segments } from '../read/segment'
import type { Sound } from '../read/sound'
import { readScene } from '../read/text'
import { sceneHead, storyHead } from '../schema/record'
import { slug } from '../search/slug'
import type { Draft, DraftAnnotation, DraftScene, Texts } from './draft'
import { freeId } from './ids'
import type { Loss } from './losses'
import { emptyScene, newDraft } from './make'
import { withText } from './texts'

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
 * Reads a story from its Markdown files, one for each language. Scenes are matched by their slugs; Views, focus and
 * order are those of the first file. Never throws: what a story has no form for stays in the texts as it is written,
 * and what cannot be read is named in `losses`.
 */
export function readMarkdownDraft(files: readonly NamedText[], fallback: Language): ReadDraft {
  const losses: Loss[] = []
  let draft = newDraft({ languages: [], over: { kind: 'site' } })
  for (const file of inOrder(files, fallback)) draft = withFile(draft, file, losses)
  return { draft: draft.languages.length === 0 ? { ...draft, languages: [fallback] } : draft, losses }
}

interface Placed extends NamedText {
  readonly slug: string | null
  readonly language: Language
}

function inOrder(files: readonly NamedText[], fallback: Language): Placed[] {
  const placed = files.map((file): Placed => {
    const [, stem = '', code] = /([^/\\]*?)(?:\.([a-z]{2}))?(?:\.(?:md|markdown|txt))?$/i.exec(file.name) ?? []
    return { ...file, slug: stem === '' ? null : slug(stem), language: isLanguage(code) ? code : fallback }
  })
  return LANGUAGES.flatMap((language) => placed.find((file) => file.language === language) ?? [])
}

function withFile(draft: Draft, { text, slug: name, language }: Placed, losses: Loss[]): Draft {
  const { parts, slip } = segments(withoutStrangeCharacters(text))
  if (slip) losses.push({ code: 'rule', params: { line: slip.line, language } })
  const [first, ...rest] = parts
  const head = first ? headOf(first.head, first.headLine, draftHead, losses) : {}
  const scenes = rest.map((part, i): DraftScene => {
    const block = headOf(part.head, part.headLine, draftSceneHead, losses)
    const { heading, text: words, notes } = readScene(part.body)
    return {
      ...emptyScene(block.scene ?? `scene-${i + 1}`),
      view: block.view ?? '',
      selection: block.only ? { kind: 'frozen', seen: listed(block.only).sort() } : emptyScene('').selection,
      focus: listed(block.focus),
      heading: withText({}, language, heading),
      text: withText({}, language, words),
      notes: withText({}, language, notes),
      annotations: listed(block.annotations).flatMap((one) => drawn(one, language)),
      planned: block.planned ?? null,
    }
  })
  return {
    ...draft,
    languages: [...draft.languages, language],
    slug: draft.slug ?? name,
    title: withText(draft.title, language, head.title ?? ''),
    summary: withText(draft.summary, language, head.summary ?? ''),
    author: draft.author || (head.author ?? ''),
    scenes: draft.languages.length === 0 ? unique(scenes) : joined(draft.scenes, unique(scenes), language, losses),
  }
}

/** What a draft may leave open, and ids of a reader's own events, which may be any text. */
const draftHead = storyHead
  .extend({ title: z.string(), summary: z.string(), author: z.string(), date: z.string() })
  .partial()
const draftSceneHead = sceneHead.extend({
  focus: z.array(z.string()).default([]),
  only: z.array(z.string()).optional(),
})

/** The fields of a block that can be used. */
function headOf<Schema extends z.ZodObject>(
  text: string,
  line: number,
  schema: Schema,
  losses: Loss[],
): Sound<z.infer<Schema>> {
  // Leading empty lines keep the line numbers of the file.
  const document = readDocument('', `${'\n'.repeat(line - 1)}${text}`, schema)
  for (const { field, line: at } of document.faults) {
    losses.push(field === '' ? { code: 'block', params: { line: at } } : { code: 'field', params: { line: at, field } })
  }
  return document.sound ?? ({} as Sound<z.infer<Schema>>)
}

function listed<T>(list: readonly (T | undefined)[] | undefined): T[] {
  return (list ?? []).flatMap((item) => (item === undefined ? [] : [item]))
}

interface ReadAnnotation extends Omit<DraftAnnotation, 'text' | 'km'> {
  readonly km?: number
  readonly text: string
}

function drawn(read: unknown, language: Language): DraftAnnotation[] {
  // The schema has checked it.
  const { kind, positions, km = null, text } = read as ReadAnnotation
  return [{ kind, positions, km, text: withText({}, language, text) }]
}

function unique(scenes: readonly DraftScene[]): DraftScene[] {
  const done: DraftScene[] = []
  for (const scene of scenes)
    done.push({
      ...scene,
      id: freeId(
        scene.id,
        done.map(({ id }) => id),
      ),
    })
  return done
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
