import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { Language } from '@/geodata/language/language'
import type { Story } from '@/geodata/story/story'
import { Poster } from '../story/Poster'
import { posterAddress } from '../story/poster'
import { Dialog } from './Dialog'
import styles from './Dialog.module.css'

interface OverviewProps {
  readonly story: Story
  readonly scene: number
  readonly language: Language
  readonly version: string
  readonly shown: boolean
  readonly close: () => void
  readonly go: (scene: number) => void
  /** Keys that write a character are shortcuts. */
  readonly characters: boolean
}

/** Of a picture of a scene, in pixels. */
const SMALL = { width: 480, height: 300, small: true } as const

/** How far each key of the overview leads. */
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** Every scene at once, to go to any of them. */
export function Overview({ story, scene, language, version, shown, close, go, characters }: OverviewProps) {
  const t = useTranslations()
  const list = useRef<HTMLOListElement>(null)

  useEffect(
    function beginAtTheScene() {
      if (shown) list.current?.querySelector<HTMLElement>('[aria-current]')?.focus()
    },
    [shown],
  )

  const step = (press: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    const next = STEPS[press.key] === undefined ? null : buttons[at + (STEPS[press.key] ?? 0)]
    if (!next) return
    press.preventDefault()
    next.focus()
  }
  return (
    <Dialog title={t('present.overview')} shown={shown} close={close} keys={characters ? ['o'] : []}>
      <ol className={styles.grid} ref={list} onKeyDown={step}>
        {story.scenes.map((one) => (
          <li key={one.slug}>
            <button
              type="button"
              aria-current={one.number === scene ? 'step' : undefined}
              onClick={() => {
                close()
                go(one.number)
              }}
            >
              <Poster
                address={posterAddress(one, language, version, SMALL)}
                alt=""
                width={SMALL.width}
                height={SMALL.height}
                loading="eager"
              />
              <span>
                <b>{one.number}</b> {one.heading}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </Dialog>
  )
}
