'use client'

import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Language } from '@/geodata/domain/language/language'
import { LANGUAGE_NAMES } from '../../language/locale'
import { Checkbox } from '../../ui/Checkbox'
import { Select } from '../../ui/Select'
import { JobList } from '../takeaway/JobList'
import { useWriting } from '../takeaway/useWriting'
import { WritingNote } from '../takeaway/WritingNote'
import styles from './Carry.module.css'
import { Embedding } from './Embedding'
import { type Carriable, type FormName, fileOf, offerOf } from './jobs'
import { StoryLink } from './StoryLink'

export interface CarryProps extends Carriable {
  /** The languages in which the story is written; files are in the first one until the reader chooses another. */
  readonly languages: readonly Language[]
  /** Of the story. */
  readonly title: string
  /** A reader's own story, with the names of its pictures; null for one of the site. */
  readonly own: { readonly pictures: readonly string[] } | null
  /** Level of the headings. */
  readonly level: 2 | 3
}

/** Everything that a story can be taken away as, each made in the browser, with code that is loaded at the click. */
export function Carry({ languages, title, own, level, ...story }: CarryProps) {
  const t = useTranslations()
  const Heading = level === 2 ? 'h2' : 'h3'
  const { writing, start, stop } = useWriting()
  const [language, choose] = useState<Language>(languages[0] ?? 'en')
  const [notes, withNotes] = useState(false)
  const part = (
    id: 'talk' | 'paper' | 'pages' | 'further' | 'link',
    forms: readonly FormName[],
    { above, below }: { readonly above?: ReactNode; readonly below?: ReactNode } = {},
  ) => (
    <section className={styles.part} aria-labelledby={`carry-${id}`}>
      <Heading id={`carry-${id}`}>{t(`carry.${id}`)}</Heading>
      {above}
      {forms.length > 0 && (
        <JobList
          labelledBy={`carry-${id}`}
          jobs={forms.map((form) => offerOf(form, story, { language, notes }, t))}
          start={start}
        />
      )}
      {below}
    </section>
  )
  const files = own?.pictures ?? []
  const without = files.length > 0 && (
    <p className="hint">{t('carry.without', { count: files.length, files: files.join(', ') })}</p>
  )
  return (
    <div className={styles.carry}>
      <p>{t('carry.made')}</p>
      {languages.length > 1 && (
        <label className={styles.choice}>
          {t('carry.language')}
          <Select value={language} choose={(one) => choose(one as Language)}>
            {languages.map((one) => (
              <option key={one} value={one} lang={one}>
                {LANGUAGE_NAMES[one]}
              </option>
            ))}
          </Select>
        </label>
      )}
      {part('talk', ['pptx', 'slides'])}
      {part('paper', ['handout', 'pictures'], {
        above: (
          <label className={styles.choice}>
            <Checkbox checked={notes} choose={withNotes} /> {t('carry.notes')}
          </label>
        ),
      })}
      {part('pages', ['page'], {
        below: <Embedding id="page" hint={t('carry.embed')} title={title} src={fileOf('page', story.slug, language)} />,
      })}
      {own && part('further', ['joliba', 'markdown'], { below: without })}
      {own && part('link', [], { below: <StoryLink {...story} title={title} language={language} /> })}
      <WritingNote writing={writing} stop={stop} />
    </div>
  )
}
