// @ts-check

/**
 * @param {{ path: string, status: number, type: string, body: string | undefined }} _answer `body` of an HTML document only
 * @param {{ origin: string, tiles: string | undefined }} _settings
 * @returns {Record<string, string>}
 */
export function securityHeaders(_answer, _settings) {
  return { 'X-Content-Type-Options': 'nosniff' }
}
