import type { Atlas } from '@/geodata/join/atlas'
import { eventWith } from '@/geodata/join/lookup'
import type { Camera, View } from '@/geodata/view/view'

/** How a presentation stands: what the audience sees, and the speaker's window with it. */
export interface Show {
  /** Counted from 1. */
  readonly scene: number
  /** The screen is black. */
  readonly black: boolean
  /** What somebody made of the scene's View; null: it is as the story has it. */
  readonly wander: Wander | null
}

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
  | 'black'
  | 'back'
  | number
  | { readonly wander: Partial<Wander> }

/** The show after a move; of so many scenes. There is nothing before the first and after the last. Another scene is seen as the story has it, and is seen. */
export function moved(show: Show, move: Move, count: number, view: Pick<View, 'at' | 'event'>): Show {
  const at = (scene: number): Show => ({ scene: onScene(scene, count), black: false, wander: null })
  if (typeof move === 'number') return at(move)
  if (typeof move === 'object') {
    return { ...show, wander: { at: view.at, event: view.event, ...show.wander, ...move.wander } }
  }
  switch (move) {
    case 'next':
      return show.scene >= count ? { ...show, black: false } : at(show.scene + 1)
    case 'previous':
      return show.scene <= 1 ? { ...show, black: false } : at(show.scene - 1)
    case 'first':
      return at(1)
    case 'last':
      return at(count)
    case 'black':
      return { ...show, black: !show.black }
    case 'back':
      return { ...show, wander: null }
  }
}

/** The nearest scene to a number, of so many; the first for NaN. */
export function onScene(number: number, count: number): number {
  return Math.min(Math.max(Math.trunc(number) || 1, 1), Math.max(count, 1))
}

/** The zoom, at least, at which a place is looked at when one of its events is opened. */
const NEAR = 6.5

/** How an event is opened in the middle of a scene: the map goes to its place, and stays where it is for an event without a point. */
export function opening(event: string, atlas: Atlas, view: Pick<View, 'at'>): Wander {
  const place = atlas.places.find(({ id }) => id === eventWith(atlas, event)?.place)
  const [lng, lat] = place?.point?.coordinates ?? []
  if (lng === undefined || lat === undefined) return { event, at: view.at }
  return { event, at: { lng, lat, zoom: Math.max(view.at?.zoom ?? 0, NEAR) } }
}

/** The scene that an address's fragment, `#3`, or query, `?scene=3`, names; null for none. */
export function sceneIn(hash: string, search: string): number | null {
  const named = /^#([1-9]\d{0,3})$/.exec(hash)?.[1] ?? new URLSearchParams(search).get('scene')
  return named && /^[1-9]\d{0,3}$/.test(named) ? Number(named) : null
}
