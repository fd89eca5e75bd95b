import { answeringBetween } from '../../components/pages/own/answeringBetween'
import { startImporter } from '../../components/pages/own/importer'
import { preparing } from '../../components/pages/own/preparing'
import { makingAtlas } from '../../geodata/domain/import/atlasOf'
import { select } from '../../geodata/domain/select/select'
import { EMPTY_VIEW } from '../../geodata/domain/view/view'
import { IMPORT_WORDS } from '../../geodata/testing/importWords'

/** Milliseconds by step. */
export type Run = Readonly<Record<string, number>>

let importer = ''
let udsvWorker = ''

/** Takes the scripts of the workers. */
export function scripts(texts: readonly [importer: string, udsv: string]): void {
  const [first, second] = texts.map((text) => URL.createObjectURL(new Blob([text], { type: 'text/javascript' })))
  importer = first ?? ''
  udsvWorker = second ?? ''
}

/** Opens a file as the page does, up to the first answered filter. */
export async function own(file: File): Promise<Run> {
  // As on the page, it stands ready.
  const worker = startImporter(importer)
  await worker.open(new Blob(['title,date\na,2012']), 'small.csv', null)
  const longest = watched()
  const begun = performance.now()
  const steps: Record<string, number> = {}
  let before = begun
  const done = (step: string) => {
    const now = performance.now()
    steps[step] = now - before
    before = now
  }
  const { tables } = await worker.open(file, file.name, null)
  done('open')
  const [table] = tables
  if (!table) throw new Error('the file has no table')
  const imported = await worker.build(0, table.mapping, () => {})
  worker.stop()
  done('rows to events')
  const atlas = await answeringBetween(makingAtlas(imported, 'GED', IMPORT_WORDS))
  done('the atlas of them')
  await answeringBetween(preparing(atlas))
  done('first View')
  const { counts, positions } = select(atlas, { ...EMPTY_VIEW, kind: [atlas.kinds[0]?.id ?? ''] })
  if (counts.kind === undefined || positions.certain.length === 0) throw new Error('the filter has no answer')
  done('first filter')
  const total = performance.now() - begun
  return { ...steps, total, 'longest task of the page': await longest() }
}

/** Watches for tasks of more than 50 milliseconds; then tells the longest, or 0. */
function watched(): () => Promise<number> {
  let most = 0
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) most = Math.max(most, duration)
  })
  observer.observe({ type: 'longtask' })
  return async () => {
    await new Promise((resolve) => setTimeout(resolve, 100))
    observer.disconnect()
    return most
  }
}

/** Parses the file with uDSV, in a worker. */
export async function udsv(file: File): Promise<Run> {
  const worker = new Worker(udsvWorker)
  const run = await new Promise<Run>((resolve) => {
    worker.onmessage = ({ data }) => resolve(data)
    worker.postMessage(file)
  })
  worker.terminate()
  const { rows: _rows, ...times } = run
  return times
}
