import { Refusal } from './refusal'

/**
 * Why a file is not opened, one code per cause. Keys of the sentences, under `own.refusals` in the messages; a sentence
 * says what the file is and what would be right.
 */
export const REFUSALS = [
  'empty',
  'image',
  'pdf',
  'program',
  'media',
  'document',
  'archive',
  'database',
  'parquet',
  'shapefile',
  'old-excel',
  'locked-workbook',
  'binary-workbook',
  'open-document',
  'numbers',
  'binary',
  'nul',
  'html',
  'unknown-xml',
  'broken-xml',
  'xml-entities',
  'deep-xml',
  'long-tag',
  'broken-json',
  'deep-json',
  'unknown-json',
  'topojson',
  'projected',
  'picture-map',
  'network-link',
  'no-features',
  'long-line',
  'many-columns',
  'many-cells',
  'many-rows',
  'too-large',
  'broken-zip',
  'locked-zip',
  'zip-method',
  'zip-bomb',
  'many-entries',
  'nested-zip',
  'empty-zip',
  'unreadable',
] as const
export type RefusalCode = (typeof REFUSALS)[number]

/** The refusal for a cause, with the numbers and names that its sentence mentions. */
export function refused(code: RefusalCode, params: Readonly<Record<string, string | number>> = {}): Refusal {
  return new Refusal(code, params)
}
