import { guessMapping } from '@/geodata/domain/import/guess'
import { openFile } from '@/geodata/domain/table/open'
import { type DataSet, keepDataSet } from '../pages/own/dataSets'

/** Keeps the rows of a CSV file as a data set of the reader's. */
export async function keepEvents(
  name: string,
  title: string,
  rows: string,
  more: Partial<DataSet> = {},
): Promise<void> {
  const [table] = openFile(`${name}.csv`, rows).tables
  if (!table) throw new Error('the file has no table')
  const set = {
    name,
    title,
    file: `${name}.csv`,
    size: rows.length,
    format: table.format,
    table: 0,
    encoding: null,
    mapping: guessMapping(table),
    shape: '',
    events: table.length,
    added: '2026-01-01T00:00:00Z',
    licence: '',
    source: '',
    ...more,
  }
  await keepDataSet(set, new Blob([rows]))
}
