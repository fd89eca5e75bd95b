import type { ReactNode } from 'react'
import { prerender } from 'react-dom/static'

/** As rendered by a server, where there is no window: what only a server draws, like the still map, is drawn. */
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
