/** A value beside React's state, for `useSyncExternalStore`: only what asks for it is rendered anew when it changes. */
export interface Store<T> {
  readonly get: () => T
  /** A value that is the same as the one before changes nothing. */
  readonly set: (value: T) => void
  readonly subscribe: (changed: () => void) => () => void
}

/** A store that begins with a value; `isSame` tells whether another is no change. */
export function createStore<T>(initial: T, isSame: (one: T, other: T) => boolean = Object.is): Store<T> {
  const listeners = new Set<() => void>()
  let value = initial
  return {
    get: () => value,
    set: (next) => {
      if (isSame(next, value)) return
      value = next
      for (const changed of listeners) changed()
    },
    subscribe: (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
  }
}
