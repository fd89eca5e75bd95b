import { useTranslations } from 'use-intl'
import type { DraftScene, SceneSelection } from '@/geodata/domain/draft/draft'
import { seenIn } from '@/geodata/domain/draft/make'
import { sceneView } from '@/geodata/domain/draft/toStory'
import { useSetting } from '../../view/useExplorer'
import styles from './Fields.module.css'

interface SelectionChoiceProps {
  readonly scene: DraftScene
  readonly choose: (kind: SceneSelection['kind']) => void
  readonly readOnly: boolean
}

const KINDS = ['living', 'frozen'] as const

/** Whether a scene shows what its View finds in the data of the day, or only the events that it shows now. */
export function SelectionChoice({ scene, choose, readOnly }: SelectionChoiceProps) {
  const t = useTranslations('studio.selection')
  const { atlas } = useSetting()
  const seen = scene.selection.seen ?? seenIn(atlas, sceneView(scene, atlas))
  return (
    <fieldset className={styles.choices} disabled={readOnly}>
      <legend className={styles.label}>{t('title')}</legend>
      {KINDS.map((kind) => (
        <label key={kind}>
          <input
            type="radio"
            name="selection"
            checked={scene.selection.kind === kind}
            disabled={kind === 'frozen' && seen === null}
            onChange={() => choose(kind)}
          />{' '}
          {t(kind, { count: seen?.length ?? 0 })}
        </label>
      ))}
      {seen === null && <p className="hint">{t('tooMany')}</p>}
    </fieldset>
  )
}
