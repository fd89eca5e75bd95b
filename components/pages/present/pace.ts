/**
 * A stopwatch that can be stopped: what had run before, and since when it runs again; milliseconds, as `Date.now` has
 * them.
 */
export interface Stopwatch {
  readonly before: number
  readonly since: number | null
}

export const STOPPED: Stopwatch = { before: 0, since: null }

/** What a stopwatch shows, in milliseconds. */
export function elapsed({ before, since }: Stopwatch, now: number): number {
  return before + (since === null ? 0 : Math.max(now - since, 0))
}

/** Starts a stopwatch, or stops it where it runs. */
export function pressed(watch: Stopwatch, now: number): Stopwatch {
  return watch.since === null ? { before: watch.before, since: now } : { before: elapsed(watch, now), since: null }
}

/**
 * How far a speaker is behind a plan in which every scene takes the same time, in milliseconds; ahead of it where
 * negative, 0 within the scene's own time. `scene` counts from 1, `target` is the time for all.
 */
export function delay(scene: number, count: number, spent: number, target: number): number {
  const each = target / Math.max(count, 1)
  if (spent > scene * each) return spent - scene * each
  return Math.min(spent - (scene - 1) * each, 0)
}

/**
 * Which scene of a talk a scene is, from 1, and of how many: a talk that began at `from`, and passes over the hidden
 * ones. Who goes back before its beginning has begun there.
 */
export function inTalk(scene: number, count: number, from: number, hidden: ReadonlySet<number>) {
  const first = Math.min(from, scene)
  const told = (number: number) => number >= first && (number === scene || !hidden.has(number))
  const numbers = Array.from({ length: count }, (_, i) => i + 1).filter(told)
  return { scene: numbers.indexOf(scene) + 1, count: numbers.length }
}

/** Milliseconds as `4:07` or `1:04:07`. */
export function clockFace(time: number): string {
  const seconds = Math.max(Math.floor(time / 1000), 0)
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const two = (part: number) => String(part).padStart(2, '0')
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`
}
