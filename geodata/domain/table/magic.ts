import { type RefusalCode, refused } from './refusals'

/** First bytes of files that are no tables, as text of one byte per character; "?" stands for any. */
const MAGIC: readonly (readonly [start: string, code: RefusalCode])[] = [
  ['\x89PNG', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
  ['RIFF????WEBP', 'image'],
  ['II*\0', 'image'],
  ['MM\0*', 'image'],
  ['BM????\0\0\0\0', 'image'],
  ['\0\0\x01\0', 'image'],
  ['????ftypheic', 'image'],
  ['????ftypavif', 'image'],
  ['8BPS', 'image'],
  ['%PDF-', 'pdf'],
  ['MZ', 'program'],
  ['\x7fELF', 'program'],
  ['\xcf\xfa\xed\xfe', 'program'],
  ['\xce\xfa\xed\xfe', 'program'],
  ['\xca\xfe\xba\xbe', 'program'],
  ['\0asm', 'program'],
  ['#!/', 'program'],
  ['RIFF', 'media'],
  ['OggS', 'media'],
  ['ID3', 'media'],
  ['fLaC', 'media'],
  ['\x1aE\xdf\xa3', 'media'],
  ['????ftyp', 'media'],
  ['Rar!\x1a', 'archive'],
  ["7z\xbc\xaf'\x1c", 'archive'],
  ['BZh', 'archive'],
  ['\xfd7zXZ', 'archive'],
  ['\x28\xb5\x2f\xfd', 'archive'],
  ['SQLite format 3\0', 'database'],
  ['\0\x01\0\0Standard', 'database'],
  ['PAR1', 'parquet'],
  ['ARROW1', 'parquet'],
  ['\0\0\x27\x0a', 'shapefile'],
  ['{\\rtf', 'document'],
]

/** Old Office files and locked new ones are of one kind. */
const COMPOUND = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'

/**
 * Refuses what is no table by its first bytes, whatever its name.
 * @throws Refusal
 */
export function refuseByContent(name: string, bytes: Uint8Array): void {
  if (begins(bytes, COMPOUND)) {
    if (/\.xls[xm]$/i.test(name)) throw refused('locked-workbook')
    throw refused(/\.(?:doc|ppt|msg)$/i.test(name) ? 'document' : 'old-excel')
  }
  const [, code] = MAGIC.find(([start]) => begins(bytes, start)) ?? []
  // Two letters are also the start of a word: a program has zero bytes soon.
  if (code === 'program' && begins(bytes, 'MZ') && !bytes.subarray(0, 64).includes(0)) return
  if (code) throw refused(code)
}

/** Whether bytes begin with a text of one byte per character. */
export function begins(bytes: Uint8Array, start: string): boolean {
  for (let at = 0; at < start.length; at++) if (start[at] !== '?' && bytes[at] !== start.charCodeAt(at)) return false
  return true
}

/** What documents in the form of ZIP files have inside. */
const INSIDE: readonly (readonly [entry: RegExp, code: RefusalCode])[] = [
  [/^xl\/workbook\.bin$/, 'binary-workbook'],
  [/^(?:word\/document|ppt\/presentation)\.xml$/, 'document'],
  [/^content\.xml$/, 'open-document'],
  [/^Index(?:\.zip|\/Document\.iwa)$/, 'numbers'],
  [/^META-INF\/MANIFEST\.MF$/, 'program'],
]

/**
 * Refuses documents in the form of ZIP files, and shapefiles.
 * @throws Refusal
 */
export function refuseByEntries(names: readonly string[]): void {
  for (const [entry, code] of INSIDE) if (names.some((name) => entry.test(name))) throw refused(code)
}
