import { memo } from 'react'
import type { AtlasEvent } from '@/geodata/domain/join/atlas'
import type { Match } from '@/geodata/domain/select/match'
import type { Translate } from '../../language/translate'
import type { TableColumn } from './eventColumns'

interface TableRowProps {
  readonly columns: readonly TableColumn[]
  readonly event: AtlasEvent
  /** Of the event in the atlas. */
  readonly position: number
  readonly match: Match | 'out'
  readonly t: Translate
  /** Position in a table of which only a part is in the page. */
  readonly at?: number
}

/** One event as a row; on narrow screens each cell shows its label. */
export const TableRow = memo(function TableRow({ columns, event, position, match, t, at }: TableRowProps) {
  const row = { event, position, match }
  return (
    <tr
      data-possible={match !== 'certain' || undefined}
      // The heading is the first row.
      {...(at === undefined ? {} : { 'data-at': at, 'aria-rowindex': at + 2 })}
    >
      {columns.map(({ id, name, cell, heads }) => {
        const content = cell(row)
        return heads ? (
          <th key={id} scope="row">
            {content}
          </th>
        ) : (
          <td key={id} data-name={name} data-empty={content === null || undefined}>
            {content ?? <None t={t} />}
          </td>
        )
      })}
    </tr>
  )
})

/** An empty cell: a dash on screen and a word for screen readers. */
function None({ t }: { t: Translate }) {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="unseen">{t('table.none')}</span>
    </>
  )
}
