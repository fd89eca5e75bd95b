import { type CheckedScene, namingSlips, type SceneSlip, shownBy, viewSlips } from '../check/scene'
import type { Atlas } from '../join/atlas'
import { eventWith } from '../join/lookup'
import type { Language } from '../language/language'
import { ODDS, readText } from '../read/text'
import { isFramed } from '../story/isFramed'
import type { Paragraph } from '../story/story'
import type { Draft, DraftAnnotation, DraftScene, Texts } from './draft'
import { paragraphsOf, sceneView } from './toStory'

/**
 * What a draft should have, one code per cause: keys of sentences, with the numbers that they mention and the ids of
 * events, places and sources, whose names are those of the reader's language.
 */
export const FINDINGS = [
  /** A story without a title, a scene without a heading or a text, a label without words. */
  'missing',
  /** { language }: written in another language of the draft, but not in this one. */
  'untranslated',
  'no-scenes',
  /** A scene names no event that it is about. */
  'no-focus',
  /** { event }, in text and notes also { paragraph }: it is not among the events. */
  'unknown-event',
  /** { event }, in text and notes also { paragraph }: the View filters it out. */
  'not-shown',
  /** { event, place }: on a small screen it is outside the map. */
  'out-of-frame',
  /** { event, paragraph, source }: the event does not rest on this source. */
  'unknown-source',
  /** { event }: the View opens an event that the scene is not about. */
  'opens-other',
  /** The View shows no event at all. */
  'shows-nothing',
  /** { canonical }: some of the View is not understood, or written in another way than the address. */
  'not-canonical',
  /** { paragraph }: it rests on no event. */
  'uncited',
  /** { paragraph, written }: brackets as of a citation that cites nothing, such as `[[Sold`. */
  'half-citation',
  /** { number }: the annotation, counted from 1, is outside the map. */
  'annotation-outside',
  'no-alt',
  'no-credit',
  /** { odd }: Markdown that is shown as plain paragraphs; one of `ODDS`. */
  'odd',
] as const
export type FindingCode = (typeof FINDINGS)[number]

export type FindingField =
  | 'title'
  | 'summary'
  | 'author'
  | 'scenes'
  | 'heading'
  | 'text'
  | 'notes'
  | 'view'
  | 'focus'
  | 'annotations'
  | 'picture'

/** Something that the author may want to look at; it forbids nothing. */
export interface Finding {
  readonly code: FindingCode
  /** Id of the scene; null for the story. */
  readonly scene: string | null
  readonly field: FindingField
  /** The language of the text that is meant; null if it is the same in all. */
  readonly language: Language | null
  readonly params: Readonly<Record<string, string | number>>
}

/** Everything that an author may want to look at, in the order of the scenes. Scenes that stay are checked once. */
export function checkDraft(draft: Draft, atlas: Atlas): readonly Finding[] {
  const { languages, scenes } = draft
  return [
    ...textFindings(draft.title, 'title', null, languages),
    ...untranslated(draft.summary, 'summary', null, languages),
    ...(draft.author.trim() === '' ? [finding('missing', null, 'author')] : []),
    ...(scenes.length === 0 ? [finding('no-scenes', null, 'scenes')] : []),
    ...scenes.flatMap((scene) => [...knownFindings(scene, languages, atlas), ...pictureFindings(scene, draft)]),
  ]
}

interface Known {
  readonly atlas: Atlas
  readonly languages: string
  readonly findings: readonly Finding[]
}

const known = new WeakMap<DraftScene, Known>()

function knownFindings(scene: DraftScene, languages: readonly Language[], atlas: Atlas): readonly Finding[] {
  const before = known.get(scene)
  if (before?.atlas === atlas && before.languages === languages.join()) return before.findings
  const findings = [...sceneFindings(scene, languages, atlas)]
  known.set(scene, { atlas, languages: languages.join(), findings })
  return findings
}

function* sceneFindings(scene: DraftScene, languages: readonly Language[], atlas: Atlas): Generator<Finding> {
  const { id } = scene
  yield* textFindings(scene.heading, 'heading', id, languages)
  yield* textFindings(scene.text, 'text', id, languages)
  yield* untranslated(scene.notes, 'notes', id, languages)
  if (scene.focus.length === 0) yield finding('no-focus', id, 'focus')
  yield* viewFindings(scene, atlas)
  for (const language of languages) yield* wordFindings(scene, language, atlas)
  for (const [i, annotation] of scene.annotations.entries())
    yield* annotationFindings(annotation, i + 1, scene, languages, atlas)
}

/** Whatever does not depend on a language. */
function* viewFindings(scene: DraftScene, atlas: Atlas): Generator<Finding> {
  const checked = checkedScene(scene, [], [])
  if (shownBy(checked, sceneView(scene, atlas), atlas).size === 0) yield finding('shows-nothing', scene.id, 'view')
  yield* slipFindings(checked, scene.id, null, atlas)
}

function* wordFindings(scene: DraftScene, language: Language, atlas: Atlas): Generator<Finding> {
  for (const field of ['text', 'notes'] as const) {
    const { odd } = readText(scene[field][language] ?? '')
    for (const one of ODDS) if (odd.includes(one)) yield { ...finding('odd', scene.id, field, { odd: one }), language }
  }
  const [text, notes] = [paragraphsOf(scene.text[language] ?? ''), paragraphsOf(scene.notes[language] ?? '')]
  for (const one of slipFindings(checkedScene(scene, text, notes), scene.id, language, atlas))
    if (one.field === 'text' || one.field === 'notes') yield one
}

function checkedScene(
  { view, focus, selection }: DraftScene,
  text: readonly Paragraph[],
  notes: readonly Paragraph[],
): CheckedScene {
  const only = selection.kind === 'frozen' ? (selection.seen ?? undefined) : undefined
  return { view, focus, only, text, notes }
}

function* slipFindings(
  checked: CheckedScene,
  scene: string,
  language: Language | null,
  atlas: Atlas,
): Generator<Finding> {
  const slips: SceneSlip[] = [
    ...namingSlips(checked, (id) => eventWith(atlas, id) !== undefined),
    ...viewSlips(checked, atlas),
  ]
  for (const slip of slips) {
    const { code } = slip
    // What no editor of a draft can do, or what `changedScenes` tells.
    if (code === 'theme' || code === 'sort' || code === 'repeated' || slip.field === 'only') continue
    const paragraph = slip.field === 'text' || slip.field === 'notes' ? { paragraph: slip.at + 1 } : {}
    const params = {
      ...paragraph,
      ...('event' in slip && { event: slip.event }),
      ...('place' in slip && { place: slip.place }),
      ...('source' in slip && { source: slip.source }),
      ...('written' in slip && { written: slip.written }),
      ...('canonical' in slip && { canonical: slip.canonical }),
    }
    yield { code, scene, field: slip.field, language, params }
  }
}

function* annotationFindings(
  { kind, positions, text }: DraftAnnotation,
  number: number,
  scene: DraftScene,
  languages: readonly Language[],
  atlas: Atlas,
): Generator<Finding> {
  const { at } = sceneView(scene, atlas)
  if (at && positions.every((position) => !isFramed(position, at)))
    yield finding('annotation-outside', scene.id, 'annotations', { number })
  if (kind === 'label' && languages.every((language) => isBlank(text, language)))
    yield finding('missing', scene.id, 'annotations', { number })
  yield* untranslated(text, 'annotations', scene.id, languages, { number })
}

function* pictureFindings({ id, picture }: DraftScene, { languages, pictures }: Draft): Generator<Finding> {
  if (!picture) return
  if (languages.every((language) => isBlank(picture.alt, language))) yield finding('no-alt', id, 'picture')
  yield* untranslated(picture.alt, 'picture', id, languages)
  const credit = pictures.find((one) => one.id === picture.id)?.credit ?? ''
  if (credit.trim() === '') yield finding('no-credit', id, 'picture')
}

/** A text that should be there: missing in all languages, or in some. */
function* textFindings(
  texts: Texts,
  field: FindingField,
  scene: string | null,
  languages: readonly Language[],
): Generator<Finding> {
  if (languages.every((language) => isBlank(texts, language))) yield finding('missing', scene, field)
  else yield* untranslated(texts, field, scene, languages)
}

/** Languages in which a text is missing that another one has. */
function* untranslated(
  texts: Texts,
  field: FindingField,
  scene: string | null,
  languages: readonly Language[],
  params: Finding['params'] = {},
): Generator<Finding> {
  const missing = languages.filter((language) => isBlank(texts, language))
  if (missing.length === languages.length) return
  for (const language of missing) yield { ...finding('untranslated', scene, field, { ...params, language }), language }
}

function isBlank(texts: Texts, language: Language): boolean {
  return (texts[language] ?? '').trim() === ''
}

function finding(
  code: FindingCode,
  scene: string | null,
  field: FindingField,
  params: Finding['params'] = {},
): Finding {
  return { code, scene, field, language: null, params }
}
