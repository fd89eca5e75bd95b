import type { TimeAnswer } from '../../domain/service/views'

type Rows = TimeAnswer['rows']

/**
 * The rows of a timeline under two time windows with the same other filters, in the same bins: what matches in either.
 * Events of both windows cannot be told apart from others, so that no bin has more than all its events.
 */
export function bothRows(before: Rows, after: Rows): Rows {
  const both = new Map(before.map((one) => [`${one[0]} ${one[1]}`, one]))
  for (const one of after) {
    const [row, bin] = one
    const key = `${row} ${bin}`
    both.set(key, together(both.get(key) ?? [row, bin, 0, 0, 0], one))
  }
  return [...both.values()]
}

function together(
  [row, bin, outside, possible, certain]: Rows[number],
  [, , otherOutside, otherPossible, otherCertain]: Rows[number],
): Rows[number] {
  const all = Math.max(outside + possible + certain, otherOutside + otherPossible + otherCertain)
  const sure = Math.min(certain + otherCertain, all)
  const may = Math.min(possible + otherPossible, all - sure)
  return [row, bin, all - sure - may, may, sure]
}
