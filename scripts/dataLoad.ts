import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import postgres from 'postgres'
import { createTranslator } from 'use-intl/core'
import messages from '../components/language/messages/en.json'
import { atlasOf } from '../geodata/domain/import/atlasOf'
import { finished, readingRows } from '../geodata/domain/import/build'
import { guessMapping } from '../geodata/domain/import/guess'
import type { Imported } from '../geodata/domain/import/imported'
import { whyNoEvents } from '../geodata/domain/import/refuse'
import { regionsIn, whereabouts, withRegions } from '../geodata/domain/import/regions'
import { planned } from '../geodata/domain/import/rowReader'
import type { Atlas } from '../geodata/domain/join/atlas'
import type { Encoding } from '../geodata/domain/table/encoding'
import { openFile } from '../geodata/domain/table/open'
import { Refusal } from '../geodata/domain/table/refusal'
import { load, type Progress } from '../geodata/load/postgis/load'
import { migrate } from '../geodata/load/postgis/migrate'
import { folderSource } from '../geodata/load/source'

/*
 * `npm run data:load -- <folder or file>` loads an atlas, or a file of events of any kind that “Your own events” reads,
 * into the database of DATABASE_OWNER_URL (or DATABASE_URL): it replaces what the site serves at one moment. With
 * `--title` the name of the data set, with `--table` that of a sheet or layer, with `--encoding` that of a text.
 */

const say = createTranslator({ locale: 'en', messages, namespace: 'own' })

/** What keeps the data from being loaded, in words. */
class Hindrance extends Error {}

interface Wanted {
  readonly title?: string | undefined
  readonly table?: string | undefined
  readonly encoding?: string | undefined
}

/** The atlas in a folder or file, and its name. Throws a `Hindrance` in words for people. */
function read(path: string, wanted: Wanted): { readonly atlas: Atlas; readonly title: string } {
  if (!existsSync(path)) throw new Hindrance(`There is no '${path}'.`)
  if (!statSync(path).isDirectory()) return readFile(path, wanted)
  if (!existsSync(join(path, 'atlas.yaml')))
    throw new Hindrance(
      `The folder '${path}' holds no atlas.yaml: name that of an atlas, such as geodata/mali, or a file.`,
    )
  const atlas = folderSource(path).atlas()
  return { atlas, title: wanted.title ?? atlas.config.title.en }
}

function readFile(path: string, wanted: Wanted): { readonly atlas: Atlas; readonly title: string } {
  const name = basename(path)
  try {
    const opened = openFile(name, readFileSync(path), wanted.encoding ? { encoding: wanted.encoding as Encoding } : {})
    for (const left of opened.left) console.log(`${left.name}: ${refusalOf(left.refusal)}`)
    const tables = opened.tables.filter((one) => wanted.table === undefined || one.name.endsWith(wanted.table))
    const usable = tables.filter((one) => whyNoEvents(one, guessMapping(one)) === null)
    const [table, ...others] = usable.toSorted((a, b) => b.length - a.length)
    if (!table) {
      const [first] = tables
      const reason = first && whyNoEvents(first, guessMapping(first))
      if (!reason) throw new Hindrance(`'${name}' has no table '${wanted.table}'.`)
      throw new Hindrance(`${name}: ${say(`refusals.${reason.code}` as 'refusals.no-date', reason.params as never)}`)
    }
    for (const other of others) console.log(`Not loaded: ${other.name} (--table)`)
    const plan = planned(table, guessMapping(table))
    const steps = readingRows(table, plan)
    for (;;) {
      const step = steps.next()
      if (!step.done) {
        if (step.value < table.length) told('rows', step.value, table.length)
        continue
      }
      told('rows', table.length, table.length)
      const imported = finished(table, plan, [step.value])
      reported(imported)
      if (imported.events.row.length === 0)
        throw new Hindrance(`${name}: no row of this table could be read as an event.`)
      const title = wanted.title ?? name.replace(/\.[^.]+$/, '')
      const atlas = atlasOf(imported, title, WORDS)
      return { atlas: opened.regions ? within(atlas, opened.regions, imported) : atlas, title }
    }
  } catch (error) {
    if (error instanceof Refusal) throw new Hindrance(`${name}: ${refusalOf(error)}`)
    throw error
  }
}

/** The atlas with the regions that its file has beside the events. */
function within(atlas: Atlas, regions: string, { places }: Imported): Atlas {
  const [table] = openFile('regions.geojson', regions).tables
  if (!table) return atlas
  const own = regionsIn(table, null).regions
  return own.length === 0 ? atlas : withRegions(atlas, own, whereabouts(own, places))
}

function refusalOf({ code, params }: Refusal): string {
  return say(`refusals.${code}` as 'refusals.empty', params as never)
}

const WORDS = {
  row: (number: number) => say('words.row', { number: String(number) }),
  namedIn: (file: string) => say('words.namedIn', { file }),
  event: say('words.event'),
  noKind: say('words.noKind'),
  otherKinds: say('words.otherKinds'),
  otherActors: say('words.otherActors'),
  otherSources: say('words.otherSources'),
  point: (number: number) => say('words.point', { number: String(number) }),
  noPlace: say('words.noPlace'),
  ownFile: say('words.ownFile'),
  notKnown: say('words.notKnown'),
  count: say('words.count'),
}

/** Findings to list in full. */
const LISTED = 10

/** What was read, as the page of own data says it. */
function reported({ findings, events, table }: Imported): void {
  const rows = table.lines.length
  console.log(
    `\r${say('report.read', { events: events.row.length, rows: Math.max(rows, events.row.length) })}`.padEnd(72),
  )
  const sum = (outcome: keyof typeof findings.counts) =>
    Object.values(findings.counts[outcome]).reduce((total, count) => total + count, 0)
  for (const [outcome, key] of [
    ['left-out', 'leftOut'],
    ['mended', 'mended'],
    ['noted', 'noted'],
  ] as const) {
    if (sum(outcome) === 0) continue
    console.log(`${say(`report.${key}`, { count: sum(outcome) })}:`)
    const first = findings.first.filter((finding) => finding.outcome === outcome).slice(0, LISTED)
    for (const { code, outcome: _, ...finding } of first)
      console.log(`  ${say(`findings.${code}` as 'findings.tags', finding as never)}`)
    if (sum(outcome) > first.length) console.log(`  ${say('report.more', { count: sum(outcome) - first.length })}`)
  }
}

const WHAT: Readonly<Record<Parameters<Progress>[0] | 'rows', string>> = {
  rows: 'Rows read',
  places: 'Places',
  events: 'Events',
  words: 'Words',
  texts: 'Texts',
  indexes: 'Indexes and statistics',
}

/** One line, which is written over while something is being done. */
function told(what: keyof typeof WHAT, done: number, of: number): void {
  if (!process.stdout.isTTY && done < of) return
  const share =
    of > 1 ? `${done.toLocaleString('en')} of ${of.toLocaleString('en')}` : done < of ? 'being made' : 'made'
  process.stdout.write(`\r${WHAT[what]}: ${share}`.padEnd(72) + (done < of ? '' : '\n'))
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { title: { type: 'string' }, table: { type: 'string' }, encoding: { type: 'string' } },
  })
  const [path] = positionals
  const address = process.env.DATABASE_OWNER_URL?.trim() || process.env.DATABASE_URL?.trim()
  if (!path) throw new Hindrance('Name a folder or file: npm run data:load -- geodata/mali')
  if (!address)
    throw new Hindrance(
      'Name the database, as its owner, in DATABASE_OWNER_URL: for example postgres://owner@127.0.0.1:5432/joliba.',
    )
  const { atlas, title } = read(path, values)
  const sql = postgres(address, { max: 1, onnotice: () => {}, connect_timeout: 10 })
  try {
    for (const name of await migrate(sql)) console.log(`Migrated: ${name}`)
    const { version, events, places } = await load(sql, atlas, title, told)
    console.log(
      `“${title}” is served as version ${version}: ${events.toLocaleString('en')} events, ${places.toLocaleString('en')} places.`,
    )
  } finally {
    await sql.end()
  }
  return 0
}

process.exitCode = await main().catch((error: unknown) => {
  const isExpected = error instanceof Hindrance || (error instanceof Error && 'code' in error)
  console.error(isExpected && error instanceof Error ? error.message : error)
  if (error instanceof Error && 'code' in error) console.error('Nothing was changed: the site serves what it did.')
  return 1
})
