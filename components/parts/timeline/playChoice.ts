import type { Unit } from '@/geodata/drawing/timeline/calendar'
import type { PlayMode } from '@/geodata/drawing/timeline/play'

/** Stops a second that a reader may choose from. */
export const SPEEDS = [0.5, 1, 2, 5, 15] as const
export type Speed = (typeof SPEEDS)[number]

/** How playback runs, as the reader has chosen. */
export interface PlayChoice {
  readonly unit: Unit
  readonly mode: PlayMode
  readonly speed: Speed
  /** Begins anew after the last stop. */
  readonly loop: boolean
  /** Stops also where nothing is certain. */
  readonly possible: boolean
}
