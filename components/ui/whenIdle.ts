/**
 * Calls back once the browser has nothing else to do, and after `most` milliseconds at the latest, if given: for work
 * that nobody waits for. Safari does not say when it is idle: there it is called in a task of its own.
 */
export function whenIdle(act: () => void, most?: number): void {
  if (typeof requestIdleCallback !== 'function') setTimeout(act)
  else requestIdleCallback(act, most === undefined ? undefined : { timeout: most })
}
