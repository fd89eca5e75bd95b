'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Language } from '@/geodata/domain/language/language'
import { PPTX_TYPE } from '@/geodata/drawing/deck/deck'
import { LANGUAGE_NAMES } from '../../language/locale'
import { Checkbox } from '../../ui/Checkbox'
import { Select } from '../../ui/Select'
import type { Control } from '../takeaway/inSlices'
import { JobList } from '../takeaway/JobList'
import { type Job, useWriting } from '../takeaway/useWriting'
import { WritingNote } from '../takeaway/WritingNote'
import styles from './Carry.module.css'
import type { Carried } from './carried'
import { carryWordsIn } from './carryWords'
import type { Making } from './drawing'

export interface CarryProps {
  /** The languages in which the story is written; files are in the first one until the reader chooses another. */
  readonly languages: readonly Language[]
  /** Its name in files. */
  readonly slug: string
  /** Level of the headings. */
  readonly level: 2 | 3
  /** The story in one of its languages; may have to load it. */
  readonly carriedIn: (language: Language) => Promise<Carried>
}

type Written = (carried: Carried, making: Making) => Promise<BlobPart[]>

/** Everything that a story can be taken away as, each made in the browser, with code that is loaded at the click. */
export function Carry({ languages, slug, level, carriedIn }: CarryProps) {
  const t = useTranslations()
  const Heading = level === 2 ? 'h2' : 'h3'
  const { writing, start, stop } = useWriting()
  const [language, choose] = useState<Language>(languages[0] ?? 'en')
  const [notes, withNotes] = useState(false)
  const job = (
    what: 'pptx' | 'slides' | 'handout' | 'pictures',
    ending: string,
    type: string,
    load: () => Promise<Written>,
  ) => ({
    name: t(`carry.${what}`),
    use: t(`carry.${what}Use`),
    file: `${slug}.${language}${ending}`,
    type,
    make: async (control: Control) => {
      const [carried, written, { browserMachine }] = await Promise.all([
        carriedIn(language),
        load(),
        import('./browserMachine'),
      ])
      const words = await carryWordsIn(language, carried.about)
      control.signal.throwIfAborted()
      return written(carried, { t: words, machine: browserMachine(), control })
    },
  })
  const parts: readonly {
    readonly id: 'talk' | 'paper'
    readonly jobs: readonly (Job & { readonly use: string })[]
  }[] = [
    {
      id: 'talk',
      jobs: [
        job('pptx', '.pptx', PPTX_TYPE, async () => (await import('./writtenPptx')).writtenPptx),
        job('slides', '.slides.pdf', PDF, async () => (await import('./writtenSlidesPdf')).writtenSlidesPdf),
      ],
    },
    {
      id: 'paper',
      jobs: [
        job('handout', '.handout.pdf', PDF, async () => {
          const { writtenHandoutPdf } = await import('./writtenHandoutPdf')
          return (carried, making) => writtenHandoutPdf(carried, { ...making, notes })
        }),
        job(
          'pictures',
          '.pictures.zip',
          'application/zip',
          async () => (await import('./writtenPictures')).writtenPictures,
        ),
      ],
    },
  ]
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
      {parts.map(({ id, jobs }) => (
        <section key={id} className={styles.part} aria-labelledby={`carry-${id}`}>
          <Heading id={`carry-${id}`}>{t(`carry.${id}`)}</Heading>
          {id === 'paper' && (
            <label className={styles.choice}>
              <Checkbox checked={notes} choose={withNotes} /> {t('carry.notes')}
            </label>
          )}
          <JobList labelledBy={`carry-${id}`} jobs={jobs} start={start} />
        </section>
      ))}
      <WritingNote writing={writing} stop={stop} />
    </div>
  )
}

const PDF = 'application/pdf'
