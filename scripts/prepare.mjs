// @ts-check

/**
 * @typedef {object} Steps
 * @property {() => Promise<boolean>} install
 * @property {() => boolean} isBuilt
 * @property {() => Promise<number>} check exit code of data:check
 * @property {() => Promise<number>} build exit code
 * @property {() => NodeJS.Signals | undefined} stopSignal
 */

/**
 * Installs and builds as far as necessary.
 * @param {Steps} steps
 * @returns {Promise<{ ready: boolean, said?: string }>} `said` is why the site is not ready; undefined after a stop
 *   signal, which is not a fault of packages, data or build
 */
export async function prepare({ install, isBuilt, check, build, stopSignal }) {
  const fault = await firstFault({ install, isBuilt, check, build })
  const signal = stopSignal()
  if (signal) return { ready: false, said: `Stopped by ${signal} before the site was ready.` }
  return fault === undefined ? { ready: true } : { ready: false, said: fault }
}

/** @param {Omit<Steps, 'stopSignal'>} steps */
async function firstFault({ install, isBuilt, check, build }) {
  if (!(await install())) return 'Nothing was built: packages are missing.'
  if (isBuilt()) return undefined
  if ((await check()) !== 0) return 'Nothing was built: the data has the errors listed above.'
  return (await build()) === 0 ? undefined : 'The build failed: see the message above.'
}
