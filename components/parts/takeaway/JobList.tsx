import { useTranslations } from 'use-intl'
import { Button } from '../../ui/Button'
import styles from './TakeAway.module.css'
import type { Job } from './useWriting'

interface JobListProps {
  readonly labelledBy: string
  /** Each with what the file is for. */
  readonly jobs: readonly (Job & { readonly use: string })[]
  readonly start: (job: Job) => void
}

/** Buttons that make and save a file each. */
export function JobList({ labelledBy, jobs, start }: JobListProps) {
  const t = useTranslations('own.takeAway')
  return (
    <ul className={styles.files} aria-labelledby={labelledBy}>
      {jobs.map(({ use, ...job }) => (
        <li key={job.name}>
          <Button className="button primary" onClick={() => start(job)}>
            {t('save', { name: job.name })}
          </Button>
          <span>{use}</span>
        </li>
      ))}
    </ul>
  )
}
