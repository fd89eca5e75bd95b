/** A value outside React's state, for `useSyncExternalStore`: only subscribers re-render when it changes. */
export interface Store<T> {
  readonly get: () => T
  /** Setting an equal value changes nothing. */
  readonly set: (value: T) => void
  readonly subscribe: (changed: () => void) => () => void
}

/** A store with an initial value; `isSame` compares values. */
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
