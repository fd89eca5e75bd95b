import { ORIGIN } from '@/components/ui/origin'
import { placed } from '@/geodata/domain/site/folder'
import { GET as csv } from '../[lang]/map.csv/route'
import { GET as geojson } from '../[lang]/map.geojson/route'
import { GET as lpf } from '../[lang]/map.lpf.json/route'
import { GET as png } from '../[lang]/map.png/route'
import { GET as svg } from '../[lang]/map.svg/route'
import { GET as xlsx } from '../[lang]/map.xlsx/route'
import { prepare } from './source'

/** What the server answers for a query; the browser answers with the same code. */
const ROUTES: Readonly<Record<string, typeof csv>> = {
  'map.csv': csv,
  'map.xlsx': xlsx,
  'map.geojson': geojson,
  'map.lpf.json': lpf,
  'map.svg': svg,
  'map.png': png,
}

/** Answers to the address of a file or picture of a View, or of a widget, as the server would. */
export async function answerTo(address: string): Promise<Response> {
  const url = new URL(address, ORIGIN)
  const [, lang = '', file = ''] = url.pathname.split('/')
  if (lang === 'embed') return (await widgets()).answerTo(address)
  const route = ROUTES[file]
  if (!route) throw new Error(`nothing answers to ${address}`)
  await prepare(lang)
  return route(new Request(url), { params: Promise.resolve({ lang }) })
}

/** What makes widgets has no Next (scripts/widget.mjs), so that it can do so on other sites. */
async function widgets(): Promise<{ readonly answerTo: (address: string) => Promise<Response> }> {
  const script = Object.assign(document.createElement('script'), { src: placed('/embed/widget.js') })
  if (!window.jolibaWidgets)
    await new Promise((resolve, reject) => {
      script.onload = resolve
      script.onerror = reject
      document.head.append(script)
    })
  if (!window.jolibaWidgets) throw new Error(`${script.src} makes no widgets`)
  return window.jolibaWidgets
}
