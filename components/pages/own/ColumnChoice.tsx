'use client'

import { useDeferredValue, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { folded } from '@/geodata/domain/search/tokens'
import type { TableColumn } from '../../parts/table/eventColumns'
import styles from './Own.module.css'

interface ColumnChoiceProps {
  readonly columns: readonly TableColumn[]
  readonly shown: ReadonlySet<string>
  readonly choose: (shown: ReadonlySet<string>) => void
}

/** Columns to choose from at once; a file may have thousands. */
const LISTED = 60
/** From this many columns on, they can be searched. */
const SEARCHED = 20

/** Chooses the columns of the table. */
export function ColumnChoice({ columns, shown, choose }: ColumnChoiceProps) {
  const t = useTranslations('own.asTable')
  const id = useId()
  const [typed, type] = useState('')
  const wanted = useDeferredValue(folded(typed.trim()))
  const choosable = columns.filter(({ heads }) => !heads)
  const found = wanted === '' ? choosable : choosable.filter(({ name }) => folded(name).includes(wanted))
  const listed = found.slice(0, LISTED)
  const groups = [
    { name: t('ofEvents'), members: listed.filter((column) => !isOfFile(column)) },
    { name: t('ofFile'), members: listed.filter(isOfFile) },
  ].filter(({ members }) => members.length > 0)
  const toggle = (column: string) => {
    const next = new Set(shown)
    if (!next.delete(column)) next.add(column)
    choose(next)
  }
  return (
    <details className={`fold ${styles.columnChoice}`} data-unprinted>
      <summary>
        {t('columns', { shown: columns.filter((one) => one.heads || shown.has(one.id)).length, all: columns.length })}
      </summary>
      <p className="hint">{t('use')}</p>
      {columns.length > SEARCHED && (
        <p>
          <label htmlFor={id}>{t('find')}</label>{' '}
          <input id={id} type="search" value={typed} onChange={({ target }) => type(target.value)} />
        </p>
      )}
      {groups.map(({ name, members }) => (
        <fieldset key={name}>
          <legend>{name}</legend>
          {members.map((column) => (
            <label key={column.id}>
              <input type="checkbox" checked={shown.has(column.id)} onChange={() => toggle(column.id)} /> {column.name}
            </label>
          ))}
        </fieldset>
      ))}
      {listed.length === 0 && <p role="status">{t('none')}</p>}
      {found.length > listed.length && <p>{t('more', { count: found.length - listed.length })}</p>}
    </details>
  )
}

function isOfFile({ id }: TableColumn): boolean {
  return id.startsWith('file:')
}
