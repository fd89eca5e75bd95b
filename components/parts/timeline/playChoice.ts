import type { Unit } from '@/geodata/drawing/timeline/calendar'
import type { PlayMode } from '@/geodata/drawing/timeline/play'

/** Speeds to choose from, in stops per second. */
export const SPEEDS = [0.5, 1, 2, 5, 15] as const
export type Speed = (typeof SPEEDS)[number]

/** The playback settings chosen by the reader. */
export interface PlayChoice {
  readonly unit: Unit
  readonly mode: PlayMode
  readonly speed: Speed
  /** Starts again after the last stop. */
  readonly loop: boolean
  /** Stops at possible events too. */
  readonly possible: boolean
}
