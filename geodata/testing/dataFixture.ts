import { checkAtlas } from '../domain/check/check'
import { formatFault } from '../domain/read/fault'
import type { DataFiles } from '../domain/read/read'

/** A layer of a base map with features of these ids. */
function layer(...ids: readonly string[]) {
  return { type: 'GeometryCollection', geometries: ids.map((id) => ({ type: 'Point', properties: { id } })) }
}

/** A small valid atlas for tests to break: one field per line, so that a test knows the line of a fault. */
export const SMALL: DataFiles = {
  'atlas.yaml': `title: { en: Atlas, fr: Atlas }
tagline: { en: Small, fr: Petit }
description: { en: A small atlas., fr: Un petit atlas. }
languages: [en, fr]
authors: Makers
attribution: { en: Makers, fr: Auteurs }
home: MLI
countries: { MLI: ML }
map:
  home: [-8, 8, 0, 16]
  edge: [-20, 0, 10, 30]
  ground: basemap/ground.json
groups:
  - id: upper
    name: { en: Upper, fr: Haut }
    inside: { en: in the upper part, fr: dans le haut }
    lane: { en: Upper part, fr: Partie haute }
    regions: [east]
  - id: lower
    name: { en: Lower, fr: Bas }
    inside: { en: in the lower part, fr: dans le bas }
    lane: { en: Lower part, fr: Partie basse }
    regions: [west, south]
halves: [upper, lower]
timeline:
  above: [abroad, upper]
  below: [lower, country]
  guides: [{ river: long-river, name: { en: Bend, fr: Boucle } }]
periods: [{ time: "2012", name: "2012" }]
compare: { periods: ["2011", "2012"], around: protest }
kinds:
  protest: { shape: star, colour: laterite }
words:
  map.label: { en: Map, fr: Carte }
`,
  'basemap/ground.json': JSON.stringify({
    objects: {
      regions: layer('west', 'east', 'south'),
      countries: layer('MLI'),
      borders: layer(),
      rivers: layer('long-river'),
      lakes: layer(),
      towns: layer(),
    },
    arcs: [],
  }),
  'sources.yaml': `- id: report
  label: { en: Report, fr: Rapport }
  title: null
  author: null
  publisher: null
  date: 2012-05-01
  address: https://example.org/report
  language: en
  note: { en: A report., fr: Un rapport. }
  standpoint: { en: From afar., fr: De loin. }
  independence: { en: Unknown., fr: Inconnue. }
  sections:
    - { heading: Lead, paragraphs: 3 }
`,
  'actors.yaml': `- id: army
  name: { en: Army, fr: Armée }
  type: body
- id: crowd
  name: { en: Crowd, fr: Foule }
  type: group
`,
  'vocabulary.yaml': `kinds:
  - id: protest
    name: { en: Protest, fr: Manifestation }
    meaning: { en: People protest., fr: Des gens manifestent. }
measures:
  - id: killed
    name: { en: Killed, fr: Tués }
    unit: count
`,
  'regions.geojson': `{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"id":"west","name":{"en":"West","fr":"Ouest"}},"geometry":{"type":"Polygon","coordinates":[
[[-8,12],[-4,12],[-4,16],[-8,16],[-8,12]]
]}},
{"type":"Feature","properties":{"id":"east","name":{"en":"East","fr":"Est"}},"geometry":{"type":"Polygon","coordinates":[
[[-4,12],[0,12],[0,16],[-4,16],[-4,12]],
[[-3,13],[-3,14],[-2,14],[-2,13],[-3,13]]
]}},
{"type":"Feature","properties":{"id":"south","name":{"en":"South","fr":"Sud"}},"geometry":{"type":"Polygon","coordinates":[
[[-8,8],[0,8],[0,12],[-4,12],[-8,12],[-8,8]]
]}}
]}
`,
  'places.geojson': `{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"id":"town","name":{"en":"Town","fr":"Ville"},"precision":"exact","regions":["west"],"country":"MLI","origin":{"en":"a gazetteer","fr":"un répertoire de lieux"}},"geometry":{"type":"Point","coordinates":[-6,14]}},
{"type":"Feature","properties":{"id":"country","name":{"en":"Country","fr":"Pays"},"precision":"country","regions":["west","east","south"],"country":"MLI","origin":{"en":"no point","fr":"pas de point"}},"geometry":null}
]}
`,
  'events/2012.yaml': `- id: march
  title: { en: A march, fr: Une marche }
  summary:
    - en: People march.
      fr: Des gens défilent.
      cites: [1]
  date: 2012-01-10
  place: town
  kind: protest
  status: reported
  actors: { acts: [crowd] }
  citations:
    - { source: report, locator: Lead ¶1 }
- id: shots
  title: { en: Shots, fr: Tirs }
  summary:
    - en: Soldiers shoot.
      fr: Des soldats tirent.
      cites: [1]
  date: 2012-01-11
  place: country
  kind: protest
  status: reported
  actors: { acts: [army], acted-on: [crowd] }
  figures:
    - { measure: killed, value: 3, claimedBy: army, source: report }
  citations:
    - { source: report, locator: Lead ¶2 }
  links:
    - { kind: answers, event: march, basis: stated, source: report, locator: Lead ¶2 }
`,
  'published.json': '{"event": ["march", "shots"]}\n',
}

export const EVENTS_FILE = 'events/2012.yaml'

/**
 * The small atlas with some words of a file replaced; several replacements are applied in sequence. Throws unless the
 * words occur exactly once.
 */
export function broken(...changes: readonly (readonly [file: string, words: string, by: string])[]): DataFiles {
  const files = { ...SMALL }
  for (const [file, words, by] of changes) {
    const parts = (files[file] ?? '').split(words)
    if (parts.length !== 2) throw new Error(`${file} has '${words}' ${parts.length - 1} times`)
    files[file] = parts.join(by)
  }
  return files
}

/** All faults of an atlas, one per line, as printed. */
export function printedFaults(files: DataFiles): string[] {
  return checkAtlas(files).faults.map(formatFault)
}
