import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Atlas } from '../../../geodata/domain/join/atlas'
import { isoDay } from '../../../geodata/domain/time/day'
import type { File } from './served'

/*
 * The page that a reporter would write by hand: Leaflet with markercluster, a list of the same events, one that opens,
 * and a field of regions. No framework, no build.
 */

const required = createRequire(import.meta.url)
const FILES = {
  'leaflet.css': 'leaflet/dist/leaflet.css',
  'leaflet.js': 'leaflet/dist/leaflet.js',
  'cluster.css': 'leaflet.markercluster/dist/MarkerCluster.css',
  'cluster-look.css': 'leaflet.markercluster/dist/MarkerCluster.Default.css',
  'cluster.js': 'leaflet.markercluster/dist/leaflet.markercluster.js',
} as const

interface Row {
  readonly title: string
  readonly day: string
  readonly region: string
  readonly text: string
  /** [lat, lng], as Leaflet wants it. */
  readonly at: readonly [number, number] | null
}

const SCRIPT = `
const rows = JSON.parse(document.getElementById('rows').textContent)
const map = L.map('map').setView([17, -4], 5)
const clusters = L.markerClusterGroup().addTo(map)
const list = document.querySelector('ol')
const panel = document.querySelector('aside')
const regions = document.querySelector('select')
function open(row) {
  panel.innerHTML = ''
  const heading = document.createElement('h2')
  heading.textContent = row.title
  const text = document.createElement('p')
  text.textContent = row.day + ' ' + row.text
  panel.append(heading, text)
  if (row.at) map.panTo(row.at)
}
function show() {
  clusters.clearLayers()
  rows.forEach((row, i) => {
    const isIn = regions.value === '' || row.region === regions.value
    list.children[i].hidden = !isIn
    if (isIn && row.at) clusters.addLayer(L.marker(row.at, { icon: dot, title: row.title }).on('click', () => open(row)))
  })
}
const dot = L.divIcon({ className: 'dot' })
regions.addEventListener('change', show)
list.addEventListener('click', (event) => {
  const row = event.target.closest('button')
  if (row) open(rows[row.dataset.row])
})
show()
`

const STYLE = `
body { font: 16px/1.4 Georgia, serif; margin: 0 auto; max-width: 60rem; padding: 0 1rem }
#map { height: 60vh }
.dot { background: #a33; border-radius: 50% }
ol { list-style: none; padding: 0 }
ol button { font: inherit; text-align: start }
`

/** The files of the page, by path, with their media types. */
export function handWritten(atlas: Atlas): ReadonlyMap<string, File> {
  const rows = atlas.events.map((event): Row => {
    const place = atlas.places.find(({ id }) => id === event.place)
    const [lng, lat] = place?.point?.coordinates ?? []
    return {
      title: event.title.en,
      day: isoDay(event.earliest),
      region: place?.regions[0] ?? '',
      text: event.summary.map(({ text }) => text.en).join(' '),
      at: lng === undefined || lat === undefined ? null : [lat, lng],
    }
  })
  const regions = [...new Set(rows.map(({ region }) => region))].toSorted()
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Hand-written map</title>
<link rel="stylesheet" href="leaflet.css">
<link rel="stylesheet" href="cluster.css">
<link rel="stylesheet" href="cluster-look.css">
<style>${STYLE}</style>
</head>
<body>
<h1>Hand-written map</h1>
<div id="map"></div>
<label>Region <select><option value="">All</option>${regions.map((region) => `<option>${region}</option>`).join('')}</select></label>
<aside></aside>
<ol>${rows.map(({ title, day }, i) => `<li><button data-row="${i}">${day} ${escaped(title)}</button></li>`).join('\n')}</ol>
<script type="application/json" id="rows">${JSON.stringify(rows).replaceAll('<', '\\u003c')}</script>
<script src="leaflet.js"></script>
<script src="cluster.js"></script>
<script>${SCRIPT}</script>
</body>
</html>
`
  const files = new Map([['/', { type: 'text/html; charset=utf-8', body: html }]])
  for (const [name, file] of Object.entries(FILES))
    files.set(`/${name}`, {
      type: name.endsWith('.css') ? 'text/css' : 'text/javascript',
      body: readFileSync(required.resolve(file), 'utf8'),
    })
  return files
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
