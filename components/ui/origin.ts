/**
 * Where this house stands on the web, `https://…` without a path: the setting JOLIBA_ORIGIN, as it was when the house
 * was built.
 */
export const ORIGIN = process.env.JOLIBA_ORIGIN || 'http://localhost:3000'
