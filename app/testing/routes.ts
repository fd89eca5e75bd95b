import { vi } from 'vitest'
import { byAddress, moduleAt, ORIGIN } from './addresses'

type Handler = (
  request: Request,
  props: { readonly params: Promise<Readonly<Record<string, string>>> },
) => Promise<Response> | Response

type RouteModule = Readonly<Partial<Record<string, Handler>>>

const ROUTES = byAddress(import.meta.glob<RouteModule>('../**/route.ts'))

/** The answer of a route to a request of its address. An address that has none is answered with 404, as by Next. */
export async function ask(address: string, init?: RequestInit): Promise<Response> {
  const url = new URL(address, ORIGIN)
  // What next.config.js rewrites.
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

/** Lets the pages fetch what this site's own routes answer; says what was asked for, in order. */
export function answerFromRoutes(): readonly string[] {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (input: RequestInfo | URL) => {
    const { pathname, search } = new URL(String(input), ORIGIN)
    asked.push(pathname + search)
    return ask(pathname + search)
  })
  return asked
}
