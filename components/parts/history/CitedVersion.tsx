'use client'

import type { ReactNode } from 'react'
import { useInBrowser } from '../../ui/useInBrowser'
import styles from './History.module.css'

/** A notice to readers who follow a citation of one version. */
export interface Notice {
  readonly number: number
  readonly hash: string
  readonly text: string
  /** A link to the version's text, if the page has changed since. */
  readonly link: { readonly href: string; readonly text: string } | null
}

interface CitedVersionProps {
  /** One for each version except the current. */
  readonly notices: readonly Notice[]
  readonly present: readonly string[]
  /** The text around the name of an unknown version. */
  readonly unknown: readonly [before: string, after: string]
}

/**
 * A notice on an event's page for readers whose address cites an older version, `?v=1` or `?v=` and its hash. The page
 * is static and cannot read the query, so the notice needs JavaScript; without it, the section on changes links to the
 * same texts.
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
