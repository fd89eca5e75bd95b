import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Language } from '@/geodata/domain/language/language'
import styles from './Kept.module.css'
import type { OpenDraft, Version } from './kept'
import { momentWords } from './momentWords'

interface VersionsProps {
  readonly open: OpenDraft
  readonly language: Language
}

/** States of a draft to return to: named, returned to, and deleted. */
export function Versions({ open, language }: VersionsProps) {
  const t = useTranslations('kept.versions')
  const { versions, keepVersion, returnTo, deleteVersion, status } = open
  const [name, setName] = useState('')
  const [said, say] = useState('')
  const readOnly = status.kind === 'elsewhere'
  const called = (version: Version) =>
    version.kind === 'named' ? version.name : t(version.kind, { name: version.name })
  const keep = async () => {
    const why = await keepVersion(name.trim())
    say(why === null ? '' : t('unkept'))
    setName('')
  }
  const back = async (version: Version) => {
    const returned = await returnTo(version.id)
    say(returned ? t('returned', { name: called(version) }) : t('gone'))
  }
  return (
    <section className={styles.versions} aria-label={t('title')}>
      <h3>{t('title')}</h3>
      <p className="hint">{t('hint')}</p>
      {!readOnly && (
        <form
          className={styles.buttons}
          onSubmit={(event) => {
            event.preventDefault()
            if (name.trim() !== '') keep()
          }}
        >
          <label className={styles.name}>
            {t('name')}
            <input value={name} maxLength={200} onChange={({ target }) => setName(target.value)} />
          </label>
          <button type="submit" className="button" disabled={name.trim() === ''}>
            {t('keep')}
          </button>
        </form>
      )}
      <p role="status" className={said ? styles.told : 'unseen'}>
        {said}
      </p>
      {versions.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <ul className={styles.list}>
          {versions.map((version) => (
            <li key={version.id}>
              <b>{called(version)}</b>
              <span>{t('made', { time: momentWords(version.made, language), scenes: version.scenes })}</span>
              {!readOnly && (
                <span className={styles.buttons}>
                  <button type="button" className="button" onClick={() => back(version)}>
                    {t('returnTo')}
                  </button>
                  <button type="button" className="button" onClick={() => deleteVersion(version.id)}>
                    {t('remove')}
                  </button>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
