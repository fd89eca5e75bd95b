import { type ReactNode, type RefObject, useEffect } from 'react'
import { useTranslations } from 'use-intl'
import type { Story } from '@/geodata/domain/story/story'
import { HideScene } from './HideScene'
import styles from './Speaker.module.css'

interface SceneListProps {
  readonly list: RefObject<HTMLElement | null>
  readonly story: Story
  /** The current scene, counted from 1. */
  readonly scene: number
  readonly go: (scene: number) => void
  /** The numbers of hidden scenes. */
  readonly hidden: ReadonlySet<number>
  readonly hide: (scene: number, hidden: boolean) => void
  /** Content below the list. */
  readonly children: ReactNode
}

/** All scenes of a story by name, to jump to any of them; the current one is scrolled into view. */
export function SceneList({ list, story, scene, go, hidden, hide, children }: SceneListProps) {
  const t = useTranslations('story')

  useEffect(
    function scrollToCurrent() {
      const box = list.current
      const item = box?.querySelectorAll('li').item(scene - 1)
      // Scrolls the list only: where the list does not scroll, the page must not jump.
      if (box && item) box.scrollTop = item.offsetTop - (box.clientHeight - item.offsetHeight) / 2
    },
    [list, scene],
  )
  return (
    <div className={styles.scenes}>
      <nav className={styles.list} ref={list} aria-label={t('rail')}>
        <ol>
          {story.scenes.map((one) => (
            <li key={one.slug} data-hidden={hidden.has(one.number) || undefined}>
              <button
                type="button"
                data-scene
                aria-current={one.number === scene ? 'step' : undefined}
                onClick={() => go(one.number)}
              >
                <span>{one.number}</span> {one.heading}
              </button>
              <HideScene scene={one} hidden={hidden.has(one.number)} hide={hide} />
            </li>
          ))}
        </ol>
      </nav>
      <div className={styles.options}>{children}</div>
    </div>
  )
}
