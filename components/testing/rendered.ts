import type { ReactNode } from 'react'
import { prerender } from 'react-dom/static'

/** Not that of a test's own clock. */
const { setImmediate } = globalThis

/**
 * Renders as on the server, without a window, including server-only markup such as the static map. First lets React
 * finish with pages of earlier tests: its tasks read `window`.
 */
export async function renderedByServer(element: ReactNode): Promise<string> {
  const { window } = globalThis
  await new Promise((done) => setImmediate(done))
  Reflect.set(globalThis, 'window', undefined)
  try {
    const { prelude } = await prerender(element)
    return await new Response(prelude).text()
  } finally {
    Reflect.set(globalThis, 'window', window)
  }
}
