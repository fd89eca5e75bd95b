import {
  type ComponentType,
  type KeyboardEvent,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useTranslations } from 'use-intl'
import { checkDraft, type Finding, type FindingField } from '@/geodata/domain/draft/checkDraft'
import { setAnnotations } from '@/geodata/domain/draft/edits'
import { toStory } from '@/geodata/domain/draft/toStory'
import type { Language } from '@/geodata/domain/language/language'
import type { Annotation } from '@/geodata/domain/story/annotation'
import { formatView } from '@/geodata/domain/view/format'
import { LANGUAGE_NAMES } from '../../language/locale'
import { SiteHeader } from '../../parts/site/SiteHeader'
import { SkipLinks } from '../../parts/site/SkipLinks'
import type { About } from '../../parts/takeaway/about'
import { useExplorer } from '../../view/useExplorer'
import { addressOfDraft, addressOfHandout, addressOfStage } from './address'
import { ChangedScenes } from './ChangedScenes'
import { DrawnMap } from './DrawnMap'
import { FindReplace } from './FindReplace'
import { IconButton } from './IconButton'
import { KeptBar } from './kept/KeptBar'
import type { OpenDraft } from './kept/kept'
import { Versions } from './kept/Versions'
import { SceneList } from './SceneList'
import styles from './Studio.module.css'
import { TakeBar } from './TakeBar'
import { TakeDraft } from './TakeDraft'
import { TextPane } from './TextPane'
import { useEditing } from './useEditing'
import { useLeft } from './useLeft'
import { useStudio } from './useStudio'

interface EditorProps {
  readonly open: OpenDraft
  /** What the reader states about events of their own; null for those of the site. */
  readonly about: About | null
  /** The explorer, a page of its own. */
  readonly Explorer: ComponentType
}

const PANES = ['scenes', 'map', 'text'] as const
type Pane = (typeof PANES)[number]

/** Scenes, the explorer, and the text: a story in the making. */
export function Editor({ open, about, Explorer }: EditorProps) {
  const t = useTranslations()
  const { atlas, language, view, href, go } = useExplorer()
  const editing = useEditing(open.draft, open.change)
  const { draft, edit } = editing
  const studio = useStudio(editing)
  const { scene, number } = studio
  const readOnly = open.status.kind === 'elsewhere'
  const [undo, redo] = readOnly ? [null, null] : [studio.undo, studio.redo]
  const [pane, setPane] = useState<Pane>('map')
  const [tongue, write] = useState<Language>(language)
  const [all, showAll] = useState(false)
  const [finding, find] = useState(false)
  const [more, showMore] = useState(false)
  const [wantsToDraw, draw] = useState(false)
  const drawing = wantsToDraw && scene !== null && view.compare === null && !readOnly
  const scenes = useRef<HTMLElement>(null)
  const around = useRef<HTMLDivElement>(null)
  /** Where there is little room, filters and list are below the map. */
  const lookAtMap = () => around.current?.firstElementChild?.scrollTo({ top: 0 })
  const seen = (act: () => void) => () => {
    act()
    lookAtMap()
  }
  const choose = (id: string | null) => {
    studio.choose(id)
    lookAtMap()
    // Where the panes are tabs, what was chosen is to be written.
    setPane('text')
  }
  const written = draft.languages.includes(tongue) ? tongue : (draft.languages[0] ?? language)
  const told = useMemo(
    () => toStory(draft, written, { atlas, pictureUrl: () => null, date: '' }).scenes,
    [draft, written, atlas],
  )
  const checked = useDeferredValue(draft)
  const findings = useMemo(() => checkDraft(checked, atlas), [checked, atlas])
  const { isTold, leave } = useLeft(draft, scene?.id ?? null)
  const warnings = useMemo(() => countsOf(findings), [findings])
  const title = draft.title[written] || t('studio.untitled')

  useLayoutEffect(function focusChosenScene() {
    const id = studio.takeFocus()
    if (id === null) return
    const item = scenes.current?.querySelector<HTMLElement>(`[data-scene="${id}"]`)
    ;(item ?? scenes.current)?.focus()
  })

  useEffect(
    function nameTab() {
      document.title = `${title} · ${document.title.split(' · ').at(-1)}`
    },
    [title],
  )

  const press = (key: KeyboardEvent) => {
    if (!(key.ctrlKey || key.metaKey) || key.altKey) return
    // An open chronology closes when Tab leaves it, so the button cannot take it.
    if (key.key === 'Enter' && !readOnly && key.target instanceof Element && key.target.closest('#studio-map')) {
      key.preventDefault()
      return seen(studio.add)()
    }
    const step = { z: key.shiftKey ? redo : undo, y: redo }[key.key.toLowerCase()]
    // Fields that are no part of the story undo what was typed by themselves.
    const isApart = key.target instanceof Element && key.target.closest('#studio-map input, form input') !== null
    if (step === undefined || isApart) return
    key.preventDefault()
    step?.()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that mean the same everywhere in the studio
    <div className={styles.studio} data-pane={pane} data-theme={view.theme ?? undefined} onKeyDown={press}>
      <SkipLinks to={PANES.map((one) => [`studio-${one}`, t(`studio.skip.${one}`)] as const)} />
      <SiteHeader
        language={language}
        t={t}
        path={addressOfDraft(language, draft.id).slice(language.length + 1)}
        query={formatView(view)}
        theme={{ view, href, go }}
      />
      <section className={styles.bar} data-more={more || undefined} aria-label={t('studio.bar')}>
        <h1 className={styles.title} lang={written}>
          {title}
        </h1>
        <div className={styles.away}>
          <KeptBar open={open} language={language} less={styles.less} />
          {draft.scenes.length > 0 && (
            <div className={styles.steps}>
              <a className="button strong" href={addressOfStage(language, draft.id)}>
                {t('studio.windows.present')}
              </a>
              <span className={styles.less}>
                {number !== null && number > 1 && (
                  <a className="button" href={addressOfStage(language, draft.id, number)}>
                    {t('story.presentHere')}
                  </a>
                )}
                <a className="button" href={addressOfHandout(language, draft.id)}>
                  {t('studio.windows.handout')}
                </a>
                <TakeDraft draft={draft} written={written} about={about} noteFile={open.noteFile} />
              </span>
            </div>
          )}
        </div>
        <div className={styles.steps}>
          <IconButton icon="undo" label={t('studio.undo')} keys="Control+Z" keyNames="Ctrl+Z" act={undo} />
          <IconButton
            icon="redo"
            label={t('studio.redo')}
            keys="Control+Shift+Z"
            keyNames={t('studio.redoKeys')}
            act={redo}
          />
          <span className={styles.less}>
            <IconButton icon="find" label={t('studio.find.title')} expanded={finding} act={() => find(!finding)} />
          </span>
          <span className={styles.more}>
            <IconButton icon="more" label={t('studio.more')} expanded={more} act={() => showMore(!more)} />
          </span>
        </div>
        <p className="unseen" role="status">
          {studio.said}
        </p>
        {draft.over.kind === 'own' && !atlas.own && (
          <p className={styles.without} role="alert">
            {t('studio.eventsElsewhere', { title: draft.over.title })} <a href={`/${language}/own`}>{t('pages.own')}</a>
          </p>
        )}
        {finding && <FindReplace draft={draft} edit={edit} choose={studio.choose} readOnly={readOnly} />}
      </section>
      <nav className={styles.panes} aria-label={t('studio.panes')}>
        {PANES.map((one) => (
          <button
            key={one}
            type="button"
            aria-current={pane === one ? 'true' : undefined}
            onClick={() => {
              setPane(one)
              showMore(false)
            }}
          >
            {t(`studio.pane.${one}`)}
            {one === 'text' && draft.languages.length > 1 && <span lang={written}> {LANGUAGE_NAMES[written]}</span>}
          </button>
        ))}
      </nav>
      <main className={styles.main} data-wide={(all && draft.languages.length > 1) || undefined}>
        <section
          ref={scenes}
          id="studio-scenes"
          tabIndex={-1}
          className={styles.scenes}
          aria-label={t('studio.pane.scenes')}
        >
          <ChangedScenes draft={draft} edit={edit} choose={studio.choose} readOnly={readOnly} />
          <SceneList
            draft={draft}
            told={told}
            written={written}
            chosen={scene?.id ?? null}
            choose={choose}
            move={studio.move}
            remove={studio.remove}
            warnings={warnings}
            readOnly={readOnly}
          />
        </section>
        <section
          id="studio-map"
          tabIndex={-1}
          className={styles.map}
          data-drawing={drawing || undefined}
          aria-label={t('studio.pane.map')}
        >
          {!readOnly && (
            <TakeBar
              number={number}
              same={studio.same}
              add={seen(studio.add)}
              update={seen(studio.update)}
              back={seen(studio.showAgain)}
              drawing={drawing}
              draw={scene && !view.compare ? seen(() => draw(!drawing)) : null}
            />
          )}
          <div className={styles.explorer} ref={around}>
            <DrawnMap
              annotations={
                scene && number !== null && (studio.same || drawing) ? (told[number - 1]?.annotations ?? NONE) : NONE
              }
              drawn={drawing && scene ? scene.annotations : null}
              change={(annotations) => scene && edit((now) => setAnnotations(now, scene.id, annotations))}
              language={written}
              isTranslated={draft.languages.length > 1}
              done={() => draw(false)}
            >
              <Explorer />
            </DrawnMap>
          </div>
        </section>
        <section
          id="studio-text"
          tabIndex={-1}
          className={styles.text}
          aria-label={t('studio.pane.text')}
          onBlur={({ target, relatedTarget }) => {
            const field = target.closest<HTMLElement>('[data-field]')
            if (field && !field.contains(relatedTarget)) leave(field.dataset.field as FindingField)
          }}
        >
          <TextPane {...{ editing, studio, written, write, all, showAll, readOnly }} findings={findings.filter(isTold)}>
            <Versions open={open} language={language} />
          </TextPane>
        </section>
      </main>
    </div>
  )
}

const NONE: readonly Annotation[] = []

function countsOf(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { scene } of findings) if (scene !== null) counts.set(scene, (counts.get(scene) ?? 0) + 1)
  return counts
}
