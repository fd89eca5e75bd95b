import { filePath } from '@/geodata/domain/export/fileFormats'
import { absolute } from '@/geodata/domain/site/folder'

/** Three lines of code that fetch a View's events and count them, in languages common in data work. */
export interface Recipe {
  readonly name: 'Python' | 'R' | 'JavaScript'
  readonly code: string
}

/** The recipes for a View; `origin` is the site's origin, `query` the View's query string without `?`. */
export function recipes(origin: string, language: string, query: string): readonly Recipe[] {
  const geojson = absolute(filePath(language, 'geojson', query), origin)
  const csv = absolute(filePath(language, 'csv', query), origin)
  return [
    {
      name: 'Python',
      code: [
        'import json, urllib.request',
        `events = json.load(urllib.request.urlopen(${quoted(geojson)}))["features"]`,
        'print(len(events), events[0]["properties"]["title"] if events else "")',
      ].join('\n'),
    },
    {
      name: 'R',
      code: [
        `events <- read.csv(${quoted(csv)}, fileEncoding = "UTF-8-BOM")`,
        'nrow(events)',
        'table(events$kind_name, events$match)',
      ].join('\n'),
    },
    {
      name: 'JavaScript',
      code: [
        `const answer = await fetch(${quoted(geojson)})`,
        'const { features } = await answer.json()',
        'console.log(features.length, features[0]?.properties.title)',
      ].join('\n'),
    },
  ]
}

/** A string literal valid in all three languages; an address contains no quotation mark or backslash. */
function quoted(address: string): string {
  return `"${address}"`
}
