import { expose, transfer, wrap } from 'comlink'
import { finished, readingRows } from '@/geodata/domain/import/build'
import { guessMapping, valuesShown } from '@/geodata/domain/import/guess'
import { shapeOf } from '@/geodata/domain/import/header'
import { transferables } from '@/geodata/domain/import/imported'
import { PROFILES } from '@/geodata/domain/import/profiles/profiles'
import { whyNoEvents } from '@/geodata/domain/import/refuse'
import { regionsIn, whereabouts } from '@/geodata/domain/import/regions'
import { planned, type ReadRows } from '@/geodata/domain/import/rowReader'
import type { Encoding } from '@/geodata/domain/table/encoding'
import { openFile } from '@/geodata/domain/table/open'
import { Refusal } from '@/geodata/domain/table/refusal'
import type { Table } from '@/geodata/domain/table/table'
import { nextTask } from '../../ui/nextTask'
import type { Helper, Importer, Refused, Share, TableSummary } from './importerProtocol'
import { HELPER, type Shares, shared } from './sharing'
import { warmingUp } from './warming'

/** Milliseconds of getting ready: a phone compiles for longer, and has a battery. */
const WARMING = 400

/** Milliseconds between two reports of progress. */
const TOLD_EVERY = 100

/** What a worker does; it holds the file that it opened last. */
export function makeImporter(): Importer {
  let tables: readonly Table[] = []
  let content: { readonly file: Blob; readonly bytes: Uint8Array } | undefined
  const staff: Hired[] = []
  let isAsked = false
  return {
    warm: async () => {
      const until = performance.now() + WARMING
      const work = warmingUp()
      while (!isAsked && performance.now() < until) {
        work.next()
        await nextTask()
      }
    },

    open: (file, name, encoding, found) =>
      refusable(async () => {
        isAsked = true
        const bytes = new Uint8Array(await file.arrayBuffer())
        const opened = openFile(name, bytes, {
          ...(encoding === null ? {} : { encoding: encoding as Encoding }),
          limits: { onRows: seldom(found) },
        })
        tables = opened.tables
        content = { file, bytes }
        return {
          encoding: opened.encoding,
          tables: tables.map(summary),
          left: opened.left.map(({ name, refusal: { code, params } }) => ({ name, refused: { code, params } })),
          unread: opened.unread.map(({ row, value }) => ({ row, value })),
          regions: opened.regions ?? null,
        }
      }),

    samples: () => tables.map(valuesShown),

    build: (at, mapping, progress) =>
      refusable(async () => {
        const table = tables[at]
        if (!table) throw new RangeError(`the file has no table ${at}`)
        const plan = planned(table, mapping)
        const helpers = staff.filter(({ isThere }) => isThere)
        const shares = content ? shared(table, content.file, content.bytes, plan, helpers.length) : null
        const others = (shares?.others ?? []).map((share, n) => helpers[n]?.read(share) ?? null)
        // Helpers read as many rows meanwhile.
        const readers = 1 + others.length
        const tell = seldom((rows: number) =>
          progress({ rows: Math.min(rows * readers, table.length), of: table.length }),
        )
        const parts = [told(readingRows(table, plan, 0, shares?.own), tell)]
        for (const [n, other] of others.entries()) {
          const { first, rows } = (shares as Shares).others[n] as Share
          // The rows of a helper that has failed are read here.
          parts.push((await other) ?? told(readingRows(table, plan, first, first + rows.lines.length), tell))
        }
        const imported = finished(table, plan, parts)
        return transfer(imported, transferables(imported))
      }),

    serve: (port) => expose(HELPER, port),
    hire: (port) => staff.push(hired(port)) - 1,
    dismiss: (helper) => staff[helper]?.dismiss(),

    regions: (file, name, column, places) =>
      refusable(async () => {
        const [most] = openFile(name, new Uint8Array(await file.arrayBuffer()))
          .tables.map((table) => regionsIn(table, column))
          .sort((a, b) => b.regions.length - a.regions.length)
        if (!most) throw new RangeError('an opened file has a table')
        return { file: most, found: whereabouts(most.regions, places) }
      }),
  }
}

/** A worker that helps this one. */
interface Hired {
  /** Null if the helper fails or is dismissed meanwhile. */
  readonly read: (share: Share) => Promise<ReadRows | null>
  readonly isThere: boolean
  readonly dismiss: () => void
}

function hired(port: MessagePort): Hired {
  const remote = wrap<Helper>(port)
  let isThere = true
  let dismiss: () => void = () => {}
  const gone = new Promise<null>((settle) => {
    dismiss = () => {
      isThere = false
      settle(null)
    }
  })
  return {
    read: (share) => Promise.race([remote.read(share), gone]).catch(() => null),
    get isThere() {
      return isThere
    },
    dismiss,
  }
}

/** The result of work that tells how far it is. */
function told<Result>(steps: Generator<number, Result, void>, tell: (rows: number) => void): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    tell(step.value)
  }
}

/** Passes on what it is told if some time has passed since. */
function seldom(tell: (rows: number) => void): (rows: number) => void {
  let told = performance.now()
  return (rows) => {
    if (performance.now() - told < TOLD_EVERY) return
    told = performance.now()
    tell(rows)
  }
}

function summary(table: Table): TableSummary {
  const mapping = guessMapping(table)
  return {
    name: table.name,
    format: table.format,
    columns: table.columns,
    length: table.length,
    profile: PROFILES.find(({ id }) => id === mapping.profile)?.name ?? null,
    mapping,
    shape: shapeOf(table),
    refused: whyNoEvents(table, mapping),
  }
}

async function refusable<T>(work: () => Promise<T>): Promise<T | { readonly refused: Refused }> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal) return { refused: { code: error.code, params: error.params } }
    throw error
  }
}
