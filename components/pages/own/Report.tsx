'use client'

import { useTranslations } from 'use-intl'
import type { Imported } from '@/geodata/domain/import/imported'
import type { Finding } from '@/geodata/domain/import/mapping'
import { findingGroups, reportCsv } from '@/geodata/domain/import/report'
import { save } from '../../parts/takeaway/save'
import styles from './Own.module.css'

interface ReportProps {
  readonly imported: Imported
  /** Of the data set, for the file. */
  readonly name: string
}

/** Examples of each kind of finding on the page; the file has more. */
const EXAMPLES = 5

/** What became of the rows of a file: read, read differently, left out; with row, column, value and why. */
export function Report({ imported, name }: ReportProps) {
  const t = useTranslations('own.report')
  const say = useTranslations('own.findings')
  const sentence = ({ code, row, column, value, read }: Finding) =>
    // The codes of findings are the keys of the messages; a test compares them.
    say(code as Parameters<typeof say>[0], { row, column, value, read } as never)
  const { counts, first } = imported.findings
  const groups = findingGroups(counts, first, EXAMPLES)
  return (
    <div className={styles.findings}>
      <p>
        <b>{t('read', { events: imported.events.row.length, rows: rowsOf(imported) })}</b>
      </p>
      {groups.length === 0 ? (
        <p>{t('clean')}</p>
      ) : (
        <>
          <ul className={styles.groups}>
            {groups.map(({ outcome, count, codes }) => (
              <li key={outcome}>
                <b>{t(OUTCOMES[outcome], { count })}</b>
                {codes.map(({ code, count: ofCode, examples }) => (
                  <ul key={code}>
                    {examples.map((finding) => (
                      <li key={`${finding.row} ${finding.column}`}>{sentence(finding)}</li>
                    ))}
                    {ofCode > examples.length && <li>{t('more', { count: ofCode - examples.length })}</li>}
                  </ul>
                ))}
              </li>
            ))}
          </ul>
          <p>
            <button
              type="button"
              className="button"
              onClick={() => save([reportCsv(first, sentence)], 'text/csv', `${name}.report.csv`)}
            >
              {t('save')}
            </button>
          </p>
        </>
      )}
    </div>
  )
}

const OUTCOMES = { 'left-out': 'leftOut', mended: 'mended', noted: 'noted' } as const

/** Rows of the table, without the header. */
function rowsOf({ table }: Imported): number {
  return table.starts.length - 1
}
