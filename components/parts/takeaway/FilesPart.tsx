import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { chosenBy } from '@/geodata/domain/export/chosen'
import { FORMATS, type Format } from '@/geodata/domain/export/fileFormats'
import { countOf } from '@/geodata/domain/select/match'
import { EMPTY_VIEW } from '@/geodata/domain/view/view'
import styles from '../share/ShareDialog.module.css'
import { fileName } from './fileName'
import type { Control } from './inSlices'
import { JobList } from './JobList'
import own from './TakeAway.module.css'
import type { Job } from './useWriting'
import { filtersOf, type Taken, typeOf, written } from './writers'
import { writtenFolder } from './writtenFolder'
import { writtenHtml } from './writtenHtml'

const NAMES = Object.keys(FORMATS) as Format[]

interface FilesPartProps {
  readonly taken: Taken
  readonly start: (job: Job) => void
}

/** The files of the View or of everything, each with its purpose, and how many events will be in them. */
export function FilesPart({ taken, start }: FilesPartProps) {
  const t = useTranslations()
  const { atlas, view, about } = taken
  const filtered = filtersOf(view) !== ''
  const [whole, takeWhole] = useState(false)
  const all = whole || !filtered
  const holds = (count: ReturnType<typeof countOf>) => t('own.takeAway.holds', { ...count })
  const shown = holds(countOf(chosenBy(atlas, view).positions))
  // Nothing is filtered, so nothing is more certain than anything else.
  const everything = t('list.count', { certain: atlas.events.length, possible: 0 })
  const scoped = all ? { ...taken, view: EMPTY_VIEW } : taken
  const jobs: readonly (Job & { readonly use: string })[] = [
    ...NAMES.map((format) => ({
      name: t(`data.formats.${format}.name`),
      use: t(`data.formats.${format}.use`),
      file: fileName(about.title, FORMATS[format].extension, !all),
      type: typeOf(format),
      make: (control: Control) => written(format, scoped, control),
    })),
    {
      name: t('own.takeAway.html'),
      use: t('own.takeAway.htmlUse'),
      file: fileName(about.title, 'html', !all),
      type: 'text/html',
      make: (control: Control) => writtenHtml(scoped, control),
    },
    {
      name: t('own.takeAway.folder'),
      use: t('own.takeAway.folderUse'),
      file: fileName(about.title, 'zip'),
      type: 'application/zip',
      make: (control: Control) => writtenFolder(taken, control),
    },
  ]
  return (
    <section className={styles.part} aria-labelledby="take-away-files">
      <h3 id="take-away-files">{t('own.takeAway.files')}</h3>
      <p className="hint">{t('own.takeAway.filesUse')}</p>
      {filtered ? (
        <fieldset className={own.scope}>
          <legend>{t('own.takeAway.scope')}</legend>
          {[
            { value: false, label: t('own.takeAway.view'), count: shown },
            { value: true, label: t('own.takeAway.everything'), count: everything },
          ].map(({ value, label, count }) => (
            <label key={label}>
              <input type="radio" name="take-away-scope" checked={whole === value} onChange={() => takeWhole(value)} />
              <span>
                {label} · {count}
              </span>
            </label>
          ))}
        </fieldset>
      ) : (
        <p>
          {t('own.takeAway.everything')} · {everything}
        </p>
      )}
      <JobList labelledBy="take-away-files" jobs={jobs} start={start} />
    </section>
  )
}
