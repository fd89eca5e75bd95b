'use client'

import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { LeftArea, RegionsFile } from '@/geodata/domain/import/regions'
import { type DataSet, fileOfDataSet, keepRegions, removeRegions, type Unkept } from './dataSets'
import { RefusedFile, Stopped } from './importer'
import styles from './Own.module.css'
import { type Opened, readRegions, withoutRegions } from './session'
import type { ChangeOpened } from './useOpened'
import { useRefusal } from './useRefusal'

/** Whether the part is unfolded, and why the file that was added could not be kept. */
export interface RegionsFold {
  readonly open: boolean
  readonly unkept: Unkept | null
}

interface RegionsProps {
  readonly set: DataSet
  readonly opened: Opened
  readonly change: ChangeOpened
  /** Outlives the explorer around it, which begins anew with other regions. */
  readonly fold: RegionsFold
  readonly setFold: (fold: RegionsFold) => void
  /** Address of the script that reads files. */
  readonly script: string
}

type Step =
  | { readonly at: 'idle' }
  | { readonly at: 'reading'; readonly name: string; readonly stop: () => void }
  | { readonly at: 'failed'; readonly name: string; readonly error: unknown }
  | { readonly at: 'none'; readonly name: string; readonly left: readonly LeftArea[] }

/** Areas left out that are listed on the page. */
const LISTED = 20

/** Adds a file of polygons to a data set as its regions, names them by another column, or removes them. */
export function Regions({ set, opened, change, fold, setFold, script }: RegionsProps) {
  const t = useTranslations('own.regions')
  const [step, setStep] = useState<Step>({ at: 'idle' })
  const { open, unkept } = fold
  const input = useRef<HTMLInputElement>(null)
  const { regions } = opened

  const read = async (file: Blob, name: string, column: number | null) => {
    const reading = readRegions(set.name, opened, file, { file: name, column }, script)
    setStep({ at: 'reading', name, stop: reading.stop })
    try {
      const { file: areas, opened: next } = await reading.read
      if (next === null) return setStep({ at: 'none', name, left: areas.left })
      const choice = { file: name, size: file.size, column }
      setFold({ open: true, unkept: await keepRegions(set.name, choice, file) })
      setStep({ at: 'idle' })
      change({ ...set, regions: choice }, next)
    } catch (error) {
      setStep(error instanceof Stopped ? { at: 'idle' } : { at: 'failed', name, error })
    }
  }
  const remove = () => {
    removeRegions(set.name)
    setFold({ open: true, unkept: null })
    change({ ...set, regions: null }, withoutRegions(set.name, opened))
  }
  return (
    <details
      data-unprinted
      className="fold"
      open={open}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== open) setFold({ open: currentTarget.open, unkept })
      }}
    >
      <summary>{t('title')}</summary>
      <div className={styles.findings}>
        <p>{t('use')}</p>
        {set.regions && regions && (
          <Read
            file={set.regions.file}
            regions={regions}
            nameBy={async (column) => read(await fileOfDataSet(set.name, 'regions'), set.regions?.file ?? '', column)}
          />
        )}
        {set.regions && opened.regionsFault !== null && <Fault name={set.regions.file} error={opened.regionsFault} />}
        {unkept && <p role="alert">{t(`unkept.${unkept}`)}</p>}
        <Progress step={step} />
        <p className={styles.ways}>
          <button type="button" className="button" onClick={() => input.current?.click()}>
            {t(set.regions ? 'replace' : 'add')}
          </button>
          {set.regions && (
            <button type="button" className="button" onClick={remove}>
              {t('remove')}
            </button>
          )}
        </p>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={t('add')}
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file) read(file, file.name, null)
            target.value = ''
          }}
        />
      </div>
    </details>
  )
}

function Progress({ step }: { readonly step: Step }) {
  const t = useTranslations('own')
  switch (step.at) {
    case 'idle':
      return null
    case 'reading':
      return (
        <p role="status">
          {t('regions.reading', { name: step.name })}{' '}
          <progress aria-label={t('regions.reading', { name: step.name })} />{' '}
          <button type="button" className="button" onClick={step.stop}>
            {t('stop')}
          </button>
        </p>
      )
    case 'none':
      return (
        <div role="alert">
          <p>{t('regions.none', { name: step.name })}</p>
          <Left areas={step.left} />
        </div>
      )
    case 'failed':
      return <Fault name={step.name} error={step.error} />
  }
}

function Fault({ name, error }: { readonly name: string; readonly error: unknown }) {
  const t = useTranslations('own.regions')
  const refused = useRefusal()
  const reason = error instanceof Error ? error.message : String(error)
  return (
    <p role="alert">
      {error instanceof RefusedFile
        ? refused(error.refused)
        : error instanceof RangeError
          ? t('gone', { name })
          : t('failed', { name, reason })}
    </p>
  )
}

interface ReadProps {
  /** Name of the file. */
  readonly file: string
  readonly regions: RegionsFile
  readonly nameBy: (column: number) => void
}

function Read({ file, regions: { regions, left, columns, column }, nameBy }: ReadProps) {
  const t = useTranslations('own.regions')
  const all = useTranslations('own')
  return (
    <>
      <p>
        <b>{t('from', { count: regions.length, file })}</b>
      </p>
      <p>
        <label>
          {t('namedBy')}{' '}
          <select value={column} onChange={({ target }) => nameBy(Number(target.value))}>
            {columns.map((header, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: headers may be equal, and their order is that of the file
              <option key={at} value={at}>
                {header || all('unnamed')}
              </option>
            ))}
          </select>
        </label>
      </p>
      {left.length > 0 && (
        <details>
          <summary>{t('leftOut', { count: left.length })}</summary>
          <Left areas={left} />
        </details>
      )}
    </>
  )
}

function Left({ areas }: { readonly areas: readonly LeftArea[] }) {
  const t = useTranslations('own')
  return (
    <ul>
      {areas.slice(0, LISTED).map(({ code, row, name }) => (
        <li key={row}>{t(`regions.left.${code}`, { row: String(row), name: name || t('regions.unnamed') })}</li>
      ))}
      {areas.length > LISTED && <li>{t('report.more', { count: areas.length - LISTED })}</li>}
    </ul>
  )
}
