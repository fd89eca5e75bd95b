import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { LANGUAGES, type Localized } from '../../geodata/domain/language/language'
import { isoDay } from '../../geodata/domain/time/day'
import { OPEN_END } from '../../geodata/domain/time/interval'
import { atlasSource } from '../../geodata/load/source'
import { Random } from '../../geodata/testing/random'
import { SEED, synthetic } from '../../geodata/testing/synthetic'

/** A copy of the atlas to which events can be added, below the cache, and its build. */
const FOLDER = '.cache/large/atlas'
const DIST = '.cache/large/build'
const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** The environment with which the copy is built and served. */
export const LARGE = { JOLIBA_ATLAS: FOLDER, JOLIBA_DIST: DIST } as const

const REASON: Localized = { en: 'Made for a bench.', fr: 'Pour une mesure.' }

/** Copies and builds the atlas, with its own events only: a build renders a page for each. Rejects if that fails. */
export async function buildLarge(): Promise<void> {
  rmSync(path.join(ROOT, FOLDER), { recursive: true, force: true })
  mkdirSync(path.join(ROOT, FOLDER), { recursive: true })
  cpSync(path.join(ROOT, 'geodata/mali'), path.join(ROOT, FOLDER), { recursive: true })
  const build = spawn('node', ['scripts/build.mjs', '--if-changed'], {
    cwd: ROOT,
    env: { ...process.env, ...LARGE, NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const code = await new Promise((ended) => build.on('exit', ended))
  if (code !== 0) throw new Error('the atlas for the bench could not be built')
}

/**
 * Adds synthetic events to the copy until it has `count`: real places, kinds, actors and citations, and titles made of
 * the beginning of one real title and the end of another, so that they compress like real ones.
 */
export function addEvents(count: number): void {
  const atlas = atlasSource().atlas()
  const random = new Random(SEED)
  const { events } = synthetic(atlas, count - atlas.events.length, SEED)
  const words = (from: Localized, to: Localized): Localized => {
    const made = (language: (typeof LANGUAGES)[number]) => {
      const [begun, ended] = [from[language].split(' '), to[language].split(' ')]
      return [...begun.slice(0, Math.ceil(begun.length / 2)), ...ended.slice(Math.floor(ended.length / 2))].join(' ')
    }
    return Object.fromEntries(LANGUAGES.map((language) => [language, made(language)])) as unknown as Localized
  }
  const records = events.map((event, i) => {
    const [first, second, cited] = [random.one(atlas.events), random.one(atlas.events), random.one(atlas.events)]
    const { earliest, latest, place, kind, status, inferred } = event
    const last = latest === OPEN_END ? '..' : isoDay(latest)
    const named = second.id.replace(/^[\d-]+/, '')
    return {
      id: `${isoDay(earliest)}-${named}-${i.toString(36)}`,
      title: words(first.title, second.title),
      summary: [{ ...words(second.title, first.title), cites: [1] }],
      date: earliest === latest ? isoDay(earliest) : `${isoDay(earliest)}/${last}`,
      place,
      kind,
      status,
      inferred,
      // An open or inferred date and an inferred place need a reason.
      ...(latest === OPEN_END || inferred.includes('date') ? { dating: REASON } : {}),
      ...(inferred.includes('place') ? { siting: REASON } : {}),
      ...(event.actors.length > 0 ? { actors: { named: event.actors.map(({ id }) => id) } } : {}),
      citations: [cited.citations[0]].map((one) => ({ source: one?.source, part: one?.part, locator: one?.locator })),
    }
  })
  // JSON is YAML.
  const lines = records.map((record) => JSON.stringify(record)).join(',\n')
  writeFileSync(path.join(ROOT, FOLDER, 'events', 'synthetic.yaml'), `[${lines}]\n`)
}
