import type { Geometry, Position } from 'geojson'
import { geometryIn, together } from './geometry'
import type { Limits } from './limits'
import { firstLink, plainText } from './plainText'
import { refused } from './refusals'
import { RowCollector } from './rows'
import type { Table } from './table'
import { attribute, readXml } from './xml'

/** A folder or document with what its placemarks inherit. */
interface Container {
  name: string
  readonly time: Map<string, string>
}

/** Elements of a placemark whose text is a column. */
const COLUMNS = ['name', 'description', 'link', 'when', 'begin', 'end', 'address', 'folder'] as const
const CONTAINERS = /^(?:Folder|Document)$/
/** Elements about the picture on the screen: their times are no dates of what happened. */
const LOOKS = /^(?:LookAt|Camera|Style|StyleMap|Region|Schema|GroundOverlay|PhotoOverlay|ScreenOverlay)$/

/**
 * The placemarks of a KML document as rows: name, description as plain text with its first link, the time of its own or
 * of its folder, extended data.
 * @throws Refusal `network-link` if the file only points elsewhere, `no-features`, `many-columns` or as `readXml`
 */
export function kmlTable(name: string, bytes: Uint8Array, limits: Limits): Table {
  const rows = new RowCollector(limits, COLUMNS)
  const containers: Container[] = []
  const path: string[] = []
  let mark: Placemark | null = null
  let links = false
  let ignored = 0
  let text = ''
  const open = (element: string, attributes: string) => {
    path.push(element)
    text = ''
    if (ignored || LOOKS.test(element)) ignored++
    else if (mark) mark.open(element, attributes)
    else if (CONTAINERS.test(element)) containers.push({ name: '', time: new Map() })
    else if (element === 'Placemark') {
      mark = new Placemark()
      rows.begin(rows.length + 1)
    } else if (element === 'NetworkLink') links = true
  }
  const close = (element: string) => {
    path.pop()
    const parent = path.at(-1) ?? ''
    const said = text.trim()
    text = ''
    if (ignored) {
      ignored--
      return
    }
    const container = containers.at(-1)
    if (mark && element === 'Placemark') {
      const cells = mark.cells(containers)
      for (const [column, cell] of cells) rows.put(column, cell)
      rows.place(mark.geometry())
      mark = null
    } else if (mark) mark.close(element, parent, said)
    else if (CONTAINERS.test(element)) containers.pop()
    else if (container && element === 'name' && CONTAINERS.test(parent)) container.name = said
    else if (container && isTime(element, parent)) container.time.set(element, said)
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
  if (rows.length === 0) throw refused(links ? 'network-link' : 'no-features')
  return rows.table(name, 'kml')
}

function isTime(element: string, parent: string): boolean {
  return (
    (element === 'when' && parent === 'TimeStamp') ||
    ((element === 'begin' || element === 'end') && parent === 'TimeSpan')
  )
}

class Placemark {
  readonly #cells = new Map<string, string>()
  readonly #data = new Map<string, string>()
  readonly #shapes: Geometry[] = []
  #key = ''
  #rings: Position[][] = []
  readonly #track: Position[] = []
  readonly #trackTimes: string[] = []

  open(element: string, attributes: string): void {
    if (element === 'Data' || element === 'SimpleData') this.#key = attribute(attributes, 'name') ?? ''
    else if (element === 'Polygon') this.#rings = []
  }

  close(element: string, parent: string, text: string): void {
    if (parent === 'Placemark') {
      if (element === 'name') this.#cells.set('name', plainText(text))
      else if (element === 'address') this.#cells.set('address', text)
      else if (element === 'description') {
        this.#cells.set('description', plainText(text))
        this.#cells.set('link', firstLink(text))
      }
    }
    if (isTime(element, parent)) this.#cells.set(element, text)
    else if ((element === 'value' && parent === 'Data') || element === 'SimpleData')
      this.#data.set(this.#key, plainText(text))
    else if (element === 'coordinates') this.#shape(parent, positions(text))
    else if (element === 'Polygon') this.#add({ type: 'Polygon', coordinates: this.#rings })
    else if (element === 'coord') this.#track.push(...positions(text.replace(/\s+/g, ',')))
    else if (element === 'when') this.#trackTimes.push(text)
    else if (element === 'Track') this.#addTrack()
  }

  #shape(parent: string, points: Position[]): void {
    if (parent === 'Point') this.#add({ type: 'Point', coordinates: points[0] })
    else if (parent === 'LineString') this.#add({ type: 'LineString', coordinates: points })
    else if (parent === 'LinearRing') this.#rings.push(points)
  }

  #addTrack(): void {
    this.#add({ type: 'LineString', coordinates: this.#track.splice(0) })
  }

  #add(shape: unknown): void {
    const known = geometryIn(shape)
    if (known) this.#shapes.push(known)
  }

  geometry(): Geometry | null {
    return together(this.#shapes)
  }

  cells(containers: readonly Container[]): Map<string, string> {
    const cells = new Map(this.#cells)
    const dated = ['when', 'begin', 'end'].some((key) => cells.get(key))
    const [first] = this.#trackTimes
    if (!dated && first) cells.set('begin', first).set('end', this.#trackTimes.at(-1) ?? first)
    else if (!dated)
      for (const [key, text] of containers.findLast(({ time }) => time.size > 0)?.time ?? []) cells.set(key, text)
    const folders = containers.slice(1).flatMap(({ name }) => name || [])
    cells.set('folder', folders.join(' / '))
    // Extended data may have a name of ours, which then is a column of the same file and comes second.
    for (const [key, text] of this.#data) if (!cells.get(key)) cells.set(key, text)
    return cells
  }
}

/** Positions of KML: "lng,lat,height" with blanks between them; some files have blanks after commas as well. */
function positions(text: string): Position[] {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ?, ?/g, ',')
    .split(' ')
    .flatMap((tuple) => {
      const [lng = '', lat = ''] = tuple.split(',')
      return lng && lat ? [[Number(lng), Number(lat)]] : []
    })
}
