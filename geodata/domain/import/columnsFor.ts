import type { Mapping, Use } from './mapping'

/** Positions of the columns that are taken for something. */
export function columnsFor({ columns }: Pick<Mapping, 'columns'>, use: Use): number[] {
  return columns.flatMap((column, at) => (column.use === use ? [at] : []))
}
