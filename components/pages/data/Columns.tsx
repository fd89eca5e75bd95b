import { COLUMN_NAMES } from '@/geodata/domain/export/csv'
import { STRUCTURED_MEMBERS } from '@/geodata/domain/export/geojson'
import type { Translate } from '../../language/translate'
import styles from '../../ui/Data.module.css'
import { Table } from '../../ui/Table'

/** The columns of the table, and the GeoJSON properties that have no column. */
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
      <h3 id="members">{t('data.members')}</h3>
      <p>{t('data.membersIntro')}</p>
      <Table
        labelledBy="members"
        head={[t('data.member'), t('data.holdsColumn')]}
        rows={STRUCTURED_MEMBERS.map((name) => ({
          id: name,
          cells: [
            <code key="name" className={styles.name}>
              {name}
            </code>,
            t(`data.memberMeaning.${name}`),
          ],
        }))}
      />
    </>
  )
}
