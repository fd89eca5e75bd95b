import { shownIn } from '../compare/shown'
import type { Atlas } from '../join/atlas'
import { eventWith, withId } from '../join/lookup'
import { isFramed } from '../story/isFramed'
import { citationsIn, halfCitationsIn, type Paragraph } from '../story/story'
import { formatView } from '../view/format'
import { parseView } from '../view/parse'
import type { View } from '../view/view'

/** What is checked of a scene, be it one of ours or of a reader's. */
export interface CheckedScene {
  /** As it is written. */
  readonly view: string
  readonly focus: readonly string[]
  /** Ids of the only events that it shows. */
  readonly only?: readonly string[] | undefined
  readonly text: readonly Paragraph[]
  readonly notes: readonly Paragraph[]
}

/** A rule that a scene breaks. `at` is a position in the field, from 0: of an id or a paragraph. */
export type SceneSlip =
  | { readonly code: 'unknown-event'; readonly field: Listed | Told; readonly at: number; readonly event: string }
  | { readonly code: 'repeated'; readonly field: 'focus'; readonly at: number; readonly event: string }
  | { readonly code: 'uncited'; readonly field: 'text'; readonly at: number }
  | { readonly code: 'half-citation'; readonly field: Told; readonly at: number; readonly written: string }
  | { readonly code: 'not-canonical'; readonly field: 'view'; readonly canonical: string }
  | { readonly code: 'theme' | 'sort'; readonly field: 'view' }
  | { readonly code: 'opens-other'; readonly field: 'view'; readonly event: string }
  | { readonly code: 'not-shown'; readonly field: 'focus' | Told; readonly at: number; readonly event: string }
  | {
      readonly code: 'out-of-frame'
      readonly field: 'focus'
      readonly at: number
      readonly event: string
      readonly place: string
    }
  | {
      readonly code: 'unknown-source'
      readonly field: Told
      readonly at: number
      readonly event: string
      readonly source: string
      /** Those that the event rests on. */
      readonly sources: readonly string[]
    }

type Listed = 'focus' | 'only'
type Told = 'text' | 'notes'

/** Every paragraph of the text cites events, and completely; named events exist; the focus has no duplicates. */
export function* namingSlips(scene: CheckedScene, exists: (event: string) => boolean): Generator<SceneSlip> {
  for (const [at, event] of scene.focus.entries()) {
    if (!exists(event)) yield { code: 'unknown-event', field: 'focus', at, event }
    if (scene.focus.indexOf(event) < at) yield { code: 'repeated', field: 'focus', at, event }
  }
  for (const [at, event] of (scene.only ?? []).entries())
    if (!exists(event)) yield { code: 'unknown-event', field: 'only', at, event }
  for (const field of ['text', 'notes'] as const) {
    for (const [at, paragraph] of scene[field].entries()) {
      for (const { event } of citationsIn([paragraph]))
        if (!exists(event)) yield { code: 'unknown-event', field, at, event }
      for (const written of halfCitationsIn(paragraph)) yield { code: 'half-citation', field, at, written }
    }
  }
  for (const [at, paragraph] of scene.text.entries())
    if (citationsIn([paragraph]).length === 0) yield { code: 'uncited', field: 'text', at }
}

/** The View is canonical and shows, within its frame, every event that the scene names. */
export function* viewSlips(scene: CheckedScene, atlas: Atlas): Generator<SceneSlip> {
  const view = parseView(scene.view, atlas)
  yield* formSlips(scene, view)
  const shown = shownBy(scene, view, atlas)
  for (const [at, id] of scene.focus.entries()) {
    const event = eventWith(atlas, id)
    if (event && !shown.has(id)) yield { code: 'not-shown', field: 'focus', at, event: id }
    else if (event && isOutOfFrame(event.place, view, atlas))
      yield { code: 'out-of-frame', field: 'focus', at, event: id, place: event.place }
  }
  for (const field of ['text', 'notes'] as const) {
    for (const [at, paragraph] of scene[field].entries()) {
      for (const { event: id, source } of citationsIn([paragraph])) {
        const event = eventWith(atlas, id)
        if (!event) continue
        const sources = [...new Set(event.citations.map((citation) => citation.source))]
        if (!shown.has(id)) yield { code: 'not-shown', field, at, event: id }
        if (source !== null && !sources.includes(source))
          yield { code: 'unknown-source', field, at, event: id, source, sources }
      }
    }
  }
}

function* formSlips(scene: CheckedScene, view: View): Generator<SceneSlip> {
  const canonical = formatView(view)
  if (canonical !== scene.view) yield { code: 'not-canonical', field: 'view', canonical }
  if (view.theme) yield { code: 'theme', field: 'view' }
  if (view.sort) yield { code: 'sort', field: 'view' }
  if (view.event && !scene.focus.includes(view.event)) yield { code: 'opens-other', field: 'view', event: view.event }
}

/** The ids of the events that a scene shows. */
export function shownBy({ only }: Pick<CheckedScene, 'only'>, view: View, atlas: Atlas): ReadonlySet<string> {
  const inView = shownIn(atlas, view)
  return only ? new Set(only.filter((id) => inView.has(id))) : inView
}

/** Without a camera the map shows the whole home country, so everything inside it is in the frame. */
function isOutOfFrame(id: string, { at }: View, { places }: Atlas): boolean {
  const place = withId(places, id)
  if (!place?.point) return false
  return at ? !isFramed(place.point.coordinates, at) : place.abroad
}
