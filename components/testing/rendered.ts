import type { ReactNode } from 'react'
import { prerender } from 'react-dom/static'

/** Renders as on the server, without a window, including server-only markup such as the static map. */
export async function renderedByServer(element: ReactNode): Promise<string> {
  const { window } = globalThis
  Reflect.set(globalThis, 'window', undefined)
  try {
    const { prelude } = await prerender(element)
    return await new Response(prelude).text()
  } finally {
    Reflect.set(globalThis, 'window', window)
  }
}
