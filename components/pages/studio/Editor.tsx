import { type ComponentType, type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Draft, DraftScene } from '@/geodata/domain/draft/draft'
import type { Language } from '@/geodata/domain/language/language'
import { formatView } from '@/geodata/domain/view/format'
import { parseView } from '@/geodata/domain/view/parse'
import type { View } from '@/geodata/domain/view/view'
import { LANGUAGE_NAMES } from '../../language/locale'
import { viewWords } from '../../parts/poster/viewWords'
import { SiteHeader } from '../../parts/site/SiteHeader'
import { SkipLinks } from '../../parts/site/SkipLinks'
import { useExplorer } from '../../view/useExplorer'
import { freeId, inserted, moved, newScene, sceneAt, withScene } from './edits'
import type { OpenDraft } from './kept/kept'
import { SceneForm } from './SceneForm'
import { SceneList } from './SceneList'
import { StoryForm } from './StoryForm'
import styles from './Studio.module.css'
import { TakeBar } from './TakeBar'
import { useHistory } from './useHistory'

interface EditorProps {
  readonly open: OpenDraft
  /** The explorer, a page of its own. */
  readonly Explorer: ComponentType
}

const PANES = ['scenes', 'map', 'text'] as const
type Pane = (typeof PANES)[number]

/** Scenes, the explorer, and the text: a story in the making. */
export function Editor({ open, Explorer }: EditorProps) {
  const t = useTranslations()
  const { atlas, language, view, href, go } = useExplorer()
  const { draft, change } = open
  const readOnly = open.status.kind === 'elsewhere'
  const { edit, undo, redo } = useHistory(draft, change)
  const [chosen, setChosen] = useState<string | null>(draft.scenes[0]?.id ?? null)
  const [pane, setPane] = useState<Pane>('map')
  const [all, showAll] = useState(false)
  const [tongue, setTongue] = useState<Language | null>(null)
  const [said, say] = useState('')
  const toFocus = useRef<string | null>(null)
  const scenes = useRef<HTMLElement>(null)

  const written =
    tongue && draft.languages.includes(tongue)
      ? tongue
      : (draft.languages.find((one) => one === language) ?? first(draft))
  const shown = all ? draft.languages : [written]
  const scene = sceneAt(draft, chosen)
  const number = scene ? draft.scenes.indexOf(scene) + 1 : null
  const taken = takenFrom(view)
  const title = draft.title[written] || t('studio.untitled')

  useLayoutEffect(function focusScene() {
    if (toFocus.current === null) return
    scenes.current?.querySelector<HTMLElement>(`[data-scene="${toFocus.current}"]`)?.focus()
    toFocus.current = null
  })

  useEffect(
    function nameTab() {
      document.title = `${title} · ${document.title.split(' · ').at(-1)}`
    },
    [title],
  )

  const show = (one: DraftScene) =>
    go((now) => ({ ...parseView(one.view, atlas), theme: now.theme, sort: now.sort }), 'replace')
  const choose = (id: string | null) => {
    setChosen(id)
    const next = sceneAt(draft, id)
    if (next) show(next)
  }
  const add = () => {
    const made = newScene(draft, taken, view.event === null ? [] : [view.event])
    edit((now) => inserted(now, made, chosen))
    setChosen(made.id)
    const at = chosen === null ? draft.scenes.length : draft.scenes.findIndex(({ id }) => id === chosen) + 1
    say(t('studio.said.added', { number: at + 1 }))
  }
  const update = () => {
    if (!scene || number === null) return
    edit((now) => withScene(now, scene.id, (one) => ({ ...one, view: taken })))
    say(t('studio.said.updated', { number }))
  }
  const move = (id: string, to: number) => {
    if (to < 0 || to >= draft.scenes.length) return
    toFocus.current = id
    edit((now) => moved(now, id, to))
    say(t('studio.said.moved', { number: to + 1, count: draft.scenes.length }))
  }
  const remove = (id: string) => {
    const at = draft.scenes.findIndex((one) => one.id === id)
    const next = draft.scenes[at + 1] ?? draft.scenes[at - 1]
    toFocus.current = next?.id ?? null
    edit((now) => ({ ...now, scenes: now.scenes.filter((one) => one.id !== id) }))
    setChosen(next?.id ?? null)
    if (next) show(next)
    say(t('studio.said.removed', { number: at + 1 }))
  }
  const duplicate = () => {
    if (!scene) return
    const copy = { ...scene, id: freeId(draft) }
    edit((now) => inserted(now, copy, scene.id))
    setChosen(copy.id)
  }
  const split = (_in: Language, _at: number) => {}

  const press = (key: KeyboardEvent) => {
    if (!(key.ctrlKey || key.metaKey) || key.altKey) return
    const step = { z: key.shiftKey ? redo : undo, y: redo }[key.key.toLowerCase()]
    if (step === undefined) return
    key.preventDefault()
    step?.()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole page
    <div className={styles.studio} data-theme={view.theme ?? undefined} onKeyDown={press}>
      <SkipLinks
        to={[
          ['studio-scenes', t('studio.skip.scenes')],
          ['studio-map', t('studio.skip.map')],
          ['studio-text', t('studio.skip.text')],
        ]}
      />
      <SiteHeader
        language={language}
        t={t}
        path={`/studio/${draft.id}`}
        query={formatView(view)}
        theme={{ view, href, go }}
      />
      <div className={styles.bar}>
        <h1 className={styles.title} lang={written}>
          {title}
        </h1>
        <div className={styles.steps}>
          <button type="button" className="button" disabled={!undo} onClick={() => undo?.()}>
            {t('studio.undo')}
          </button>
          <button type="button" className="button" disabled={!redo} onClick={() => redo?.()}>
            {t('studio.redo')}
          </button>
        </div>
        <p className="unseen" role="status">
          {said}
        </p>
      </div>
      <nav className={styles.panes} aria-label={t('studio.panes')}>
        {PANES.map((one) => (
          <button key={one} type="button" aria-current={pane === one ? 'true' : undefined} onClick={() => setPane(one)}>
            {t(`studio.pane.${one}`)}
          </button>
        ))}
      </nav>
      <main className={styles.main} data-pane={pane}>
        <section
          ref={scenes}
          id="studio-scenes"
          tabIndex={-1}
          className={styles.scenes}
          aria-label={t('studio.pane.scenes')}
        >
          <SceneList
            draft={draft}
            written={written}
            chosen={scene?.id ?? null}
            choose={choose}
            move={move}
            remove={remove}
            warnings={new Map()}
            readOnly={readOnly}
          />
        </section>
        <section id="studio-map" tabIndex={-1} className={styles.map} aria-label={t('studio.pane.map')}>
          {!readOnly && (
            <TakeBar
              number={number}
              same={scene?.view === taken}
              add={add}
              update={update}
              back={() => scene && show(scene)}
            />
          )}
          <div className={styles.explorer}>
            <Explorer />
          </div>
        </section>
        <section id="studio-text" tabIndex={-1} className={styles.text} aria-label={t('studio.pane.text')}>
          <div className={styles.textHead}>
            <h2>
              {number === null ? t('studio.aboutStory') : t('studio.sceneOf', { number, count: draft.scenes.length })}
            </h2>
            {scene && number !== null && !readOnly && (
              <div className={styles.steps}>
                <button
                  type="button"
                  className="button"
                  aria-label={t('studio.up')}
                  title={t('studio.up')}
                  disabled={number === 1}
                  onClick={() => move(scene.id, number - 2)}
                >
                  ↑
                </button>
                <button
                  type="button"
                  className="button"
                  aria-label={t('studio.down')}
                  title={t('studio.down')}
                  disabled={number === draft.scenes.length}
                  onClick={() => move(scene.id, number)}
                >
                  ↓
                </button>
                <button type="button" className="button" onClick={duplicate}>
                  {t('studio.duplicate')}
                </button>
                <button type="button" className="button" onClick={() => remove(scene.id)}>
                  {t('studio.delete')}
                </button>
              </div>
            )}
          </div>
          {draft.languages.length > 1 && (
            <fieldset className={styles.tongues}>
              <legend className="unseen">{t('studio.languagesShown')}</legend>
              {draft.languages.map((one) => (
                <button
                  key={one}
                  type="button"
                  className="chip"
                  aria-pressed={!all && written === one}
                  onClick={() => {
                    showAll(false)
                    setTongue(one)
                  }}
                >
                  {LANGUAGE_NAMES[one]}
                </button>
              ))}
              <button type="button" className="chip" aria-pressed={all} onClick={() => showAll(true)}>
                {t('studio.sideBySide')}
              </button>
            </fieldset>
          )}
          {scene ? (
            <SceneForm
              key={scene.id}
              draft={draft}
              scene={scene}
              shown={shown}
              change={(changed, as) => edit((now) => withScene(now, scene.id, changed), `${scene.id}.${as}`)}
              split={split}
              suggested={viewWords(atlas, parseView(scene.view, atlas), { language, t }).title}
              readOnly={readOnly}
            />
          ) : (
            <StoryForm draft={draft} shown={shown} edit={edit} readOnly={readOnly} />
          )}
        </section>
      </main>
    </div>
  )
}

function first({ languages: [language] }: Draft): Language {
  if (!language) throw new RangeError('a draft has at least one language')
  return language
}

/** A View as scenes keep it: without the reader's choices of theme and order. */
function takenFrom(view: View): string {
  return formatView({ ...view, theme: null, sort: null })
}
