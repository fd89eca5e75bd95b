import type { Atlas } from '../join/atlas'
import { LANGUAGES, type Language } from '../language/language'
import { type Fault, suggestion } from '../read/fault'
import type { DataFiles } from '../read/read'
import { isStoryFile, readStory, type SceneDocument, type StoryDocument } from '../read/story'
import { namingSlips, type SceneSlip, viewSlips } from './scene'
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
      const { text, notes } = scene
      const checked = { ...scene, text: text.map(({ inlines }) => inlines), notes: notes.map(({ inlines }) => inlines) }
      const slips = [
        ...namingSlips(checked, (id) => eventIds === null || eventIds.has(id)),
        ...(atlas ? viewSlips(checked, atlas) : []),
      ]
      for (const slip of slips) yield slipFault(slip, scene, eventIds)
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

/** A broken rule as a fault at its line. */
function slipFault(slip: SceneSlip, scene: SceneDocument, eventIds: ReadonlySet<string> | null): Fault {
  const { field } = slip
  const say = (message: string) => {
    const at = 'at' in slip ? slip.at : 0
    if (field === 'view') return scene.fault(['view'], message)
    return field === 'focus' || field === 'only'
      ? scene.fault([field, at], message)
      : scene.fault(scene[field][at]?.line ?? 1, message)
  }
  const cites = field === 'text' || field === 'notes' ? 'cites ' : ''
  switch (slip.code) {
    case 'unknown-event':
      return say(`${cites}unknown event '${slip.event}'; ${suggestion(slip.event, [...(eventIds ?? [])])}`)
    case 'repeated':
      return say(`'${slip.event}' stands here twice; once is enough`)
    case 'uncited':
      return say('this paragraph cites nothing; name the event that it rests on, as [^event-id]')
    case 'half-citation':
      return say(`'${slip.written}' cites no event; write [^event-id], or leave the brackets out`)
    case 'not-canonical': {
      const must = slip.canonical === '' ? 'empty, for nothing in it is understood' : `'${slip.canonical}'`
      return say(`'${scene.view}' is not the canonical form of a View; must be ${must}`)
    }
    case 'theme':
      return say("sets 'theme'; light or dark is the reader's choice, so leave it out")
    case 'sort':
      return say("sets 'sort'; a scene shows no table, so leave it out")
    case 'opens-other':
      return say(`opens '${slip.event}', which the scene is not about; add it to focus`)
    case 'not-shown':
      return say(`${cites}'${slip.event}', which the scene's View filters out; widen the View or name another event`)
    case 'out-of-frame':
      return say(
        `'${slip.event}' happened at '${slip.place}', which is outside the frame on a phone; move the camera, at=latitude,longitude,zoom`,
      )
    case 'unknown-source':
      return say(`cites '${slip.source}' for '${slip.event}', which rests on ${slip.sources.join(', ')}`)
  }
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
