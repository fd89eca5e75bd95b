import { makingAtlas } from '@/geodata/domain/import/atlasOf'
import type { Imported } from '@/geodata/domain/import/imported'
import type { ImportWords } from '@/geodata/domain/import/importWords'
import { acrossMeridian } from '@/geodata/domain/import/meridian'
import { type RegionsFile, withRegions } from '@/geodata/domain/import/regions'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { recentOf } from '@/geodata/domain/select/recent'
import { placed } from '@/geodata/domain/site/folder'
import { answeringBetween } from './answeringBetween'
import { type DataSet, fileOfDataSet, type RegionsChoice } from './dataSets'
import { type ImportWorker, Stopped, startImporter } from './importer'
import type { Progress, RegionsRead } from './importerProtocol'
import { preparing } from './preparing'
import { SAMPLE_REGIONS, sampleRegions, sampleRows } from './sample'

/** A data set as read in this visit: its events, and what became of its rows. */
export interface Opened {
  readonly atlas: Atlas
  /** The atlas without regions, with positions as in the file. */
  readonly plain: Atlas
  readonly imported: Imported
  /** The areas that the reader added as regions; null without. */
  readonly regions: RegionsFile | null
  /** Why those that the data set has could not be read; null if they could. */
  readonly regionsFault: unknown
}

/** What was read in this visit, by name of the data set; a later page of the visit does not read it again. */
const read = new Map<string, Opened>()

/** Data sets to hold at most: a large one takes hundreds of megabytes. */
const MOST = 2

/** Remembers what was read, ready for the explorer to open at once. */
export async function rememberOpened(
  { name, title }: Pick<DataSet, 'name' | 'title'>,
  imported: Imported,
  words: ImportWords,
): Promise<Opened> {
  const plain = await answeringBetween(makingAtlas(imported, title, words))
  const atlas = acrossMeridian(plain)
  await answeringBetween(preparing(atlas))
  return hold(name, { atlas, plain, imported, regions: null, regionsFault: null })
}

function hold(name: string, opened: Opened): Opened {
  read.delete(name)
  return recentOf(read, name, MOST, () => opened)
}

/** What was read of a data set in this visit, if anything. */
export function openedBefore(name: string): Opened | undefined {
  return read.get(name)
}

/** Forgets what was read of a data set that was replaced or deleted. */
export function forgetOpened(name: string): void {
  read.delete(name)
}

/** Stands for this site's atlas where data sets are named; theirs have no such characters. */
export const SITE_ATLAS = '_atlas'

/** This site's atlas as a data set: its events as the site offers them for download. */
interface SiteAtlas {
  readonly title: string
  readonly language: Language
}

/**
 * Reads a kept data set, or this site's atlas. Rejects with a `RangeError` if the browser no longer has its file, and
 * with `RefusedFile` or `Stopped` as the importer does.
 */
export function openDataSet(
  set: DataSet | SiteAtlas,
  { script, words, language }: { readonly script: string; readonly words: ImportWords; readonly language: Language },
  progress: (made: Progress) => void,
): { readonly opened: Promise<Opened>; readonly stop: () => void } {
  const importer = startImporter(script)
  const work = async () => {
    try {
      if ('language' in set) return await openSiteAtlas(set, words, importer, progress)
      await importer.open(await eventsOf(set, language), set.file, set.encoding)
      const opened = await rememberOpened(set, await importer.build(set.table, set.mapping, progress), words)
      return set.regions ? await withRegionsOf(set, set.regions, language, opened, importer) : opened
    } finally {
      importer.stop()
    }
  }
  return { opened: work(), stop: importer.stop }
}

async function openSiteAtlas(
  { title, language }: SiteAtlas,
  words: ImportWords,
  importer: ImportWorker,
  progress: (made: Progress) => void,
): Promise<Opened> {
  const answer = await fetch(placed(`/${language}/map.csv`))
  if (!answer.ok) throw new Error(String(answer.status))
  const { tables } = await importer.open(await answer.blob(), `${title}.csv`, null)
  const [table] = tables
  if (!table) throw new Error(title)
  return rememberOpened({ name: SITE_ATLAS, title }, await importer.build(0, table.mapping, progress), words)
}

async function eventsOf({ name, sample }: DataSet, language: Language): Promise<Blob> {
  return sample ? new Blob([sampleRows(language)]) : fileOfDataSet(name)
}

/** The events do not wait for regions that cannot be read. */
async function withRegionsOf(
  { name, sample }: DataSet,
  { file, column }: RegionsChoice,
  language: Language,
  opened: Opened,
  importer: ImportWorker,
): Promise<Opened> {
  try {
    const isSample = sample && file === SAMPLE_REGIONS
    const areas = isSample ? new Blob([sampleRegions(language)]) : await fileOfDataSet(name, 'regions')
    return await rememberRegions(name, opened, await importer.regions(areas, file, column, opened.imported.places))
  } catch (error) {
    if (error instanceof Stopped) throw error
    return hold(name, { ...opened, regionsFault: error })
  }
}

/** Remembers a data set with its regions. */
async function rememberRegions(name: string, opened: Opened, { file, found }: RegionsRead): Promise<Opened> {
  const atlas = acrossMeridian(withRegions(opened.plain, file.regions, found))
  await answeringBetween(preparing(atlas))
  return hold(name, { ...opened, atlas, regions: file, regionsFault: null })
}

/** The data set without regions. */
export function withoutRegions(name: string, opened: Opened): Opened {
  return hold(name, { ...opened, atlas: acrossMeridian(opened.plain), regions: null, regionsFault: null })
}

/** A file of areas as read, and the data set with them; null if none can be used. */
interface AddedRegions {
  readonly file: RegionsFile
  readonly opened: Opened | null
}

/** Reads a file of areas as the regions of a data set. Rejects as `openDataSet` does. */
export function readRegions(
  name: string,
  opened: Opened,
  file: Blob,
  { file: fileName, column }: Pick<RegionsChoice, 'file' | 'column'>,
  script: string,
): { readonly read: Promise<AddedRegions>; readonly stop: () => void } {
  const importer = startImporter(script)
  const work = async () => {
    try {
      const read = await importer.regions(file, fileName, column, opened.imported.places)
      const isUsable = read.file.regions.length > 0
      return { file: read.file, opened: isUsable ? await rememberRegions(name, opened, read) : null }
    } finally {
      importer.stop()
    }
  }
  return { read: work(), stop: importer.stop }
}
