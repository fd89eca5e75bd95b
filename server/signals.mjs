// @ts-check

/**
 * In milliseconds: what comes this soon after the first signal is the same key press, which a terminal sends to every
 * process of its group and npm hands on.
 */
const SAME = 300

/**
 * Stops the process on SIGTERM or SIGINT: after the first `drain` is called, and the process exits with 0 when it is
 * done; a second one exits at once.
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
