import { createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gedLines } from '../../geodata/testing/gedFile'

export const ROWS = 400_000
export const SEED = 20_120_322

/** A seeded file of 400,000 rows in the shape of UCDP GED. */
export const FILE = path.join(fileURLToPath(new URL('../..', import.meta.url)), '.cache', `ged-${ROWS}-${SEED}.csv`)

/** Writes the file, unless it is there. */
export async function keepFile(): Promise<void> {
  if (existsSync(FILE)) return
  mkdirSync(path.dirname(FILE), { recursive: true })
  const out = createWriteStream(`${FILE}.part`)
  let piece = ''
  for (const line of gedLines(ROWS, SEED)) {
    piece += line
    if (piece.length < 2 ** 20) continue
    if (!out.write(piece)) await new Promise<void>((resume) => out.once('drain', () => resume()))
    piece = ''
  }
  await new Promise<void>((done) => out.end(piece, () => done()))
  renameSync(`${FILE}.part`, FILE)
}
