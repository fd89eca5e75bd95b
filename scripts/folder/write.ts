import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { LEVEL } from '../squeeze.mjs'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

const TEXT = /\.(?:html|js|css|json|svg|txt|xml|atom|csv|geojson|webmanifest|bib)$/
/** Smaller files fit into one packet anyway. */
const LEAST = 512
/** The highest level takes a minute longer for a large atlas, and saves a tenth. */
const TIGHT = { [constants.BROTLI_PARAM_QUALITY]: LEVEL, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT }

/** Writes a file of the folder, making the folders above it. */
export function write(folder: string, file: string, body: string | Uint8Array): void {
  const place = path.join(folder, file)
  mkdirSync(path.dirname(place), { recursive: true })
  writeFileSync(place, body)
}

/** Bytes of all files of a folder, by the form in which a host sends them. */
export interface Weight {
  readonly files: number
  readonly plain: number
  readonly br: number
  readonly gz: number
}

/** Writes `.br` and `.gz` beside each text file that lacks them; what does not shrink stays alone. */
export async function squeezeAll(folder: string): Promise<Weight> {
  const weight = { files: 0, plain: 0, br: 0, gz: 0 }
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
  const waiting = [...files]
  const work = async () => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      const body = readFileSync(file)
      weight.files++
      weight.plain += body.length
      const shrinks = TEXT.test(file) && body.length >= LEAST
      for (const [ending, make] of [
        ['br', () => brotli(body, { params: { ...TIGHT, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } })],
        ['gz', () => zip(body, { level: 9 })],
      ] as const) {
        const beside = `${file}.${ending}`
        if (shrinks && !existsSync(beside)) writeFileSync(beside, await make())
        weight[ending] += shrinks ? readFileSync(beside).length : body.length
      }
    }
  }
  await Promise.all([work(), work(), work(), work()])
  return weight
}
