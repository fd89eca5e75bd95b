import type { Atlas } from '@/geodata/domain/join/atlas'
import { eventWith } from '@/geodata/domain/join/lookup'
import type { Scene } from '@/geodata/domain/story/story'
import type { Camera, View } from '@/geodata/domain/view/view'

/** How a presentation stands: what the audience sees, and the speaker's window with it. */
export interface Show {
  /** Counted from 1. */
  readonly scene: number
  /** What covers the screen; null: nothing does. */
  readonly cover: Cover | null
  /** How many of the scene's events have been opened one after another; 0 where the scene is as the story has it. */
  readonly step: number
  /** What somebody made of the scene's View; null: it is as the story has it. */
  readonly wander: Wander | null
}

export type Cover = 'black' | 'white'

export interface Wander {
  readonly at: Camera | null
  readonly event: string | null
}

/** A step of a presentation. A number is a scene. */
export type Move =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | Cover
  | 'back'
  | number
  | { readonly wander: Partial<Wander> }

/** What a move depends on besides the show. */
export interface Plan {
  /** How many scenes there are. */
  readonly count: number
  /** What the scene shows of itself. */
  readonly view: Pick<View, 'at' | 'event'>
  /** The numbers of scenes that are passed over, unless they are asked for by name. */
  readonly hidden: ReadonlySet<number>
  /** What is opened within the scene before the next, in this order. */
  readonly steps: readonly Wander[]
}

/**
 * The show after a move. There is nothing before the first scene and after the last. Another scene is seen as the story
 * has it, and is seen.
 */
export function moved(show: Show, move: Move, { count, view, hidden, steps }: Plan): Show {
  const at = (scene: number): Show => ({ scene: onScene(scene, count), cover: null, step: 0, wander: null })
  const seen = Array.from({ length: count }, (_, i) => i + 1).filter((scene) => !hidden.has(scene))
  const go = (scene: number | undefined) => (scene === undefined ? { ...show, cover: null } : at(scene))
  const onStep = (step: number): Show => ({ ...show, cover: null, step, wander: steps[step - 1] ?? null })
  if (typeof move === 'number') return at(move)
  if (typeof move === 'object') {
    return { ...show, wander: { at: view.at, event: view.event, ...show.wander, ...move.wander } }
  }
  switch (move) {
    case 'next':
      if (show.step < steps.length) return onStep(show.step + 1)
      return go(seen.find((scene) => scene > show.scene))
    case 'previous':
      if (show.step > 0 && steps.length > 0) return onStep(Math.min(show.step, steps.length) - 1)
      return go(seen.findLast((scene) => scene < show.scene))
    case 'first':
      return go(seen[0])
    case 'last':
      return go(seen.at(-1))
    case 'black':
    case 'white':
      return { ...show, cover: show.cover === move ? null : move }
    case 'back':
      return { ...show, step: 0, wander: null }
  }
}

/** Whether nothing comes before. */
export function isAtStart({ scene, step }: Show, hidden: ReadonlySet<number>): boolean {
  for (let earlier = scene - 1; earlier >= 1; earlier--) if (!hidden.has(earlier)) return false
  return step === 0
}

/** Whether nothing follows. */
export function isAtEnd({ scene, step }: Show, { count, hidden, steps }: Omit<Plan, 'view'>): boolean {
  for (let later = scene + 1; later <= count; later++) if (!hidden.has(later)) return false
  return step >= steps.length
}

/** The nearest scene to a number, of so many; the first for NaN. */
export function onScene(number: number, count: number): number {
  return Math.min(Math.max(Math.trunc(number) || 1, 1), Math.max(count, 1))
}

/** The zoom, at least, at which a place is looked at when one of its events is opened. */
const NEAR = 6.5

/**
 * How an event is opened in the middle of a scene: the map goes to its place, and stays where it is for an event
 * without a point.
 */
export function opening(event: string, atlas: Atlas, view: Pick<View, 'at'>): Wander {
  const place = atlas.places.find(({ id }) => id === eventWith(atlas, event)?.place)
  const [lng, lat] = place?.point?.coordinates ?? []
  if (lng === undefined || lat === undefined) return { event, at: view.at }
  return { event, at: { lng, lat, zoom: Math.max(view.at?.zoom ?? 0, NEAR) } }
}

/**
 * The events of a scene one after another, as `next` opens them where the speaker wants that: all that it is about but
 * the one that it has open from the start.
 */
export function stepsOf({ focus, view }: Pick<Scene, 'focus' | 'view'>, atlas: Atlas): Wander[] {
  return focus.filter((id) => id !== view.event).map((id) => opening(id, atlas, view))
}

/** The scene that an address's fragment, `#3`, or query, `?scene=3`, names; null for none. */
export function sceneIn(hash: string, search: string): number | null {
  const named = /^#([1-9]\d{0,3})$/.exec(hash)?.[1] ?? new URLSearchParams(search).get('scene')
  return named && /^[1-9]\d{0,3}$/.test(named) ? Number(named) : null
}
