import { useCallback, useEffect, useReducer, useRef } from 'react'
import type { Imported } from '@/geodata/domain/import/imported'
import type { ImportWords } from '@/geodata/domain/import/importWords'
import type { Mapping } from '@/geodata/domain/import/mapping'
import type { NoEvents } from '@/geodata/domain/import/refuse'
import type { Language } from '@/geodata/domain/language/language'
import { whenIdle } from '../../ui/whenIdle'
import {
  type Ahead,
  type DataSet,
  keepDataSet,
  keepRegions,
  type RegionsChoice,
  type Unkept,
  writeAhead,
} from './dataSets'
import { type ImportWorker, RefusedFile, Stopped, startImporter } from './importer'
import type { OpenedFile, Progress, Refused, Samples } from './importerProtocol'
import { mappingFor, rememberMapping } from './rememberedMappings'
import { SAMPLE_REGIONS, sampleRegions } from './sample'
import { forgetOpened, rememberOpened } from './session'

/** A file on its way to becoming a data set. */
export interface Draft {
  readonly id: number
  readonly file: Blob
  /** Name of the file. */
  readonly name: string
  readonly step: Step
}

export type Step =
  | { readonly at: 'opening'; readonly rows: number }
  | { readonly at: 'refused'; readonly refused: Refused }
  | { readonly at: 'failed'; readonly error: unknown; readonly asked: OpenOptions }
  /** `nothing`: what was read by an earlier choice, if that gave no event. */
  | ({ readonly at: 'choosing'; readonly nothing?: Imported } & Choice)
  | ({ readonly at: 'building'; readonly progress: Progress } & Choice)
  | {
      readonly at: 'done'
      readonly set: DataSet
      readonly imported: Imported
      readonly unkept: Unkept | null
      readonly opened: OpenedFile
    }

/** What the reader chooses before a table is read. */
export interface Choice {
  readonly opened: OpenedFile
  /** Encoding chosen by the reader; null if as recognised. */
  readonly encoding: string | null
  readonly table: number
  readonly mapping: Mapping
  /** By table of the file; null if nothing had to be asked. */
  readonly samples: readonly Samples[] | null
  /** Whether it is the sample. */
  readonly sample: boolean
}

/** Refusals of a table that ask for another choice of its columns. */
const CORRECTABLE: ReadonlySet<string> = new Set<NoEvents['code']>(['no-date', 'no-date-read'])

/** The ending of a file's name. */
const EXTENSION = /\.[a-z0-9]{1,8}$/i

type Action =
  | { readonly do: 'add'; readonly draft: Draft }
  | { readonly do: 'step'; readonly id: number; readonly step: Step }
  | { readonly do: 'drop'; readonly id: number }

function reduce(drafts: readonly Draft[], action: Action): readonly Draft[] {
  switch (action.do) {
    case 'add': {
      // A file that was read, and is read again, keeps its place.
      const { draft } = action
      return drafts.some(({ id }) => id === draft.id)
        ? drafts.map((one) => (one.id === draft.id ? draft : one))
        : [...drafts, draft]
    }
    case 'step':
      return drafts.map((draft) => (draft.id === action.id ? { ...draft, step: action.step } : draft))
    case 'drop':
      return drafts.filter(({ id }) => id !== action.id)
  }
}

/**
 * Opens files one after another, each in a worker of its own from the given script's address.
 *
 * @param begun called when the rows of a file are read
 */
export function useDrafts(
  script: string,
  language: Language,
  words: ImportWords,
  done: (set: DataSet, wasSimple: boolean, imported: Imported) => void,
  begun: () => void,
) {
  const [drafts, act] = useReducer(reduce, [])
  const workers = useRef(new Map<number, ImportWorker>())
  const counter = useRef(0)
  /** Started with the page, so that the first file can be opened without a network, and at once. */
  const spare = useRef<ImportWorker | null>(null)

  useEffect(
    function startSpare() {
      const started = startImporter(script)
      spare.current = started
      started.lost.then(() => {
        if (spare.current === started) spare.current = null
      })
      const warm = () => {
        if (spare.current === started) started.warm()
      }
      whenIdle(warm)
      return () => spare.current?.stop()
    },
    [script],
  )

  useEffect(function stopOnLeave() {
    const running = workers.current
    return () => {
      for (const worker of running.values()) worker.stop()
      running.clear()
    }
  }, [])

  const stop = useCallback((id: number) => {
    workers.current.get(id)?.stop()
    workers.current.delete(id)
  }, [])

  const fail = useCallback(
    (id: number, error: unknown, asked: OpenOptions) => {
      stop(id)
      if (error instanceof Stopped) act({ do: 'drop', id })
      else if (error instanceof RefusedFile) act({ do: 'step', id, step: { at: 'refused', refused: error.refused } })
      else act({ do: 'step', id, step: { at: 'failed', error, asked } })
    },
    [stop],
  )

  /**
   * Reads the chosen table and keeps it if it has events, under the name and title of `replaced` if it replaces a data
   * set.
   */
  const build = useCallback(
    async (draft: Pick<Draft, 'id' | 'file' | 'name'>, choice: Choice, replaced: DataSet | null, simple: boolean) => {
      const { id, file, name } = draft
      const worker = workers.current.get(id)
      const table = choice.opened.tables[choice.table]
      if (!worker || !table) return
      const progressed = (progress: Progress) => act({ do: 'step', id, step: { at: 'building', progress, ...choice } })
      progressed({ rows: 0, of: table.length })
      begun()
      const several = choice.opened.tables.length > 1
      const title = replaced?.title ?? (several ? table.name : name.replace(EXTENSION, ''))
      // What a file replaces stays until its rows are read.
      const writing: Promise<Pick<Ahead, 'name'> & Partial<Ahead>> = replaced
        ? Promise.resolve({ name: replaced.name })
        : writeAhead(title, file)
      const building = worker.build(choice.table, choice.mapping, progressed)
      building.catch(() => writing.then(({ drop }) => drop?.()))
      try {
        const [imported, ahead] = await Promise.all([building, writing])
        if (imported.events.row.length === 0) {
          await ahead.drop?.()
          const samples = choice.samples ?? (await worker.samples())
          act({ do: 'step', id, step: { at: 'choosing', nothing: imported, ...choice, samples } })
          return
        }
        stop(id)
        const beside = choice.sample && !replaced ? sampleBeside(language) : regionsBeside(choice, name)
        const set: DataSet = {
          name: ahead.name,
          title,
          file: name,
          size: file.size,
          format: table.format,
          table: choice.table,
          encoding: choice.encoding,
          mapping: choice.mapping,
          shape: table.shape,
          events: imported.events.row.length,
          added: new Date().toISOString(),
          licence: replaced?.licence ?? '',
          source: replaced?.source ?? '',
          regions: replaced?.regions ?? beside?.choice ?? null,
          sample: choice.sample,
        }
        if (replaced) forgetOpened(replaced.name)
        // With regions, it is read again when it is explored.
        const remembering = set.regions ? null : rememberOpened(set, imported, words)
        rememberMapping(table.shape, choice.mapping)
        const [unkept] = await Promise.all([keepDataSet(set, file, ahead.written), remembering])
        if (beside && set.regions === beside.choice) await keepRegions(set.name, beside.choice, beside.areas)
        act({ do: 'step', id, step: { at: 'done', set, imported, unkept, opened: choice.opened } })
        const isWhole = choice.opened.left.length + choice.opened.unread.length === 0
        done(set, simple && isWhole && unkept === null, imported)
      } catch (error) {
        // What the reader chose is not asked for again.
        fail(id, error, { replaced, alone: simple, encoding: choice.encoding, chosen: choice })
      }
    },
    [language, words, done, begun, fail, stop],
  )

  /** Opens a file. A single table of a known shape without open questions is read at once. */
  const open = useCallback(
    async (file: Blob, name: string, asked: OpenOptions = {}) => {
      const { alone = true, encoding = null, replaced = null, again = false, chosen } = asked
      const sample = asked.sample ?? (again && replaced?.sample === true)
      const { id = ++counter.current } = asked
      stop(id)
      act({ do: 'add', draft: { id, file, name, step: { at: 'opening', rows: 0 } } })
      const worker = spare.current ?? startImporter(script)
      spare.current = null
      workers.current.set(id, worker)
      try {
        const opened = await worker.open(file, name, encoding, (rows) =>
          act({ do: 'step', id, step: { at: 'opening', rows } }),
        )
        if (chosen) {
          await build({ id, file, name }, { ...chosen, opened, encoding, samples: null }, replaced, alone)
          return
        }
        const usable = opened.tables.findIndex(({ refused }) => refused === null)
        const hasShape = replaced !== null && opened.tables[replaced.table]?.shape === replaced.shape
        const table = hasShape ? replaced.table : Math.max(usable, 0)
        const found = opened.tables[table]
        if (!found) throw new RefusedFile({ code: 'noTable', params: {} })
        const { refused } = found
        if (usable < 0 && opened.tables.length === 1 && refused && !CORRECTABLE.has(refused.code) && encoding === null)
          throw new RefusedFile(refused)
        const same = replaced === null || replaced.shape === found.shape
        const before = replaced !== null && same ? replaced.mapping : null
        const mapping = before
          ? again
            ? before
            : withoutAgreements(before)
          : sample
            ? found.mapping
            : mappingFor(found)
        const choice: Choice = { opened, encoding, table, mapping, sample, samples: null }
        const known = sample || mapping !== found.mapping || found.mapping.profile !== null
        const usables = opened.tables.filter(({ refused }) => refused === null).length
        const isClear = encoding === null && usables === 1 && known && !mapping.dateOrderOpen
        if (replaced === null ? isClear : same) await build({ id, file, name }, choice, replaced, alone)
        else act({ do: 'step', id, step: { at: 'choosing', ...choice, samples: await worker.samples() } })
      } catch (error) {
        fail(id, error, asked)
      }
    },
    [script, build, fail, stop],
  )

  const dismiss = useCallback(
    (id: number) => {
      stop(id)
      act({ do: 'drop', id })
    },
    [stop],
  )
  const choose = useCallback(
    (id: number, choice: Choice) => act({ do: 'step', id, step: { at: 'choosing', ...choice } }),
    [],
  )
  return { drafts, open, choose, build, dismiss }
}

/** Regions that come with the events of a file. */
interface RegionsBeside {
  readonly choice: RegionsChoice
  readonly areas: Blob
}

function sampleBeside(language: Language): RegionsBeside {
  const areas = new Blob([sampleRegions(language)])
  return { choice: { file: SAMPLE_REGIONS, size: areas.size, column: null }, areas }
}

/** The regions that a file has beside its events, if these say in which of them each place lies. */
function regionsBeside({ opened: { regions }, mapping }: Choice, file: string): RegionsBeside | null {
  if (regions === null || !mapping.columns.some(({ says }) => says === 'regions')) return null
  const areas = new Blob([regions])
  return { choice: { file, size: areas.size, column: null }, areas }
}

/** How a newer file of the same shape is read: the reader agreed to single rows of another file. */
function withoutAgreements({ swapDoubtful: _, points: __, ...mapping }: Mapping): Mapping {
  return mapping
}

export interface OpenOptions {
  /** Whether it is the only file that the reader opens now. */
  readonly alone?: boolean
  readonly encoding?: string | null
  /** The data set that a file of the same shape replaces. */
  readonly replaced?: DataSet | null
  /** Whether that is the same file, read again: what the reader agreed to for its rows holds. */
  readonly again?: boolean
  /** Whether it is the sample, which is read as guessed, without asking. */
  readonly sample?: boolean
  /** An existing draft to open again, with another encoding. */
  readonly id?: number
  /** The table and its mapping, if the reader has chosen them before. */
  readonly chosen?: Pick<Choice, 'table' | 'mapping' | 'sample'>
}
