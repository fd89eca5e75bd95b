import { shownIn } from '../compare/shown'
import type { Atlas, AtlasEvent } from '../join/atlas'
import { LANGUAGES, type Language } from '../language/language'
import { type Fault, suggestion } from '../read/fault'
import type { PlacedParagraph } from '../read/markdown'
import type { DataFiles } from '../read/read'
import { isStoryFile, readStory, type SceneDocument, type StoryDocument } from '../read/story'
import { isFramed } from '../story/isFramed'
import { citationsIn } from '../story/story'
import { formatView } from '../view/format'
import { parseView } from '../view/parse'
import type { View } from '../view/view'
import { spacingSlips } from './spacing'

/** Fewer scenes make no story, more tire an audience. */
const FEWEST_SCENES = 8
const MOST_SCENES = 14

/**
 * Stories among the files, and all their faults. Without a valid atlas (`null`) the content of Views cannot be checked;
 * named events are then checked against `eventIds`, if known.
 */
export function checkStories(
  files: DataFiles,
  atlas: Atlas | null,
  eventIds: ReadonlySet<string> | null = atlas && new Set(atlas.events.map(({ id }) => id)),
  languages: readonly Language[] = atlas?.config.languages ?? LANGUAGES,
): { readonly documents: readonly StoryDocument[]; readonly faults: readonly Fault[] } {
  const documents = Object.entries(files)
    .filter(([file]) => isStoryFile(file))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, text]) => readStory(file, text))
  const faults = documents.flatMap((document) => [
    ...document.faults,
    ...spacingFaults(document, files[document.file] ?? ''),
  ])
  return { documents, faults: [...faults, ...storyFaults(documents, atlas, eventIds, languages)] }
}

/** No line of the file, be it title, text or notes, may allow a line break inside a number or before punctuation. */
function spacingFaults({ file, language }: StoryDocument, text: string): Fault[] {
  const slips = language ? spacingSlips(text, language) : []
  return slips.map(({ at, message }) => ({
    file,
    line: text.slice(0, at).split('\n').length,
    record: null,
    field: '',
    message,
  }))
}

/** Checks that need more than one scene, or the atlas. */
function* storyFaults(
  stories: readonly StoryDocument[],
  atlas: Atlas | null,
  eventIds: ReadonlySet<string> | null,
  languages: readonly Language[],
): Generator<Fault> {
  for (const story of stories) {
    yield* lengthFaults(story)
    for (const scene of story.scenes) {
      yield* namingFaults(scene, eventIds)
      if (atlas) yield* sceneFaults(scene, atlas)
    }
  }
  for (const slug of new Set(stories.map((story) => story.slug))) {
    yield* languageFaults(
      stories.filter((story) => story.slug === slug),
      languages,
    )
  }
}

function* lengthFaults({ file, complete, scenes }: StoryDocument): Generator<Fault> {
  if (complete && (scenes.length < FEWEST_SCENES || scenes.length > MOST_SCENES)) {
    const message = `found ${scenes.length} scenes; a story has ${FEWEST_SCENES} to ${MOST_SCENES}`
    yield { file, line: 1, record: null, field: '', message }
  }
  for (const [i, { scene, fault }] of scenes.entries()) {
    if (scenes.findIndex((other) => other.scene === scene) < i) {
      yield fault(['scene'], `'${scene}' is taken by an earlier scene; slugs must be unique`)
    }
  }
}

/** Every paragraph of the text cites events; cited events (also of the notes) exist; the focus has no duplicates. */
function* namingFaults(scene: SceneDocument, eventIds: ReadonlySet<string> | null): Generator<Fault> {
  const unknown = (id: string) => eventIds !== null && !eventIds.has(id)
  for (const [i, id] of scene.focus.entries()) {
    if (unknown(id)) yield scene.fault(['focus', i], `unknown event '${id}'; ${suggestion(id, [...(eventIds ?? [])])}`)
    if (scene.focus.indexOf(id) < i) yield scene.fault(['focus', i], `'${id}' stands here twice; once is enough`)
  }
  for (const [i, id] of (scene.only ?? []).entries()) {
    if (unknown(id)) yield scene.fault(['only', i], `unknown event '${id}'; ${suggestion(id, [...(eventIds ?? [])])}`)
  }
  for (const { line, inlines } of [...scene.text, ...scene.notes]) {
    for (const { event: id } of citationsIn([inlines])) {
      if (unknown(id)) yield scene.fault(line, `cites unknown event '${id}'; ${suggestion(id, [...(eventIds ?? [])])}`)
    }
  }
  for (const { line, inlines } of scene.text) {
    if (citationsIn([inlines]).length > 0) continue
    yield scene.fault(line, 'this paragraph cites nothing; name the event that it rests on, as [^event-id]')
  }
}

/** The View must be canonical and show, within its frame, every event that the scene names. */
function* sceneFaults(scene: SceneDocument, atlas: Atlas): Generator<Fault> {
  const view = parseView(scene.view, atlas)
  yield* viewFaults(scene, view)

  const inView = shownIn(atlas, view)
  const shown = scene.only ? new Set(scene.only.filter((id) => inView.has(id))) : inView
  const byId = new Map(atlas.events.map((event) => [event.id, event]))
  for (const [i, id] of scene.focus.entries()) {
    const event = byId.get(id)
    if (event && !shown.has(id)) yield scene.fault(['focus', i], unseen(id))
    else if (event) yield* frameFaults(event, i, view, scene, atlas)
  }
  for (const paragraph of [...scene.text, ...scene.notes]) yield* citationFaults(paragraph, byId, shown, scene)
}

function* viewFaults(scene: SceneDocument, view: View): Generator<Fault> {
  const canonical = formatView(view)
  if (canonical !== scene.view) {
    const must = canonical === '' ? 'empty, for nothing in it is understood' : `'${canonical}'`
    yield scene.fault(['view'], `'${scene.view}' is not the canonical form of a View; must be ${must}`)
  }
  if (view.theme) yield scene.fault(['view'], "sets 'theme'; light or dark is the reader's choice, so leave it out")
  if (view.sort) yield scene.fault(['view'], "sets 'sort'; a scene shows no table, so leave it out")
  if (view.event && !scene.focus.includes(view.event)) {
    yield scene.fault(['view'], `opens '${view.event}', which the scene is not about; add it to focus`)
  }
}

/** Without a camera the map shows the whole home country, so everything inside it is in the frame. */
function* frameFaults(
  event: AtlasEvent,
  i: number,
  { at }: View,
  scene: SceneDocument,
  { places }: Atlas,
): Generator<Fault> {
  const place = places.find(({ id }) => id === event.place)
  if (!place?.point || (at ? isFramed(place.point.coordinates, at) : !place.abroad)) return
  yield scene.fault(
    ['focus', i],
    `'${event.id}' happened at '${place.id}', which is outside the frame on a phone; move the camera, at=latitude,longitude,zoom`,
  )
}

function* citationFaults(
  { line, inlines }: PlacedParagraph,
  byId: ReadonlyMap<string, AtlasEvent>,
  shown: ReadonlySet<string>,
  scene: SceneDocument,
): Generator<Fault> {
  for (const { event: id, source } of citationsIn([inlines])) {
    const event = byId.get(id)
    const sources = event?.citations.map((citation) => citation.source) ?? []
    if (event && !shown.has(id)) yield scene.fault(line, `cites ${unseen(id)}`)
    if (event && source !== null && !sources.includes(source)) {
      yield scene.fault(line, `cites '${source}' for '${id}', which rests on ${[...new Set(sources)].join(', ')}`)
    }
  }
}

function unseen(id: string): string {
  return `'${id}', which the scene's View filters out; widen the View or name another event`
}

/** One story: it must exist in every language of the atlas, with the same scenes, Views and focus. */
function* languageFaults(versions: readonly StoryDocument[], languages: readonly Language[]): Generator<Fault> {
  for (const { file, language } of versions) {
    if (language === null || languages.includes(language)) continue
    const message = `the atlas is written in ${languages.join(', ')}; add '${language}' to the languages of atlas.yaml, or take the file away`
    yield { file, line: 1, record: null, field: '', message }
  }
  const [first, ...others] = languages.flatMap((code) => versions.find(({ language }) => language === code) ?? [])
  if (!first) return
  for (const code of languages) {
    if (versions.some(({ language }) => language === code)) continue
    const message = `the story is not told in '${code}'; write stories/${first.slug}.${code}.md with the same scenes`
    yield { file: first.file, line: 1, record: null, field: '', message }
  }
  for (const other of others) {
    if (first.complete && other.complete) yield* difference(first, other)
  }
}

function* difference(first: StoryDocument, other: StoryDocument): Generator<Fault> {
  for (const [i, scene] of other.scenes.entries()) {
    const model = first.scenes[i]
    if (!model) {
      yield scene.fault(['scene'], `is scene ${i + 1}, but ${first.file} ends with scene ${first.scenes.length}`)
      return
    }
    // Once the order differs, all later scenes would differ, too.
    if (scene.scene !== model.scene) {
      yield scene.fault(['scene'], `found '${scene.scene}'; must be '${model.scene}', as in ${first.file}`)
      return
    }
    if (scene.view !== model.view) {
      yield scene.fault(['view'], `found '${scene.view}'; must be '${model.view}', as in ${first.file}`)
    }
    if (drawing(scene) !== drawing(model)) {
      yield scene.fault(['annotations'], `must be drawn as in ${first.file}: the same kinds at the same positions`)
    }
    for (const field of ['only', 'planned'] as const) {
      if (String(scene[field]) !== String(model[field])) yield scene.fault([field], `must be as in ${first.file}`)
    }
    if (scene.focus.join() !== model.focus.join()) {
      yield scene.fault(['focus'], `must be [${model.focus.join(', ')}], as in ${first.file}`)
    }
  }
  const missing = first.scenes[other.scenes.length]
  if (missing) {
    const message = `lacks scene ${missing.number}, '${missing.scene}', which ${first.file} has`
    yield { file: other.file, line: 1, record: null, field: '', message }
  }
}

/** What is drawn on a scene's map, without the texts. */
function drawing({ annotations }: SceneDocument): string {
  return JSON.stringify(annotations.map(({ text, ...drawn }) => drawn))
}
