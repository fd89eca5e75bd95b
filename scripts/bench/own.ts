import { strict as assert } from 'node:assert'
import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import { inferSchema, initParser } from 'udsv'
import { atlasOf } from '../../geodata/domain/import/atlasOf'
import { build } from '../../geodata/domain/import/build'
import { recognise } from '../../geodata/domain/import/recognise'
import { select } from '../../geodata/domain/select/select'
import { openFile } from '../../geodata/domain/table/open'
import { dayNumber } from '../../geodata/domain/time/day'
import { EMPTY_VIEW, type View } from '../../geodata/domain/view/view'
import { IMPORT_WORDS } from '../../geodata/testing/importWords'
import { FILE, keepFile, ROWS, SEED } from './largeFile'
import { median, shown, timed } from './timing'

/**
 * `npm run bench:own`: opens a seeded file of 400,000 rows in the shape of UCDP GED, from its bytes to the first
 * answered filter, and parses the same file with uDSV into arrays of strings. The two take turns, each in a process of
 * its own, so that neither pays for the other's memory. Milliseconds, medians; bytes are in memory beforehand.
 */
const ROUNDS = 3
const BUNDLE = path.join(path.dirname(FILE), 'bench-own.mjs')

type Contender = 'own' | 'udsv'
/** Milliseconds by step, and the most memory that the process had. */
type Run = Readonly<Record<string, number>>

const [contender, file = FILE] = process.argv.slice(2)
if (contender === 'own') process.stdout.write(JSON.stringify(ownRun(file)))
else if (contender === 'udsv') process.stdout.write(JSON.stringify(udsvRun(file)))
else await compare()

async function compare(): Promise<void> {
  await keepFile()
  const { size } = statSync(FILE)
  const [{ model = 'unknown processor' } = {}] = cpus()
  console.log(`${ROWS.toLocaleString('en')} rows, ${shown(size / 1e6)} MB, seed ${SEED}`)
  console.log(`Node ${process.version}, ${availableParallelism()} cores, ${model}\n`)
  // As a browser runs it: what tsx adds to each function costs more than many of them.
  buildSync({
    entryPoints: [fileURLToPath(import.meta.url)],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['esbuild'],
    outfile: BUNDLE,
  })
  const runs: Record<Contender, Run[]> = { own: [], udsv: [] }
  for (let round = 0; round < ROUNDS; round++) {
    runs.own.push(inOwnProcess('own'))
    runs.udsv.push(inOwnProcess('udsv'))
  }
  const own = medians(runs.own)
  const udsv = medians(runs.udsv)
  print('Own importer', own)
  print('uDSV', udsv)
  const parse = udsv.parse ?? Number.NaN
  const decodedAndParsed = parse + (udsv.decode ?? Number.NaN)
  const ratios: readonly (readonly [string, number, number])[] = [
    ['bytes to the first answered filter / uDSV, parsing alone', (own.total ?? Number.NaN) / parse, 0.5],
    [
      'the same by processor time',
      (own['processor time'] ?? Number.NaN) / (udsv['processor time of parsing'] ?? Number.NaN),
      0.5,
    ],
    ['the time that passed / uDSV, decoding and parsing', (own.total ?? Number.NaN) / decodedAndParsed, 0.5],
    ['most memory / file', (own.memory ?? Number.NaN) / (size / 1e6), 1.5],
  ]
  for (const [what, ratio, aim] of ratios)
    console.log(`${ratio <= aim ? 'reached' : 'MISSED '}  ${what}: ${shown(ratio)} (at most ${aim})`)
}

function inOwnProcess(contender: Contender): Run {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--max-old-space-size=8192', BUNDLE, contender, FILE],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as Run
}

function ownRun(file: string): Run {
  const bytes = new Uint8Array(readFileSync(file))
  const before = memory()
  const begun = processor()
  const steps: Record<string, number> = {}
  const step = <Answer>(name: string, work: () => Answer): Answer => {
    const { answer, milliseconds } = timed(work)
    steps[name] = milliseconds
    return answer
  }
  const table = step('open', () => openFile('ged.csv', bytes).tables[0])
  assert(table)
  const mapping = step('recognise', () => recognise(table))
  assert(mapping)
  const imported = step('events', () => build(table, mapping))
  const atlas = step('atlas', () => atlasOf(imported, 'GED', IMPORT_WORDS))
  const answer = (view: Partial<View>) => {
    const { counts, atPlaces, positions } = select(atlas, { ...EMPTY_VIEW, ...view })
    return [counts.kind, counts.actor, counts.source, atPlaces, positions.certain.length]
  }
  step('first view', () => answer({}))
  step('first filter', () => answer({ kind: [atlas.kinds[0]?.id ?? ''] }))
  const total = Object.values(steps).reduce((sum, each) => sum + each, 0)
  const worked = processor() - begun
  const start = dayNumber(2001, 1, 1)
  answer({ time: { start, end: start + 365 } })
  const moves = Array.from(
    { length: 50 },
    (_, day) => timed(() => answer({ time: { start: start + day, end: start + day + 365 } })).milliseconds,
  )
  assert.equal(atlas.events.length, ROWS)
  return {
    ...steps,
    total,
    'processor time': worked,
    'window moved': median(moves),
    memory: (memory() - before + bytes.length) / 1e6,
  }
}

function udsvRun(file: string): Run {
  const bytes = new Uint8Array(readFileSync(file))
  const before = memory()
  const decode = timed(() => new TextDecoder().decode(bytes))
  const begun = processor()
  const parse = timed(() => initParser(inferSchema(decode.answer)).stringArrs(decode.answer))
  const worked = processor() - begun
  assert.equal(parse.answer.length, ROWS)
  return {
    decode: decode.milliseconds,
    parse: parse.milliseconds,
    'processor time of parsing': worked,
    memory: (memory() - before + bytes.length) / 1e6,
  }
}

/** Milliseconds that this process has worked, on all cores: on a busy machine, steadier than the time that passed. */
function processor(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** The most memory that this process has had, in bytes. */
function memory(): number {
  return process.resourceUsage().maxRSS * 1024
}

function medians(runs: readonly Run[]): Run {
  const [first = {}] = runs
  return Object.fromEntries(Object.keys(first).map((name) => [name, median(runs.map((run) => run[name] ?? 0))]))
}

function print(title: string, run: Run): void {
  console.log(title)
  for (const [name, figure] of Object.entries(run))
    console.log(`  ${name.padEnd(24)}${shown(figure).padStart(10)} ${name === 'memory' ? 'MB' : 'ms'}`)
  console.log('')
}
