import { expose, type Remote, transfer, wrap } from 'comlink'
import { finished, readingRows } from '@/geodata/domain/import/build'
import { guessMapping, valuesShown } from '@/geodata/domain/import/guess'
import { shapeOf } from '@/geodata/domain/import/header'
import { transferables } from '@/geodata/domain/import/imported'
import { PROFILES } from '@/geodata/domain/import/profiles/profiles'
import { whyNoEvents } from '@/geodata/domain/import/refuse'
import { regionsIn, whereabouts } from '@/geodata/domain/import/regions'
import { planned } from '@/geodata/domain/import/rowReader'
import type { Encoding } from '@/geodata/domain/table/encoding'
import { openFile } from '@/geodata/domain/table/open'
import { Refusal } from '@/geodata/domain/table/refusal'
import type { Table } from '@/geodata/domain/table/table'
import type { Helper, Importer, Refused, TableSummary } from './importerProtocol'
import { HELPER, shared } from './sharing'

/** Milliseconds between two reports of progress. */
const TOLD_EVERY = 100

/** What a worker does; it holds the file that it opened last. */
export function makeImporter(): Importer {
  let tables: readonly Table[] = []
  let content: { readonly file: Blob; readonly bytes: Uint8Array } | undefined
  const helpers: Remote<Helper>[] = []
  return {
    open: (file, name, encoding, found) =>
      refusable(async () => {
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

    build: (at, mapping, progress) =>
      refusable(async () => {
        const table = tables[at]
        if (!table) throw new RangeError(`the file has no table ${at}`)
        const plan = planned(table, mapping)
        const shares = content ? shared(table, content.file, content.bytes, plan, helpers.length) : null
        const others = Promise.all((shares?.others ?? []).map((share, n) => helpers[n]?.read(share)))
        // Whoever waits for the importer is told.
        others.catch(() => {})
        const steps = readingRows(table, plan, shares?.own)
        // Helpers read as many rows meanwhile.
        const readers = 1 + (shares?.others.length ?? 0)
        const tell = seldom((rows: number) =>
          progress({ rows: Math.min(rows * readers, table.length), of: table.length }),
        )
        for (;;) {
          const step = steps.next()
          if (step.done) {
            const parts = [step.value, ...(await others).flatMap((part) => part ?? [])]
            const imported = finished(table, plan, parts)
            return transfer(imported, transferables(imported))
          }
          tell(step.value)
        }
      }),

    serve: (port) => expose(HELPER, port),
    hire: (port) => {
      helpers.push(wrap<Helper>(port))
    },

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
    samples: valuesShown(table),
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
