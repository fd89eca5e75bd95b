import { finished, readingRows } from '@/geodata/domain/import/build'
import { guessMapping, valuesShown } from '@/geodata/domain/import/guess'
import { whyNoEvents } from '@/geodata/domain/import/refuse'
import { planned } from '@/geodata/domain/import/rowReader'
import { openFile } from '@/geodata/domain/table/open'
import { isoDay } from '@/geodata/domain/time/day'
import { atOnce, type Steps } from '@/geodata/domain/work/steps'

const ROWS = 500

/**
 * Reads invented rows again and again, without end, each time in one step: a browser compiles code that has run often,
 * and reads a small file in a third of the time then.
 */
export function* warmingUp(): Steps<never> {
  for (let round = 0; ; round++) {
    const [table] = openFile('warm.csv', new TextEncoder().encode(inventedRows(round))).tables
    if (!table) throw new Error('invented rows are a table')
    const mapping = guessMapping(table)
    valuesShown(table)
    whyNoEvents(table, mapping)
    const plan = planned(table, mapping)
    finished(table, plan, [atOnce(readingRows(table, plan))])
    yield
  }
}

/** What most files of events have: days, spans, points and names, some of them in quotes. */
function inventedRows(round: number): string {
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const n = at + round * ROWS
    const [start, place] = [isoDay(10_000 + (n % 4000)), n % 300]
    return [
      n,
      start,
      n % 5 === 0 ? isoDay(10_000 + (n % 4000) + (n % 40)) : start,
      `"March no. ${n}, the ""long"" one"`,
      (place / 7).toFixed(5),
      (-place / 9).toFixed(5),
      `Well ${place}`,
      `Prövince ${place % 20}`,
      'Nowhere',
      `Kind ${n % 4}`,
      `Group ${n % 50}`,
      n % 3 === 0 ? `Paper ${n % 30};Radio` : '',
      n % 12,
    ].join()
  })
  return `id,date,end,title,latitude,longitude,place,region,country,kind,actor,source,deaths\n${rows.join('\n')}`
}
