'use client'

import type { MouseEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { Story } from '@/geodata/domain/story/story'
import styles from './Rail.module.css'

/** Progress through a story: a link for each scene. */
export function Rail({ story: { scenes }, read }: { readonly story: Story; readonly read: number }) {
  const t = useTranslations('story')
  const go = (click: MouseEvent, number: number) => {
    click.preventDefault()
    // Smooth scrolling past several scenes would start the map at each, and stops short if a scene grows meanwhile.
    const still = Math.abs(number - read) > 1 || matchMedia('(prefers-reduced-motion: reduce)').matches
    document.getElementById(`scene-${number}`)?.scrollIntoView({ behavior: still ? 'instant' : 'smooth' })
    document.getElementById(`heading-${number}`)?.focus({ preventScroll: true })
  }
  return (
    <nav className={styles.rail} aria-label={t('rail')}>
      <ol>
        {scenes.map(({ number, heading }) => (
          <li key={number}>
            <a
              href={`#scene-${number}`}
              aria-current={number === read ? 'step' : undefined}
              data-read={number <= read || undefined}
              title={t('goTo', { number, heading })}
              onClick={(click) => go(click, number)}
            >
              <span className="unseen">{t('goTo', { number, heading })}</span>
              <span aria-hidden="true">{number}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
