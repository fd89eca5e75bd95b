import { vi } from 'vitest'
import { byAddress, moduleAt, ORIGIN } from './addresses'

type Handler = (
  request: Request,
  props: { readonly params: Promise<Readonly<Record<string, string | string[]>>> },
) => Promise<Response> | Response

type RouteModule = Readonly<Partial<Record<string, Handler>>>

const ROUTES = byAddress(import.meta.glob<RouteModule>('../**/route.ts'))

/** Calls the route handler of a URL. Unknown URLs get 404, as in Next. */
export async function ask(address: string, init?: RequestInit): Promise<Response> {
  const url = new URL(address, ORIGIN)
  // The rewrites of next.config.js.
  const pathname = url.pathname.replace(/^(\/[^/]+)\/map\.([^/]+)$/, (path, language, format) =>
    ROUTES.some(({ pattern }) => pattern.test(path) && !pattern.source.includes('format'))
      ? path
      : `${language}/map/${format}`,
  )
  const found = await moduleAt(ROUTES, pathname)
  const method = init?.method ?? 'GET'
  const handler = found?.module[method] ?? (method === 'HEAD' ? found?.module.GET : undefined)
  if (!found || !handler) return new Response(null, { status: found ? 405 : 404 })
  return handler(new Request(url, init), { params: Promise.resolve(found.params) })
}

/** Mocks fetch with this site's own route handlers; returns the requested URLs, in order. */
export function answerFromRoutes(): readonly string[] {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (input: RequestInfo | URL) => {
    const { pathname, search } = new URL(String(input), ORIGIN)
    asked.push(pathname + search)
    return ask(pathname + search)
  })
  return asked
}
