import type { Geometry, Position } from 'geojson'
import { geometryIn, together } from './geometry'
import type { Limits } from './limits'
import { plainText } from './plainText'
import { refused } from './refusals'
import { RowCollector } from './rows'
import type { Table } from './table'
import { attribute, readXml } from './xml'

const COLUMNS = ['name', 'when', 'begin', 'end', 'desc', 'cmt', 'type', 'sym', 'src', 'link', 'ele', 'element'] as const
/** What becomes a row, and what it is called in the column `element`. */
const ROWS: Readonly<Record<string, string>> = { wpt: 'waypoint', rte: 'route', trk: 'track' }
const TEXTS: ReadonlySet<string> = new Set(['name', 'desc', 'cmt', 'type', 'sym', 'src', 'ele'])

/**
 * The waypoints, routes and tracks of a GPX document as rows: `when` is the time of a waypoint, `begin` and `end` those
 * of the first and last point of a track.
 * @throws Refusal `no-features` or as `readXml`
 */
export function gpxTable(name: string, bytes: Uint8Array, limits: Limits): Table {
  const rows = new RowCollector(limits, COLUMNS)
  const path: string[] = []
  let text = ''
  let lines: Position[][] = []
  let times: string[] = []
  const open = (element: string, attributes: string) => {
    path.push(element)
    text = ''
    const row = ROWS[element]
    if (row) {
      lines = []
      times = []
      rows.begin(rows.length + 1)
      rows.put('element', row)
    }
    if (element === 'wpt' || element === 'rte' || element === 'trkseg') lines.push([])
    if (element === 'wpt' || element === 'rtept' || element === 'trkpt')
      lines.at(-1)?.push([numberOf(attributes, 'lon'), numberOf(attributes, 'lat')])
    if (element === 'link' && ROWS[path.at(-2) ?? '']) rows.put('link', attribute(attributes, 'href') ?? '')
  }
  const close = (element: string) => {
    path.pop()
    const parent = path.at(-1) ?? ''
    if (ROWS[parent] && TEXTS.has(element)) rows.put(element, plainText(text))
    else if (ROWS[parent] && element === 'url') rows.put('link', text)
    else if (element === 'time' && parent === 'wpt') rows.put('when', text)
    else if (element === 'time' && (parent === 'trkpt' || parent === 'rtept')) times.push(text.trim())
    if (ROWS[element]) {
      rows.put('begin', times[0] ?? '')
      rows.put('end', times.at(-1) ?? '')
      rows.place(shapeOf(element, lines))
    }
    text = ''
  }
  readXml(
    bytes,
    {
      open,
      text: (piece) => {
        text += piece
      },
      close,
    },
    limits,
  )
  if (rows.length === 0) throw refused('no-features')
  return rows.table(name, 'gpx')
}

function shapeOf(element: string, lines: readonly Position[][]): Geometry | null {
  if (element === 'wpt') return geometryIn({ type: 'Point', coordinates: lines[0]?.[0] })
  return together(lines.flatMap((coordinates) => geometryIn({ type: 'LineString', coordinates }) ?? []))
}

function numberOf(attributes: string, name: string): number {
  const text = attribute(attributes, name)?.trim()
  return text ? Number(text) : Number.NaN
}
