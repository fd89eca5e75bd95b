import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { Language } from '@/geodata/domain/language/language'
import type { Scene, Story } from '@/geodata/domain/story/story'
import { Poster } from '../../parts/scene/Poster'
import { useStoryHome } from '../../parts/scene/useStoryHome'
import { Dialog } from './Dialog'
import styles from './Dialog.module.css'
import { HideScene } from './HideScene'

interface OverviewProps {
  readonly story: Story
  readonly scene: number
  readonly language: Language
  readonly version: string
  /** Whether to load its pictures. */
  readonly drawn: boolean
  readonly shown: boolean
  readonly close: () => void
  readonly go: (scene: number) => void
  /** Whether character keys are shortcuts. */
  readonly characters: boolean
  /** The numbers of hidden scenes. */
  readonly hidden: ReadonlySet<number>
  readonly hide: (scene: number, hidden: boolean) => void
}

/** Size of a scene's picture, in pixels. */
const SMALL = { width: 480, height: 300, small: true } as const

/** How many scenes each key moves, in the overview. */
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** All scenes at once, to jump to any of them. */
export function Overview({
  story,
  scene,
  language,
  version,
  drawn,
  shown,
  close,
  go,
  characters,
  hidden,
  hide,
}: OverviewProps) {
  const t = useTranslations()
  const { kind, picture } = useStoryHome()
  const list = useRef<HTMLOListElement>(null)

  useEffect(
    function focusCurrentScene() {
      if (shown) list.current?.querySelector<HTMLElement>('[aria-current]')?.focus()
    },
    [shown],
  )

  const pictures = (one: Scene) => {
    const dark = () => picture(one, language, version, { ...SMALL, theme: 'dark' })
    if (kind === 'site') return { address: picture(one, language, version, SMALL), dark: dark() }
    // Drawn here, so only in the theme of this system.
    const { matches } = window.matchMedia('(prefers-color-scheme: dark)')
    const address = matches ? dark() : picture(one, language, version, SMALL)
    return { address, dark: address }
  }
  const step = (press: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>('button[data-scene]') ?? [])]
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
          <li key={one.slug} data-hidden={hidden.has(one.number) || undefined}>
            <button
              type="button"
              data-scene
              aria-current={one.number === scene ? 'step' : undefined}
              onClick={() => {
                close()
                go(one.number)
              }}
            >
              {drawn && <Poster {...pictures(one)} alt="" width={SMALL.width} height={SMALL.height} loading="eager" />}
              <span>
                <b>{one.number}</b> {one.heading}
                {hidden.has(one.number) && <em> {t('present.hidden')}</em>}
              </span>
            </button>
            <HideScene scene={one} hidden={hidden.has(one.number)} hide={hide} />
          </li>
        ))}
      </ol>
    </Dialog>
  )
}
