import { type DragEvent, type KeyboardEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Draft, DraftScene } from '@/geodata/domain/draft/draft'
import { restrictedTo } from '@/geodata/domain/join/restricted'
import type { Language } from '@/geodata/domain/language/language'
import type { Scene } from '@/geodata/domain/story/story'
import { useExplorer } from '../../view/useExplorer'
import styles from './SceneList.module.css'
import { ScenePoster } from './ScenePoster'

interface SceneListProps {
  readonly draft: Draft
  /** Its scenes as they are told. */
  readonly told: readonly Scene[]
  /** The language in which headings are shown. */
  readonly written: Language
  /** Id of the chosen scene; null for the story itself. */
  readonly chosen: string | null
  readonly choose: (scene: string | null) => void
  readonly move: (scene: string, to: number) => void
  readonly remove: (scene: string) => void
  /** Number of warnings by scene. */
  readonly warnings: ReadonlyMap<string, number>
  readonly readOnly: boolean
}

/** The story and its scenes, to choose from and to put in order: by dragging, or by Alt and the arrow keys. */
export function SceneList(props: SceneListProps) {
  const { draft, told, written, chosen, choose, move, remove, warnings, readOnly } = props
  const t = useTranslations('studio')
  const list = useRef<HTMLOListElement>(null)
  const [dragged, setDragged] = useState<string | null>(null)
  const [over, setOver] = useState<number | null>(null)
  const { scenes } = draft

  const focusOn = (at: number) => {
    const items = list.current?.querySelectorAll<HTMLButtonElement>('button[data-scene]') ?? []
    items[Math.max(0, Math.min(at, items.length - 1))]?.focus()
  }
  const press = (key: KeyboardEvent, at: number, scene: DraftScene) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[key.key]
    if (step !== undefined) {
      key.preventDefault()
      if (!key.altKey) return focusOn(at + step)
      if (!readOnly) move(scene.id, at + step)
    } else if (key.key === 'Delete' && !readOnly) {
      key.preventDefault()
      remove(scene.id)
    }
  }
  const drag = (event: DragEvent, at: number) => {
    if (dragged === null) return
    event.preventDefault()
    const { top, height } = event.currentTarget.getBoundingClientRect()
    setOver(event.clientY > top + height / 2 ? at + 1 : at)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    const from = scenes.findIndex(({ id }) => id === dragged)
    if (dragged !== null && over !== null) move(dragged, over > from ? over - 1 : over)
    end()
  }
  const end = () => {
    setDragged(null)
    setOver(null)
  }
  return (
    <>
      <button
        type="button"
        className={styles.story}
        aria-current={chosen === null ? 'true' : undefined}
        onClick={() => choose(null)}
      >
        {t('aboutStory')}
      </button>
      <ol className={styles.scenes} ref={list} onDrop={drop}>
        {scenes.map((scene, i) => (
          <li
            key={scene.id}
            className={styles.scene}
            draggable={!readOnly}
            data-dragged={dragged === scene.id || undefined}
            data-drop={over === i ? 'before' : over === i + 1 && i === scenes.length - 1 ? 'after' : undefined}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move'
              event.dataTransfer.setData('text/plain', scene.heading[written] ?? '')
              setDragged(scene.id)
            }}
            onDragOver={(event) => drag(event, i)}
            onDragEnd={end}
          >
            <SceneButton
              scene={scene}
              drawn={JSON.stringify(told[i]?.annotations ?? [])}
              only={told[i]?.only ?? null}
              at={i}
              count={scenes.length}
              written={written}
              chosen={chosen === scene.id}
              warnings={warnings.get(scene.id) ?? 0}
              choose={() => choose(scene.id)}
              press={(key) => press(key, i, scene)}
            />
          </li>
        ))}
      </ol>
    </>
  )
}

interface SceneButtonProps {
  readonly scene: DraftScene
  readonly drawn: string
  /** Ids of the only events that it shows; null: what its View finds. */
  readonly only: readonly string[] | null
  readonly at: number
  readonly count: number
  readonly written: Language
  readonly chosen: boolean
  readonly warnings: number
  readonly choose: () => void
  readonly press: (key: KeyboardEvent) => void
}

function SceneButton({ scene, drawn, only, at, count, written, chosen, warnings, choose, press }: SceneButtonProps) {
  const t = useTranslations('studio')
  const { atlas, language, view } = useExplorer()
  const heading = scene.heading[written] || t('noHeading')
  return (
    <button
      type="button"
      data-scene={scene.id}
      className={styles.choose}
      aria-current={chosen ? 'true' : undefined}
      aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
      onClick={choose}
      onKeyDown={press}
    >
      <span className="unseen">{t('sceneOf', { number: at + 1, count })}</span>
      <ScenePoster
        atlas={only ? restrictedTo(atlas, only) : atlas}
        language={language}
        query={scene.view}
        drawn={drawn}
        theme={view.theme}
        alt=""
        className={styles.poster}
      />
      <span className={styles.caption}>
        <span className={styles.number} aria-hidden="true">
          {at + 1}
        </span>
        <span lang={written} data-empty={!scene.heading[written] || undefined}>
          {heading}
        </span>
        {warnings > 0 && (
          <span className={styles.warned} title={t('warnings', { count: warnings })}>
            <span className="unseen">{t('warnings', { count: warnings })}</span>
          </span>
        )}
      </span>
    </button>
  )
}
