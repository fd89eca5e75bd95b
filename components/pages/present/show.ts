import type { Atlas } from '@/geodata/domain/join/atlas'
import { eventWith } from '@/geodata/domain/join/lookup'
import type { Scene } from '@/geodata/domain/story/story'
import type { Camera, View } from '@/geodata/domain/view/view'

/** The state of a presentation, shared by the audience's and the speaker's window. */
export interface Show {
  /** Counted from 1. */
  readonly scene: number
  /** The colour that blanks the screen; null if it is not blanked. */
  readonly cover: Cover | null
  /** Number of the scene's events opened so far; 0 for the scene itself. */
  readonly step: number
  /** Changes to the scene's View; null for none. */
  readonly wander: Wander | null
}

export const COVERS = ['black', 'white'] as const
export type Cover = (typeof COVERS)[number]

export interface Wander {
  readonly at: Camera | null
  readonly event: string | null
}

/** A move in a presentation. A number jumps to that scene. */
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
  /** Number of scenes. */
  readonly count: number
  /** The scene's own View. */
  readonly view: Pick<View, 'at' | 'event'>
  /** The numbers of hidden scenes, skipped unless requested by number. */
  readonly hidden: ReadonlySet<number>
  /** What `next` opens within the scene before moving on, in order. */
  readonly steps: readonly Wander[]
}

/** The show after a move, within the first and last scene. Changing scene resets wander and unblanks. */
export function afterMove(show: Show, move: Move, { count, view, hidden, steps }: Plan): Show {
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

/** Whether there is no previous scene or step. */
export function isAtStart({ scene, step }: Show, hidden: ReadonlySet<number>): boolean {
  for (let earlier = scene - 1; earlier >= 1; earlier--) if (!hidden.has(earlier)) return false
  return step === 0
}

/** Whether there is no next scene or step. */
export function isAtEnd({ scene, step }: Show, { count, hidden, steps }: Omit<Plan, 'view'>): boolean {
  for (let later = scene + 1; later <= count; later++) if (!hidden.has(later)) return false
  return step >= steps.length
}

/** The nearest valid scene number; 1 for NaN. */
export function onScene(number: number, count: number): number {
  return Math.min(Math.max(Math.trunc(number) || 1, 1), Math.max(count, 1))
}

/** Minimum zoom at a place when one of its events is opened. */
const NEAR = 6.5

/**
 * The View change that opens an event within a scene: the map moves to its place; for an event without a point it does
 * not move.
 */
export function opening(event: string, atlas: Atlas, view: Pick<View, 'at'>): Wander {
  const place = atlas.places.find(({ id }) => id === eventWith(atlas, event)?.place)
  const [lng, lat] = place?.point?.coordinates ?? []
  if (lng === undefined || lat === undefined) return { event, at: view.at }
  return { event, at: { lng, lat, zoom: Math.max(view.at?.zoom ?? 0, NEAR) } }
}

/** The scene's events for `next` to open one by one: its focus, without the event that is already open. */
export function stepsOf({ focus, view }: Pick<Scene, 'focus' | 'view'>, atlas: Atlas): Wander[] {
  return focus.filter((id) => id !== view.event).map((id) => opening(id, atlas, view))
}

/** The scene number in a URL fragment, `#3`, or query, `?scene=3`; null for none. */
export function sceneIn(hash: string, search: string): number | null {
  const named = /^#([1-9]\d{0,3})$/.exec(hash)?.[1] ?? new URLSearchParams(search).get('scene')
  return named && /^[1-9]\d{0,3}$/.test(named) ? Number(named) : null
}
