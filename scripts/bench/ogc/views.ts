import { isDeepStrictEqual } from 'node:util'
import { totalOf } from '../../../geodata/domain/select/match'
import type { ServedSet, ViewAnswer, ViewFrame } from '../../../geodata/domain/service/views'
import { parseView } from '../../../geodata/domain/view/parse'
import { spanOfSet, wholeEdges } from '../../../geodata/drawing/served/edges'
import { Database } from '../../../geodata/load/postgis/database'
import { postgisViews } from '../../../geodata/load/postgis/views'
import { atlasSource } from '../../../geodata/load/source'
import { median } from '../timing'

/** Views as readers make them: from all events to a day, with and without filters. */
const QUERIES = [
  '',
  'time=1991',
  'time=2012-03',
  'time=2012-03-22',
  'time=1990/1992',
  'time=1991&where=north&kind=protest',
  'time=1992&near=gao,300',
  'time=2012&actor=mnla',
  'time=1960/1975&lat=15,20',
  'where=kidal',
  'kind=protest',
  'actor=mnla',
]

/** Milliseconds of the answers to some Views: one after the other, and each with nothing kept of the ones before. */
export async function viewTimes(address: string, runs: number): Promise<number> {
  const database = new Database(address, { connections: 4, patience: 120_000 })
  const atlas = atlasSource().atlas()
  try {
    const set = await postgisViews(database).set()
    const frame = frameOf(set)
    const medians: number[] = []
    for (const query of QUERIES) {
      const view = parseView(query, atlas)
      const times: number[] = []
      const answers: ViewAnswer[] = []
      for (let run = 0; run < runs; run++) {
        const store = postgisViews(database)
        const began = performance.now()
        answers.push(await store.view(view, frame))
        times.push(performance.now() - began)
      }
      if (answers.some((answer) => !isDeepStrictEqual(answer, answers[0]))) throw new Error(`'${query}' varies.`)
      medians.push(median(times))
      const events = answers[0] ? totalOf(answers[0].count).toLocaleString('en') : ''
      console.log(
        `  ${(query || '(all)').padEnd(40)} ${events.padStart(9)} events ${median(times).toFixed(0).padStart(6)} ms`,
      )
    }
    return median(medians)
  } finally {
    await database.end()
  }
}

/** What an explorer asks for. */
function frameOf(set: ServedSet): ViewFrame {
  return { tiles: null, edges: wholeEdges(spanOfSet(set)), rowEdges: null }
}
