import { type ReactNode, type RefObject, useEffect } from 'react'
import { useTranslations } from 'use-intl'
import type { Story } from '@/geodata/story/story'
import styles from './Speaker.module.css'

interface SceneListProps {
  readonly list: RefObject<HTMLDivElement | null>
  readonly story: Story
  /** The one that is shown, counted from 1. */
  readonly scene: number
  readonly go: (scene: number) => void
  /** Below the list. */
  readonly children: ReactNode
}

/** Every scene of a story by name, to go to any of them; the one that is shown is kept in sight. */
export function SceneList({ list, story, scene, go, children }: SceneListProps) {
  const t = useTranslations('story')

  useEffect(
    function keepInSight() {
      const box = list.current
      const item = box?.querySelectorAll('li').item(scene - 1)
      // Within the list alone: where it is as long as it is, the page must not jump.
      if (box && item) box.scrollTop = item.offsetTop - (box.clientHeight - item.offsetHeight) / 2
    },
    [list, scene],
  )
  return (
    <div className={styles.scenes} ref={list}>
      <nav aria-label={t('rail')}>
        <ol>
          {story.scenes.map(({ slug, number, heading }) => (
            <li key={slug}>
              <button type="button" aria-current={number === scene ? 'step' : undefined} onClick={() => go(number)}>
                <span>{number}</span> {heading}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      {children}
    </div>
  )
}
