import { COLUMN_NAMES } from '@/geodata/export/csv'
import type { Translate } from '../language/translate'
import styles from './Data.module.css'
import { Table } from './Table'

/** What stands in each column of the table. */
export function Columns({ t }: { t: Translate }) {
  return (
    <>
      <h3 id="columns">{t('data.columns')}</h3>
      <p>{t('data.columnsIntro')}</p>
      <Table
        labelledBy="columns"
        head={[t('data.column'), t('data.holdsColumn')]}
        rows={COLUMN_NAMES.map((name) => ({
          id: name,
          cells: [
            <code key="name" className={styles.name}>
              {name}
            </code>,
            t(`data.columnMeaning.${name}`),
          ],
        }))}
      />
    </>
  )
}
