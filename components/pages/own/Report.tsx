'use client'

import { useTranslations } from 'use-intl'
import type { ImportReport } from '@/geodata/domain/import/build'
import { reportCsv } from '@/geodata/domain/import/report'
import styles from './Own.module.css'
import { saveFile } from './saveFile'

interface ReportProps {
  readonly report: ImportReport
  /** Of the data set, for the file. */
  readonly name: string
}

/** Findings to list on the page; the file has more. */
const SHOWN = 100

/** What became of the rows of a file: read, read differently, left out, each with row, column, value and why. */
export function Report({ report, name }: ReportProps) {
  const t = useTranslations('own')
  const sentence = useTranslations('own.findings') as (key: string, values: Record<string, string | number>) => string
  const { rows, events, counts, findings } = report
  const total = counts.mended + counts.noted + counts.leftOut
  const words = (finding: (typeof findings)[number]) => sentence(finding.code, { ...finding })
  return (
    <div className={styles.findings}>
      <p>
        <b>{t('report.read', { events, rows })}</b>
      </p>
      {total === 0 ? (
        <p>{t('report.clean')}</p>
      ) : (
        <>
          <ul>
            {counts.leftOut > 0 && <li>{t('report.leftOut', { count: counts.leftOut })}</li>}
            {counts.mended > 0 && <li>{t('report.mended', { count: counts.mended })}</li>}
            {counts.noted > 0 && <li>{t('report.noted', { count: counts.noted })}</li>}
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
