import { GET as served } from '../data/served.json/route'
import { GET as service } from './[[...path]]/route'

/*
 * Answers that need nothing of Next, through which each takes some milliseconds more: bundled by scripts/service.mjs
 * for the threads of the server. `npm run dev` and folders of files have the same routes in Next.
 */

const SERVICE = /^\/ogc(?:\/|$)/

/** What answers a GET request for a path; undefined if only Next does. */
export function answerWithoutNext(path: string): ((request: Request) => Promise<Response>) | undefined {
  if (path === '/data/served.json') return served
  return SERVICE.test(path) ? service : undefined
}
