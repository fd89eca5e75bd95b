import { GET as csv } from './[lang]/map.csv/route'
import { GET as geojson } from './[lang]/map.geojson/route'
import { GET as lpf } from './[lang]/map.lpf.json/route'
import { GET as svg } from './[lang]/map.svg/route'
import { GET as served } from './data/served.json/route'
import { GET as widget } from './embed/route'
import { GET as service } from './ogc/[[...path]]/route'

/*
 * Answers that need nothing of Next, through which each takes some milliseconds more: bundled for the threads of the
 * server (scripts/withoutNext.mjs). `npm run dev` and folders of files have the same routes in Next.
 */

type Answering = (request: Request) => Promise<Response>

const SERVICE = /^\/ogc(?:\/|$)/

/** A file of a View. PNG and XLSX take too long for this to matter. */
const FILE = /^\/([\w-]+)\/map\.(csv|geojson|lpf\.json|svg)$/
const FILES = { csv, geojson, 'lpf.json': lpf, svg }

/** What answers a GET request for a path; undefined if only Next does. */
export function answerWithoutNext(path: string): Answering | undefined {
  if (path === '/embed') return widget
  if (path === '/data/served.json') return served
  if (SERVICE.test(path)) return service
  const [, lang = '', format] = FILE.exec(path) ?? []
  if (format === undefined) return undefined
  const file = FILES[format as keyof typeof FILES]
  return (request) => file(request, { params: Promise.resolve({ lang }) })
}
