import { expose, transfer } from 'comlink'
import { building } from '@/geodata/domain/import/build'
import { guessMapping, valuesShown } from '@/geodata/domain/import/guess'
import { shapeOf } from '@/geodata/domain/import/header'
import { type Imported, type ImportedPlaces, transferables } from '@/geodata/domain/import/imported'
import type { Mapping } from '@/geodata/domain/import/mapping'
import { PROFILES } from '@/geodata/domain/import/profiles/profiles'
import { recognise } from '@/geodata/domain/import/recognise'
import { whyNoEvents } from '@/geodata/domain/import/refuse'
import { regionsIn, whereabouts } from '@/geodata/domain/import/regions'
import { openFile } from '@/geodata/domain/table/open'
import { Refusal } from '@/geodata/domain/table/refusal'
import type { Table } from '@/geodata/domain/table/table'
import type { OpenedFile, Progress, Refused, RegionsRead, TableSummary } from './importer'

/*
 * Runs in a worker, whose policy allows no request at all: what it reads cannot leave the browser.
 */

/** Milliseconds between two reports of progress. */
const TOLD_EVERY = 100

let tables: readonly Table[] = []

const importer = {
  /** Opens a file and describes its tables. */
  async open(file: Blob, name: string, encoding: string | null): Promise<OpenedFile | { readonly refused: Refused }> {
    return refusable(async () => {
      const bytes = new Uint8Array(await file.arrayBuffer())
      const opened = openFile(name, bytes, encoding === null ? {} : { encoding })
      tables = opened.tables
      return { encoding: opened.encoding, tables: tables.map(summary) }
    })
  },

  /** Reads the rows of an opened table. */
  async build(
    at: number,
    mapping: Mapping,
    progress: (made: Progress) => void,
  ): Promise<Imported | { readonly refused: Refused }> {
    return refusable(async () => {
      const table = tables[at]
      if (!table) throw new RangeError(`the file has no table ${at}`)
      const steps = building(table, mapping)
      let told = performance.now()
      for (;;) {
        const step = steps.next()
        if (step.done) return transfer(step.value, transferables(step.value))
        if (performance.now() - told < TOLD_EVERY) continue
        told = performance.now()
        progress({ rows: step.value, of: table.length })
      }
    })
  },

  /** Reads the areas of a file: of its table that has most. */
  async regions(
    file: Blob,
    name: string,
    column: number | null,
    places: ImportedPlaces,
  ): Promise<RegionsRead | { readonly refused: Refused }> {
    return refusable(async () => {
      const { tables } = openFile(name, new Uint8Array(await file.arrayBuffer()))
      const [most] = tables.map((table) => regionsIn(table, column)).sort((a, b) => b.regions.length - a.regions.length)
      if (!most) throw new RangeError('an opened file has a table')
      return { file: most, found: whereabouts(most.regions, places) }
    })
  },
}

export type Importer = typeof importer

function summary(table: Table): TableSummary {
  const mapping = recognise(table) ?? guessMapping(table)
  return {
    name: table.name,
    format: table.format,
    columns: table.columns,
    length: table.length,
    profile: PROFILES.find(({ id }) => id === mapping.profile)?.name ?? null,
    mapping,
    shape: shapeOf(table),
    samples: table.columns.map((_, column) => valuesShown(table, column)),
    refused: whyNoEvents(table, mapping),
  }
}

/** Errors keep only their message on the way out of a worker, so refusals are returned. */
async function refusable<T>(work: () => Promise<T>): Promise<T | { readonly refused: Refused }> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal) return { refused: { code: error.code, params: error.params } }
    throw error
  }
}

expose(importer)
