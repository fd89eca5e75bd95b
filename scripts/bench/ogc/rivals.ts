import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { exitOf, pause } from '../../../e2e/bench/server/site'
import { isoDay } from '../../../geodata/domain/time/day'
import { freePort } from '../../../server/port.mjs'

/** A box in degrees, and first and last day since 1970-01-01. */
export interface Wanted {
  readonly box: readonly [west: number, south: number, east: number, north: number]
  readonly days: readonly [first: number, last: number]
}

/** Another server of the same events. */
export interface Rival {
  readonly name: string
  /** The address of the first features in a box and on some days, as GeoJSON. */
  readonly items: (wanted: Wanted, limit: number) => string
}

export interface Rivals {
  readonly rivals: readonly Rival[]
  /** What could not be started, and why. */
  readonly absent: readonly string[]
  readonly stop: () => Promise<void>
}

/** What they read, by the names of their layers. */
const TABLES = { live: 'the same tables', event: 'a table made for it' } as const
type Layer = keyof typeof TABLES

interface Program {
  readonly name: string
  readonly file: string
  readonly debian: string
  readonly env: Readonly<Record<string, string>>
  readonly items: (origin: string, layer: Layer, wanted: Wanted, limit: number) => string
}

/** Starts MapServer and QGIS Server (FastCGI, behind one nginx) on `flat.live` and `flat.event` (flat.ts). */
export async function startRivals(address: string, folder: string): Promise<Rivals> {
  const { hostname, port, pathname, username } = new URL(address)
  const database = { host: hostname, port, name: pathname.slice(1), user: username }
  mkdirSync(folder, { recursive: true })
  const file = (name: string, text: string) => {
    writeFileSync(path.join(folder, name), text)
    return path.join(folder, name)
  }
  const programs: Program[] = [
    {
      name: 'MapServer, WFS 2',
      file: '/usr/lib/cgi-bin/mapserv',
      debian: 'cgi-mapserver',
      env: {
        MAPSERVER_CONFIG_FILE: file(
          'mapserver.conf',
          `CONFIG\n  ENV\n    MS_MAP_PATTERN "."\n  END\n  MAPS\n    events "${folder}/events.map"\n  END\nEND\n`,
        ),
        MS_MAPFILE: file('events.map', mapFile(database)),
      },
      items: mapServerItems,
    },
    {
      name: 'QGIS Server, OGC API',
      file: '/usr/lib/cgi-bin/qgis_mapserv.fcgi',
      debian: 'qgis-server',
      env: {
        QGIS_PROJECT_FILE: file('events.qgs', qgisProject(database)),
        QGIS_SERVER_API_WFS3_MAX_LIMIT: '10000',
        QT_QPA_PLATFORM: 'offscreen',
        HOME: folder,
      },
      items: qgisItems,
    },
  ]
  const absent: string[] = []
  const running: ChildProcess[] = []
  const found = programs.filter(({ name, file: program, debian }) => {
    if (existsSync(program)) return true
    absent.push(`${name}: Debian has it in the package ${debian}.`)
    return false
  })
  if (!existsSync('/usr/bin/spawn-fcgi') || !existsSync('/usr/sbin/nginx')) {
    absent.push('MapServer and QGIS Server need spawn-fcgi and nginx-light, of Debian.')
    return { rivals: [], absent, stop: async () => {} }
  }
  const front = await freePort()
  const served: (Program & { readonly port: number; readonly at: number })[] = []
  for (const [at, program] of found.entries()) {
    const own = await freePort()
    running.push(
      spawn('spawn-fcgi', ['-n', '-a', '127.0.0.1', '-p', String(own), '--', program.file], {
        env: { ...process.env, ...program.env },
        stdio: 'ignore',
      }),
    )
    served.push({ ...program, port: own, at })
  }
  const configuration = file('nginx.conf', nginxOf(folder, front, served))
  running.push(
    spawn('/usr/sbin/nginx', ['-c', configuration, '-e', path.join(folder, 'nginx.log')], { stdio: 'ignore' }),
  )
  const exits = running.map(exitOf)
  const stop = async () => {
    for (const child of running) child.kill('SIGTERM')
    await Promise.race([Promise.all(exits), pause(5000)])
    for (const child of running) child.kill('SIGKILL')
  }
  const rivals: Rival[] = []
  for (const { name, items, at } of served)
    for (const layer of Object.keys(TABLES) as Layer[]) {
      const own: Rival = {
        name: `${name}, ${TABLES[layer]}`,
        items: (wanted, limit) => items(`http://127.0.0.1:${front}/${at}`, layer, wanted, limit),
      }
      const trouble = await troubleOf(own)
      if (trouble === null) rivals.push(own)
      else absent.push(`${own.name}, does not answer: ${trouble}`)
    }
  return { rivals, absent, stop }
}

/** Asks a server until it answers with features; what it says otherwise. */
async function troubleOf({ items }: Rival): Promise<string | null> {
  let said = 'nothing'
  for (let tries = 0; tries < 20; tries++) {
    try {
      const answer = await fetch(items({ box: [-12, 10, 5, 25], days: [7000, 9000] }, 1), {
        signal: AbortSignal.timeout(20_000),
      })
      const text = await answer.text()
      if (answer.ok && text.includes('"features"')) return null
      said = `${answer.status} ${text.slice(0, 300)}`
    } catch (error) {
      said = String(error)
    }
    await pause(250)
  }
  return said
}

interface DatabaseAt {
  readonly host: string
  readonly port: string
  readonly name: string
  readonly user: string
}

function mapFile({ host, port, name, user }: DatabaseAt): string {
  const mapLayer = (layer: string) => `  LAYER
    NAME "${layer}"
    TYPE POINT
    STATUS ON
    CONNECTIONTYPE POSTGIS
    CONNECTION "host=${host} port=${port} dbname=${name} user=${user}"
    PROCESSING "CLOSE_CONNECTION=DEFER"
    DATA "geom from flat.${layer} using unique fid using srid=4326"
    PROJECTION "init=epsg:4326" END
    EXTENT -180 -90 180 90
    METADATA
      "wfs_title" "${layer}"
      "wfs_getfeature_formatlist" "geojson"
      "gml_include_items" "all"
      "gml_featureid" "fid"
      "wfs_use_default_extent_for_getfeature" "false"
    END
  END
`
  return `MAP
  NAME "events"
  EXTENT -180 -90 180 90
  SIZE 100 100
  PROJECTION "init=epsg:4326" END
  OUTPUTFORMAT
    NAME "geojson"
    DRIVER "OGR/GEOJSON"
    MIMETYPE "application/json; subtype=geojson"
    FORMATOPTION "STORAGE=memory"
    FORMATOPTION "FORM=simple"
  END
  WEB
    METADATA
      "wfs_title" "Events"
      "wfs_onlineresource" "http://127.0.0.1/"
      "wfs_srs" "EPSG:4326"
      "wfs_enable_request" "*"
      "wfs_getfeature_formatlist" "geojson"
    END
  END
${Object.keys(TABLES).map(mapLayer).join('')}END
`
}

function mapServerItems(
  origin: string,
  layer: Layer,
  { box: [west, south, east, north], days: [first, last] }: Wanted,
  limit: number,
) {
  const compared = (how: string, property: string, day: number) =>
    `<fes:${how}><fes:ValueReference>${property}</fes:ValueReference><fes:Literal>${isoDay(day)}</fes:Literal></fes:${how}>`
  const filter = `<fes:Filter xmlns:fes="http://www.opengis.net/fes/2.0" xmlns:gml="http://www.opengis.net/gml/3.2"><fes:And>
<fes:BBOX><fes:ValueReference>geom</fes:ValueReference><gml:Envelope srsName="EPSG:4326">
<gml:lowerCorner>${south} ${west}</gml:lowerCorner><gml:upperCorner>${north} ${east}</gml:upperCorner></gml:Envelope></fes:BBOX>
${compared('PropertyIsLessThanOrEqualTo', 'from_day', last)}${compared('PropertyIsGreaterThanOrEqualTo', 'to_day', first)}
</fes:And></fes:Filter>`
  const query = new URLSearchParams({
    SERVICE: 'WFS',
    VERSION: '2.0.0',
    REQUEST: 'GetFeature',
    TYPENAMES: layer,
    OUTPUTFORMAT: 'geojson',
    SRSNAME: 'EPSG:4326',
    COUNT: String(limit),
    FILTER: filter,
  })
  return `${origin}?${query}`
}

/** QGIS takes no notice of an id of ten letters or fewer. */
const LAYER = 'events_of_the_trial'

function qgisProject({ host, port, name, user }: DatabaseAt): string {
  const srs = `<spatialrefsys><proj4>+proj=longlat +datum=WGS84 +no_defs</proj4><srsid>3452</srsid><srid>4326</srid><authid>EPSG:4326</authid><description>WGS 84</description><projectionacronym>longlat</projectionacronym><ellipsoidacronym>EPSG:7030</ellipsoidacronym><geographicflag>true</geographicflag></spatialrefsys>`
  const layers = Object.keys(TABLES)
  const mapLayer = (layer: string) => `    <maplayer type="vector" geometry="Point" wkbType="Point">
      <id>${LAYER}_${layer}</id>
      <datasource>dbname='${name}' host=${host} port=${port} user='${user}' key='fid' estimatedmetadata=true srid=4326 type=Point checkPrimaryKeyUnicity='0' table="flat"."${layer}" (geom)</datasource>
      <shortname>${layer}</shortname>
      <layername>${layer}</layername>
      <srs>${srs}</srs>
      <provider encoding="UTF-8">postgres</provider>
      <flags><Identifiable>1</Identifiable><Removable>1</Removable><Searchable>1</Searchable></flags>
    </maplayer>
`
  return `<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis projectname="events" version="3.22.16-Białowieża">
  <projectCrs>${srs}</projectCrs>
  <title>Events</title>
  <layer-tree-group><customproperties/>${layers.map((layer) => `<layer-tree-layer id="${LAYER}_${layer}" name="${layer}" providerKey="postgres" source="" checked="Qt::Checked" expanded="1"><customproperties/></layer-tree-layer>`).join('')}</layer-tree-group>
  <projectlayers>
${layers.map(mapLayer).join('')}  </projectlayers>
  <properties>
    <WFSLayers type="QStringList">${layers.map((layer) => `<value>${LAYER}_${layer}</value>`).join('')}</WFSLayers>
    <WFSLayersPrecision>${layers.map((layer) => `<${LAYER}_${layer} type="int">8</${LAYER}_${layer}>`).join('')}</WFSLayersPrecision>
  </properties>
</qgis>
`
}

function qgisItems(origin: string, layer: Layer, { box, days: [first, last] }: Wanted, limit: number): string {
  const query = new URLSearchParams({
    bbox: box.join(),
    datetime: `${isoDay(first)}/${isoDay(last)}`,
    limit: String(limit),
  })
  return `${origin}/wfs3/collections/${layer}/items.json?${query}`
}

/** Folders that nginx creates in any case; the default ones are writable only by root. */
const TEMPORARY = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']

function nginxOf(
  folder: string,
  front: number,
  served: readonly { readonly port: number; readonly at: number; readonly env: Readonly<Record<string, string>> }[],
): string {
  const locations = served.map(
    ({ port, at, env }) => `
    location /${at} {
      fastcgi_pass 127.0.0.1:${port};
      fastcgi_read_timeout 120s;
      fastcgi_buffers 64 256k;
      fastcgi_param QUERY_STRING $query_string;
      fastcgi_param REQUEST_METHOD $request_method;
      fastcgi_param SERVER_PROTOCOL $server_protocol;
      fastcgi_param SERVER_NAME 127.0.0.1;
      fastcgi_param SERVER_PORT ${front};
      fastcgi_param HTTP_HOST $http_host;
      fastcgi_param REQUEST_URI $request_uri;
      fastcgi_param SCRIPT_NAME /${at};
      ${Object.entries(env)
        .map(([name, value]) => `fastcgi_param ${name} "${value}";`)
        .join('\n      ')}
    }`,
  )
  return `
daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 1;
pid ${folder}/nginx.pid;
events { worker_connections 256; }
http {
  access_log off;
  ${TEMPORARY.map((what) => `${what}_temp_path ${folder}/${what};`).join(' ')}
  server {
    listen 127.0.0.1:${front};
    large_client_header_buffers 4 32k;
    ${locations.join('\n')}
  }
}`
}
