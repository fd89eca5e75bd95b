import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import type { AtlasEvent } from '@/geodata/domain/join/atlas'
import { withEvent } from '@/geodata/domain/select/chronology'
import { arrows } from '../../language/arrows'
import { PlainLink } from '../../view/PlainLink'
import type { Sequence } from '../../view/sequence'
import { useExplorer } from '../../view/useExplorer'
import styles from './SequenceNav.module.css'

interface SequenceNavProps {
  readonly sequence: Sequence
  /** Whether arrow keys pressed on the focused element are for this navigation. */
  readonly here: (focused: Element | null) => boolean
}

const OF = { certain: 'ofList', possible: 'ofPossible', nationwide: 'ofNationwide' } as const

/**
 * Position of the open event in its list, with links to the previous and next. Paging replaces the history entry:
 * "back" leads to where the first event was opened.
 */
export function SequenceNav({ sequence, here }: SequenceNavProps) {
  const { place, match, position, count, possible, before, after } = sequence
  const t = useTranslations('event')
  const { atlas, language, view, href, go } = useExplorer()

  useEffect(
    function pageByArrowKeys() {
      const onKey = (key: KeyboardEvent) => {
        const { altKey, ctrlKey, metaKey, shiftKey, defaultPrevented } = key
        if (altKey || ctrlKey || metaKey || shiftKey || defaultPrevented || !here(document.activeElement)) return
        const other = key.key === 'ArrowLeft' ? before : key.key === 'ArrowRight' ? after : null
        if (!other) return
        key.preventDefault()
        go((now) => withEvent(atlas, now, other), 'replace')
      }
      document.addEventListener('keydown', onKey)
      return () => document.removeEventListener('keydown', onKey)
    },
    [atlas, before, after, here, go],
  )

  const link = (side: 'before' | 'after', other: AtlasEvent | null) => {
    if (!other) return <span />
    const name = t(side, { title: other.title[language] })
    return (
      <PlainLink
        href={href(withEvent(atlas, view, other))}
        follow={() => go((now) => withEvent(atlas, now, other), 'replace')}
        rel={side === 'before' ? 'prev' : 'next'}
        aria-label={name}
        title={name}
      >
        {arrows(language)[side === 'before' ? 'back' : 'onward']}
      </PlainLink>
    )
  }
  return (
    <nav className={styles.sequence} aria-label={t('sequence')} data-unprinted>
      {link('before', before)}
      <span title={t('steps')}>
        {place
          ? t('ofPlace', { place: place.name[language], position, count, possible })
          : t(OF[match], { position, count })}
      </span>
      {link('after', after)}
    </nav>
  )
}
