'use client'

import { useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Language } from '@/geodata/domain/language/language'
import { localeOf } from '../../language/locale'
import { sizeWords } from '../../language/sizeWords'
import { PlainLink } from '../../view/PlainLink'
import { changeDataSet, type DataSet, deleteDataSet, isUnkept } from './dataSets'
import styles from './Own.module.css'
import { addressOfSet, openSet } from './openSet'
import { forgetOpened } from './session'
import { useDataSets } from './useDataSets'

interface DataSetListProps {
  readonly language: Language
  readonly replace: (set: DataSet, file: File) => void
  /** Shows again what could be mended or matched; rejects if the browser no longer has the file. */
  readonly mend: (set: DataSet) => Promise<void>
}

/** The data sets that this browser keeps: opened, renamed, replaced, deleted. */
export function DataSetList({ language, replace, mend }: DataSetListProps) {
  const t = useTranslations('own')
  const id = useId()
  const sets = useDataSets(language)
  if (sets === null) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t('yours')}</h2>
      {sets.length === 0 ? (
        <p className="hint">{t('none')}</p>
      ) : (
        <ul className={styles.sets}>
          {sets.map((set) => (
            <Item key={set.name} set={set} language={language} replace={replace} mend={mend} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Item({ set, language, replace, mend }: { readonly set: DataSet } & DataSetListProps) {
  const t = useTranslations('own')
  const [doing, setDoing] = useState<'nothing' | 'renaming' | 'deleting'>('nothing')
  const [gone, setGone] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const { name, title, events, size, added } = set
  const date = new Date(added).toLocaleDateString(localeOf(language), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
  return (
    <li className={styles.set}>
      {doing === 'renaming' ? (
        <form
          className={styles.ways}
          onSubmit={(event) => {
            event.preventDefault()
            const next = String(new FormData(event.currentTarget).get('title') ?? '').trim()
            if (next !== '') {
              changeDataSet(name, { title: next })
              forgetOpened(name)
            }
            setDoing('nothing')
          }}
        >
          <label>
            {t('renameLabel')} {/* biome-ignore lint/a11y/noAutofocus: the reader has just asked for it */}
            <input name="title" defaultValue={title} maxLength={120} required autoFocus />
          </label>
          <button type="submit" className="button primary">
            {t('save')}
          </button>
          <button type="button" className="button" onClick={() => setDoing('nothing')}>
            {t('cancel')}
          </button>
        </form>
      ) : (
        <>
          <h3>
            <PlainLink href={addressOfSet(language, name)} follow={() => openSet(language, name)}>
              {title}
            </PlainLink>
          </h3>
          <p className="hint">{t('set', { events, size: sizeWords(size, language), date })}</p>
          {gone && <p role="alert">{t('gone', { title })}</p>}
          {isUnkept(name) && <p role="alert">{t('unkept.forbidden', { title })}</p>}
        </>
      )}
      {doing === 'deleting' && (
        <div role="alert">
          <p>{t('removeSure', { title })}</p>
          <p className={styles.ways}>
            <button
              type="button"
              className="button primary"
              onClick={() => {
                forgetOpened(name)
                deleteDataSet(name)
              }}
            >
              {t('removeYes')}
            </button>
            <button type="button" className="button" onClick={() => setDoing('nothing')}>
              {t('cancel')}
            </button>
          </p>
        </div>
      )}
      {doing === 'nothing' && (
        <p className={styles.ways}>
          <button type="button" className="button" onClick={() => setDoing('renaming')}>
            {t('rename')}
          </button>
          <button type="button" className="button" onClick={() => input.current?.click()}>
            {t('replace')}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => {
              setGone(false)
              mend(set).catch(() => setGone(true))
            }}
          >
            {t('mend')}
          </button>
          <button type="button" className="button" onClick={() => setDoing('deleting')}>
            {t('remove')}
          </button>
          <input
            ref={input}
            type="file"
            hidden
            aria-label={t('replace')}
            onChange={({ target }) => {
              const [file] = target.files ?? []
              if (file) replace(set, file)
              target.value = ''
            }}
          />
        </p>
      )}
    </li>
  )
}
