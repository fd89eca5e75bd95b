'use client'

import type { ReactNode } from 'react'
import { useInBrowser } from '../../ui/useInBrowser'
import styles from './History.module.css'

/** What there is to say to a reader who follows a citation of one version. */
export interface Notice {
  readonly number: number
  readonly hash: string
  readonly text: string
  /** Leads to what the version said, where that is no longer what the page says. */
  readonly link: { readonly href: string; readonly text: string } | null
}

interface CitedVersionProps {
  /** One for each version but the present, which needs no word. */
  readonly notices: readonly Notice[]
  readonly present: readonly string[]
  /** What is said of a version that there never was, around its name. */
  readonly unknown: readonly [before: string, after: string]
}

/**
 * A quiet note on an event's page to a reader whose address cites an older version, `?v=1` or `?v=` and its hash. The
 * page is prepared and knows no query, so the note comes with the script; without one, the section on changes leads to
 * the same texts.
 */
export function CitedVersion({ notices, present, unknown }: CitedVersionProps) {
  const asked = useInBrowser(askedVersion, null)
  if (asked === null || present.includes(asked)) return null
  const notice = notices.find(({ number, hash }) => asked === String(number) || asked === hash)
  let said: ReactNode = `${unknown[0]}${asked.slice(0, 40)}${unknown[1]}`
  if (notice) {
    said = (
      <>
        {notice.text} {notice.link && <a href={notice.link.href}>{notice.link.text}</a>}
      </>
    )
  }
  return (
    <p className={styles.note} role="note">
      {said}
    </p>
  )
}

function askedVersion(): string | null {
  return new URLSearchParams(window.location.search).get('v')
}
