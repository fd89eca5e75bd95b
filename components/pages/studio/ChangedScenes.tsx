import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { type ChangedScene, changedScenes, seenToday } from '@/geodata/domain/draft/changes'
import type { Draft, DraftScene } from '@/geodata/domain/draft/draft'
import { changeScene } from '@/geodata/domain/draft/edits'
import { eventWith } from '@/geodata/domain/join/lookup'
import { restrictedTo } from '@/geodata/domain/join/restricted'
import { useExplorer } from '../../view/useExplorer'
import styles from './SceneList.module.css'
import { ScenePoster } from './ScenePoster'
import type { Edit } from './useEditing'

interface ChangedScenesProps {
  readonly draft: Draft
  readonly edit: Edit
  readonly choose: (scene: string) => void
  readonly readOnly: boolean
}

/** The scenes that now show something else than when they were taken, before and after; none: nothing. */
export function ChangedScenes({ draft, edit, choose, readOnly }: ChangedScenesProps) {
  const t = useTranslations('studio.changed')
  const { atlas } = useExplorer()
  const changed = useMemo(() => changedScenes(draft, atlas), [draft, atlas])
  if (changed.length === 0) return null
  return (
    <details className={styles.changed}>
      <summary>{t('title', { count: changed.length })}</summary>
      <p className="hint">{t('hint', { count: changed.length })}</p>
      <ul>
        {changed.map((one) => {
          const scene = draft.scenes.find(({ id }) => id === one.scene)
          return (
            scene && (
              <li key={one.scene}>
                <h3>
                  <button type="button" onClick={() => choose(one.scene)}>
                    {t('scene', { number: draft.scenes.indexOf(scene) + 1 })}
                  </button>
                </h3>
                <Difference scene={scene} change={one} />
                {!readOnly && (
                  <p className={styles.answers}>
                    <button
                      type="button"
                      className="button"
                      onClick={() => edit((now) => seenToday(now, atlas, one.scene))}
                    >
                      {t('accept')}
                    </button>
                    {scene.selection.kind === 'living' && (
                      <button type="button" className="button" onClick={() => edit((now) => frozen(now, one.scene))}>
                        {t('freeze')}
                      </button>
                    )}
                  </p>
                )}
              </li>
            )
          )
        })}
      </ul>
    </details>
  )
}

/** The scene keeps to what it showed when it was taken. */
function frozen(draft: Draft, id: string): Draft {
  return changeScene(draft, id, (scene) => ({ ...scene, selection: { ...scene.selection, kind: 'frozen' } }))
}

function Difference({ scene, change }: { readonly scene: DraftScene; readonly change: ChangedScene }) {
  const t = useTranslations('studio.changed')
  const { atlas, language, view } = useExplorer()
  const { seen } = scene.selection
  const before = useMemo(() => restrictedTo(atlas, seen ?? []), [atlas, seen])
  const poster = { language, query: scene.view, theme: view.theme, drawn: '[]', className: styles.poster }
  const titles = (ids: readonly string[]) =>
    ids.map((id) => <li key={id}>{eventWith(atlas, id)?.title[language] ?? t('gone', { id })}</li>)
  return (
    <>
      <div className={styles.two}>
        <figure>
          <ScenePoster {...poster} atlas={before} alt="" />
          <figcaption>{t('before')}</figcaption>
        </figure>
        <figure>
          <ScenePoster {...poster} atlas={atlas} alt="" />
          <figcaption>{t('now')}</figcaption>
        </figure>
      </div>
      {change.came.length > 0 && (
        <>
          <h4>{t('came')}</h4>
          <ul>{titles(change.came)}</ul>
        </>
      )}
      {change.went.length > 0 && (
        <>
          <h4>{t('went')}</h4>
          <ul>{titles(change.went)}</ul>
        </>
      )}
    </>
  )
}
