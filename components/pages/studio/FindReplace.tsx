import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Draft } from '@/geodata/domain/draft/draft'
import { findInDraft, replaceInDraft } from '@/geodata/domain/draft/replace'
import styles from './Studio.module.css'
import type { Edit } from './useEditing'

interface FindReplaceProps {
  readonly draft: Draft
  readonly edit: Edit
  readonly choose: (scene: string | null) => void
  readonly readOnly: boolean
}

/** Finds words in all texts of a story, and replaces them. */
export function FindReplace({ draft, edit, choose, readOnly }: FindReplaceProps) {
  const t = useTranslations('studio.find')
  const [text, setText] = useState('')
  const [by, setBy] = useState('')
  const [exact, setExact] = useState(false)
  const [replaced, setReplaced] = useState<number | null>(null)
  const search = { text, exact }
  const found = findInDraft(draft, search)
  const count = found.reduce((sum, one) => sum + one.count, 0)
  const places = [...new Set(found.map(({ scene }) => scene))]
  const replace = () => {
    edit((now) => replaceInDraft(now, search, by).draft)
    setReplaced(count)
  }
  return (
    <form
      className={styles.find}
      aria-label={t('title')}
      onSubmit={(submit) => {
        submit.preventDefault()
        const [place] = places
        if (place !== undefined) choose(place)
      }}
    >
      <label>
        {t('what')}{' '}
        <input
          value={text}
          // biome-ignore lint/a11y/noAutofocus: the author has opened this to type into it
          autoFocus
          onChange={({ target }) => {
            setText(target.value)
            setReplaced(null)
          }}
        />
      </label>
      <label>
        <input type="checkbox" checked={exact} onChange={({ target }) => setExact(target.checked)} /> {t('exact')}
      </label>
      {!readOnly && (
        <>
          <label>
            {t('by')} <input value={by} onChange={({ target }) => setBy(target.value)} />
          </label>
          <button type="button" className="button strong" disabled={count === 0} onClick={replace}>
            {t('replace')}
          </button>
        </>
      )}
      <p role="status">
        {replaced !== null ? t('replaced', { count: replaced }) : text !== '' && t('found', { count })}
      </p>
      <p className={styles.chips}>
        {places.map((place) => {
          const number = draft.scenes.findIndex(({ id }) => id === place) + 1
          return (
            <button key={place} type="button" className="chip" onClick={() => choose(place)}>
              {number > 0 ? t('scene', { number }) : t('story')}
            </button>
          )
        })}
      </p>
    </form>
  )
}
