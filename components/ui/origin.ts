/** The site's origin, `https://…` without a path: JOLIBA_ORIGIN at build time. */
export const ORIGIN = process.env.JOLIBA_ORIGIN || 'http://localhost:3000'
