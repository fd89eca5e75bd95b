/** Programs that read the service, each with code to copy. */
export type Client = 'qgis' | 'gdal' | 'r' | 'python' | 'javascript' | 'excel'

/**
 * Code that reads the events, one piece per program.
 *
 * @param root address of the service, `https://…/ogc`; it has no quotation mark or backslash
 */
export function clientCode(root: string): Readonly<Record<Client, string>> {
  const items = `${root}/collections/events/items`
  return {
    // A connection of the type OAPIF has one type of geometry a layer, and draws no other.
    qgis: [
      `address = "${items}?f=json&limit=10000"`,
      'for kind in ("Point", "Polygon"):',
      '    layer = QgsVectorLayer(address + "|geometrytype=" + kind, "events, " + kind, "ogr")',
      '    QgsProject.instance().addMapLayer(layer)',
    ].join('\n'),
    // Without a type, GDAL takes that of the first page for all.
    gdal: [`ogrinfo -so OAPIF:${root} events`, `ogr2ogr -nlt GEOMETRY events.gpkg OAPIF:${root} events`].join('\n'),
    r: ['library(sf)', `events <- st_read("OAPIF:${root}", "events")`, 'table(events$kind)'].join('\n'),
    python: [
      'import geopandas',
      `events = geopandas.read_file("${items}?f=fgb&limit=10000")`,
      'print(events.groupby("kind").size())',
    ].join('\n'),
    javascript: [
      `let address = "${items}?f=json&limit=1000"`,
      'const events = []',
      'while (address) {',
      '  const page = await (await fetch(address)).json()',
      '  events.push(...page.features)',
      '  address = page.links.find((link) => link.rel === "next")?.href',
      '}',
      'console.log(events.length, events[0]?.properties.title)',
    ].join('\n'),
    excel: [
      'let',
      `  Source = Csv.Document(Web.Contents("${items}?f=csv&limit=10000"), [Delimiter = ",", Encoding = 65001]),`,
      '  Events = Table.PromoteHeaders(Source)',
      'in',
      '  Events',
    ].join('\n'),
  }
}
