// @ts-check

/** Milliseconds for which a version is taken to be the present one: so old may a cached answer be at most. */
const TRUSTED = 1000

/** Addresses whose answers are about the served data set. */
const SERVED = /^\/(?:[a-z]{2,3}\/)?(?:ogc|explore)(?=[/?]|$)/

/**
 * The version of the served data set, by which answers about it are cached: `npm run data:load` may replace it at any
 * time, also while this process runs.
 * @param {() => Promise<string | null>} ask what the version is at this moment; null if that cannot be said, as while
 *   the database is away: then the last one that was known is kept, with its answers
 * @param {() => number} [now] milliseconds
 */
export function createServed(ask, now = Date.now) {
  let version = ''
  let until = Number.NEGATIVE_INFINITY
  /** @type {Promise<void> | undefined} */
  let asking

  async function check() {
    const asked = now()
    version = (await ask().catch(() => null)) ?? version
    until = asked + TRUSTED
    asking = undefined
  }

  return {
    /** Whether `check` must be called before a cached answer is sent. @param {string} target */
    isDue: (target) => now() >= until && SERVED.test(target),

    /** Finds out what the version is, once for all who wait for it. */
    check() {
      asking ??= check()
      return asking
    },

    /** The cache key of a canonical address. @param {string} target */
    keyOf: (target) => (SERVED.test(target) ? `${version} ${target}` : target),
  }
}

/**
 * Asks the site itself for the version.
 * @param {import('./render.mjs').Render} render
 * @param {string} host
 * @returns {() => Promise<string | null>}
 */
export function versionFrom(render, host) {
  return async () => {
    const { status, body } = await render({ target: '/data/served.json', headers: { host } })
    return status === 200 ? JSON.parse(body.toString('utf8')).version : null
  }
}
