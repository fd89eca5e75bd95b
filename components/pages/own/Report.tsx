'use client'

import { useTranslations } from 'use-intl'
import type { Imported } from '@/geodata/domain/import/imported'
import type { Finding } from '@/geodata/domain/import/mapping'
import { reportCsv } from '@/geodata/domain/import/report'
import styles from './Own.module.css'
import { saveFile } from './saveFile'

interface ReportProps {
  readonly imported: Imported
  /** Of the data set, for the file. */
  readonly name: string
}

/** Findings to list on the page; the file has more. */
const SHOWN = 100

/** What became of the rows of a file: read, read differently, left out, each with row, column, value and why. */
export function Report({ imported, name }: ReportProps) {
  const t = useTranslations('own')
  const sentence = useTranslations('own.findings') as (key: string, values: Record<string, string | number>) => string
  const { counts, first: findings } = imported.findings
  const sum = (outcome: Finding['outcome']) => Object.values(counts[outcome]).reduce((all, count) => all + count, 0)
  const [leftOut, mended, noted] = [sum('left-out'), sum('mended'), sum('noted')]
  const total = leftOut + mended + noted
  const words = (finding: (typeof findings)[number]) => sentence(finding.code, { ...finding })
  return (
    <div className={styles.findings}>
      <p>
        <b>{t('report.read', { events: imported.events.row.length, rows: rowsOf(imported) })}</b>
      </p>
      {total === 0 ? (
        <p>{t('report.clean')}</p>
      ) : (
        <>
          <ul>
            {leftOut > 0 && <li>{t('report.leftOut', { count: leftOut })}</li>}
            {mended > 0 && <li>{t('report.mended', { count: mended })}</li>}
            {noted > 0 && <li>{t('report.noted', { count: noted })}</li>}
          </ul>
          <ol className={styles.sentences}>
            {findings.slice(0, SHOWN).map((finding) => (
              <li key={`${finding.row} ${finding.column} ${finding.code}`}>{words(finding)}</li>
            ))}
          </ol>
          {total > SHOWN && <p>{t('report.more', { count: total - Math.min(SHOWN, findings.length) })}</p>}
          <p>
            <button
              type="button"
              className="button"
              onClick={() =>
                saveFile(new Blob([reportCsv(findings, words)], { type: 'text/csv' }), `${name}.report.csv`)
              }
            >
              {t('report.save')}
            </button>
          </p>
        </>
      )}
    </div>
  )
}

/** Rows of the table, without the header. */
function rowsOf({ table }: Imported): number {
  return table.starts.length - 1
}
