import { type CSSProperties, type FocusEvent, type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { kindWith } from '@/geodata/domain/join/lookup'
import { dateWords } from '../../language/words'
import { KindMark } from '../../ui/KindMark'
import { useHoverHandlers } from '../../view/hovered'
import { useSetting } from '../../view/useExplorer'
import type { Hits } from './hits'
import styles from './Strip.module.css'

/** Maximum number of overlapping events listed, nearest first; zoom in for the rest. */
const MOST = 100

interface OverlapMenuProps {
  readonly hits: Hits
  readonly width: number
  readonly open: (event: number) => void
  /** Closes the list; `back` returns focus to the strip. */
  readonly close: (back: boolean) => void
}

/** Overlapping events of the strip as a list of buttons. */
export function OverlapMenu({ hits, width, open, close }: OverlapMenuProps) {
  const t = useTranslations()
  const { atlas, language } = useSetting()
  const hoverHandlers = useHoverHandlers()
  const title = useId()
  const box = useRef<HTMLDivElement>(null)
  const events = hits.events.slice(0, MOST).toSorted((a, b) => a - b)

  useEffect(function takeFocus() {
    box.current?.querySelector('button')?.focus()
  }, [])

  useEffect(
    function closeFromOutside() {
      const onDown = ({ target }: PointerEvent) => {
        if (target instanceof Node && !box.current?.contains(target)) close(false)
      }
      document.addEventListener('pointerdown', onDown, true)
      return () => document.removeEventListener('pointerdown', onDown, true)
    },
    [close],
  )

  const onKeyDown = (key: KeyboardEvent) => {
    key.stopPropagation()
    const buttons = [...(box.current?.querySelectorAll('button') ?? [])]
    const step = key.key === 'ArrowDown' ? 1 : key.key === 'ArrowUp' ? -1 : 0
    if (key.key === 'Escape') close(true)
    else if (step !== 0) buttons[buttons.indexOf(document.activeElement as HTMLButtonElement) + step]?.focus()
    else return
    key.preventDefault()
  }

  const style: CSSProperties & { readonly '--x': string } = { '--x': `${hits.x}px` }
  return (
    <div
      ref={box}
      role="dialog"
      aria-labelledby={title}
      className={styles.choices}
      data-side={hits.x > width / 2 ? 'left' : 'right'}
      style={style}
      onKeyDown={onKeyDown}
      onBlur={({ relatedTarget }: FocusEvent) => {
        if (relatedTarget instanceof Node && !box.current?.contains(relatedTarget)) close(false)
      }}
    >
      <p id={title}>{t('timeline.here', { count: hits.events.length })}</p>
      <ul>
        {events.map((at) => {
          const event = atlas.events[at]
          if (!event) return null
          return (
            <li key={event.id}>
              <button type="button" onClick={() => open(at)} {...hoverHandlers(event.id)}>
                <KindMark kind={kindWith(atlas, event.kind)} status={event.status} />
                <span>
                  {event.title[language]} <small>{dateWords(event.date, language, t)}</small>
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
