/** The site's origin, `https://…` without a path: JOLIBA_ORIGIN at build time. */
export const ORIGIN = process.env.JOLIBA_ORIGIN || 'http://localhost:3000'

/**
 * The origin of links in files that a browser makes: without JOLIBA_ORIGIN, that of the page.
 */
export function originOfLinks(): string {
  return process.env.JOLIBA_ORIGIN || globalThis.location?.origin || ORIGIN
}
