/** A rehearsal under way: how long each scene has been shown. Times are in milliseconds, as `Date.now`. */
export interface RehearsalTime {
  /** The scene that is shown, from 1. */
  readonly scene: number
  /** When it was turned to, or went on; null during a pause. */
  readonly since: number | null
  /** What was spent on each scene before that, in the order of the scenes. */
  readonly spent: readonly number[]
}

/** A rehearsal that begins with a scene. */
export function begun(scene: number, count: number, now: number): RehearsalTime {
  return { scene, since: now, spent: Array.from({ length: count }, () => 0) }
}

/** After turning to a scene, maybe the same. A pause goes on. */
export function turned(time: RehearsalTime, scene: number, now: number): RehearsalTime {
  return scene === time.scene ? time : { ...counted(time, now), scene }
}

/** Pauses, or goes on. */
export function pausedOrNot(time: RehearsalTime, now: number): RehearsalTime {
  return time.since === null ? { ...time, since: now } : { ...counted(time, now), since: null }
}

function counted(time: RehearsalTime, now: number): RehearsalTime {
  const spent = time.spent.map((before, i) => (i === time.scene - 1 ? before + since(time, now) : before))
  return { ...time, spent, since: time.since === null ? null : now }
}

function since(time: RehearsalTime, now: number): number {
  return time.since === null ? 0 : Math.max(now - time.since, 0)
}

/** What was spent on the scene that is shown. */
export function spentHere(time: RehearsalTime, now: number): number {
  return (time.spent[time.scene - 1] ?? 0) + since(time, now)
}

/** What was spent in all. */
export function spentInAll(time: RehearsalTime, now: number): number {
  return time.spent.reduce((sum, one) => sum + one, 0) + since(time, now)
}

/** Whole seconds of each scene, in order; null for one that was not shown for half a second. */
export function secondsOf(time: RehearsalTime, now: number): (number | null)[] {
  return counted(time, now).spent.map((one) => Math.round(one / 1000) || null)
}

/** A rehearsal as text, to go on after a reload. */
export function rehearsalFrom(text: string | null, count: number): RehearsalTime | null {
  try {
    const { scene, since: from, spent } = JSON.parse(text ?? '') as RehearsalTime
    const sound =
      Number.isSafeInteger(scene) &&
      scene >= 1 &&
      scene <= count &&
      (from === null || Number.isFinite(from)) &&
      spent.length === count &&
      spent.every((one) => Number.isFinite(one) && one >= 0)
    return sound ? { scene, since: from, spent } : null
  } catch {
    return null
  }
}
