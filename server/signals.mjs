// @ts-check

/**
 * In milliseconds: signals within this time come from the same key press, which the terminal sends to the whole process
 * group and npm forwards.
 */
const SAME = 300

/**
 * Stops the process on SIGTERM or SIGINT: the first signal calls `drain` and exits with 0 afterwards; a second one
 * exits immediately.
 * @param {() => Promise<void>} drain
 * @param {{ on: (signal: NodeJS.Signals, heard: () => void) => unknown, exit: (code: number) => unknown, now?: () =>
 *   number }} [process_]
 */
export function stopOnSignals(drain, { on, exit, now = () => performance.now() } = ofProcess()) {
  /** @type {{ signal: NodeJS.Signals, at: number } | undefined} */
  let first
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    on(signal, () => {
      if (!first) {
        first = { signal, at: now() }
        drain().then(() => exit(0))
      } else if (now() - first.at > SAME || (signal === 'SIGTERM' && first.signal === signal)) exit(1)
    })
  }
}

/** @returns {{ on: (signal: NodeJS.Signals, heard: () => void) => unknown, exit: (code: number) => unknown }} */
function ofProcess() {
  return { on: (signal, heard) => process.on(signal, heard), exit: (code) => process.exit(code) }
}
