import { defused } from '../export/defuse'
import type { Finding } from './mapping'

/**
 * Every code of a finding: keys of the sentences under `own.findings` in the messages, which say what is wrong with the
 * cell, what it was read as, or what would be right.
 *
 * @internal Exported for tests.
 */
export const FINDING_CODES = [
  'date-missing',
  'date-unreadable',
  'date-not-in-calendar',
  'date-one-sided',
  'date-order-unknown',
  'date-order-guessed',
  'date-other-order',
  'date-two-digits',
  'date-part-unknown',
  'date-only-end',
  'date-precision-unknown',
  'end-unreadable',
  'end-before-start',
  'coordinates-missing',
  'coordinates-unreadable',
  'coordinates-outside',
  'coordinates-zero',
  'coordinates-swapped',
  'coordinates-perhaps-swapped',
  'coordinates-order-guessed',
  'coordinates-centroid',
  'place-matched',
  'precision-unknown',
  'status-unknown',
  'tags',
  'above-tags',
] as const

/** Findings of one code. */
interface CodeGroup {
  readonly code: string
  readonly count: number
  /** The first few of them. */
  readonly examples: readonly Finding[]
}

/** Findings of one outcome, the most frequent codes first. */
export interface FindingGroup {
  readonly outcome: Finding['outcome']
  /** Of all its codes. */
  readonly count: number
  readonly codes: readonly CodeGroup[]
}

const OUTCOMES: readonly Finding['outcome'][] = ['left-out', 'mended', 'noted']

/**
 * Findings by what they cost, then by how many there are. `counts` knows all of them, `findings` perhaps only the
 * first.
 */
export function findingGroups(
  counts: Readonly<Record<Finding['outcome'], Readonly<Record<string, number>>>>,
  findings: readonly Finding[],
  examples = 3,
): readonly FindingGroup[] {
  return OUTCOMES.flatMap((outcome) => {
    const codes = Object.entries(counts[outcome])
      .sort(([, a], [, b]) => b - a)
      .map(([code, count]) => ({
        code,
        count,
        examples: findings.filter((each) => each.outcome === outcome && each.code === code).slice(0, examples),
      }))
    const count = codes.reduce((sum, one) => sum + one.count, 0)
    return count === 0 ? [] : [{ outcome, count, codes }]
  })
}

const HEAD = ['row', 'column', 'outcome', 'value', 'read', 'sentence'] as const

/**
 * The report as CSV: UTF-8 with a byte order mark, which spreadsheets need to detect it, RFC 4180 with CRLF, a row for
 * each finding. The same headers in every language. No cell is a formula to a spreadsheet, whatever the file held.
 *
 * @param sentence a finding in words
 */
export function reportCsv(findings: readonly Finding[], sentence: (finding: Finding) => string): string {
  const rows = findings.map((finding) => {
    const { row, column, outcome, value, read } = finding
    return [String(row), ...[column, outcome, value, read, sentence(finding)].map(quoted)]
  })
  return `\ufeff${[HEAD, ...rows].map((cells) => `${cells.join(',')}\r\n`).join('')}`
}

function quoted(text: string): string {
  return text === '' ? '' : `"${defused(text).replaceAll('"', '""')}"`
}
