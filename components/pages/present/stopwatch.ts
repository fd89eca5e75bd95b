/** A stopwatch: time counted before the last stop, and when it was started again; in milliseconds, as `Date.now`. */
export interface Stopwatch {
  readonly before: number
  readonly since: number | null
}

export const STOPPED: Stopwatch = { before: 0, since: null }

/** Elapsed time in milliseconds. */
export function elapsed({ before, since }: Stopwatch, now: number): number {
  return before + (since === null ? 0 : Math.max(now - since, 0))
}

/** Starts a stopwatch, or stops a running one. */
export function toggled(watch: Stopwatch, now: number): Stopwatch {
  return watch.since === null ? { before: watch.before, since: now } : { before: elapsed(watch, now), since: null }
}

/**
 * How far the speaker is behind a plan with equal time per scene, in milliseconds; negative if ahead, 0 within the
 * scene's own time. `scene` counts from 1, `target` is the total time.
 */
export function delay(scene: number, count: number, spent: number, target: number): number {
  const each = target / Math.max(count, 1)
  if (spent > scene * each) return spent - scene * each
  return Math.min(spent - (scene - 1) * each, 0)
}

/**
 * The position of a scene in a talk, from 1, and the talk's length, for a talk that started at `from` and skips hidden
 * scenes. Going back before the start moves the start there.
 */
export function sceneInTalk(scene: number, count: number, from: number, hidden: ReadonlySet<number>) {
  const first = Math.min(from, scene)
  const isShown = (number: number) => number >= first && (number === scene || !hidden.has(number))
  const numbers = Array.from({ length: count }, (_, i) => i + 1).filter(isShown)
  return { scene: numbers.indexOf(scene) + 1, count: numbers.length }
}

/** Milliseconds as `4:07` or `1:04:07`. */
export function clockFace(time: number): string {
  const seconds = Math.max(Math.floor(time / 1000), 0)
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const two = (part: number) => String(part).padStart(2, '0')
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`
}
