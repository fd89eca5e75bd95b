import { useTranslations } from 'use-intl'
import type { DraftScene } from '@/geodata/domain/draft/draft'
import styles from './Fields.module.css'

interface PlannedFieldProps {
  readonly scene: DraftScene
  /** Seconds that it takes to say the scene's words: the plan as long as there is no other. */
  readonly spoken: number
  readonly plan: (seconds: number | null) => void
  /** Ends the typing. */
  readonly settle: () => void
  readonly readOnly: boolean
}

/** The longest that can be planned: an hour, in seconds. */
const LONGEST = 3600

/** How long the author means to speak about a scene, for the rehearsal. */
export function PlannedField({ scene, spoken, plan, settle, readOnly }: PlannedFieldProps) {
  const t = useTranslations('studio')
  return (
    <label className={styles.planned}>
      <span className={styles.label}>{t('planned')}</span>
      <input
        type="number"
        inputMode="numeric"
        min={1}
        max={LONGEST}
        value={scene.planned ?? ''}
        placeholder={String(spoken)}
        readOnly={readOnly}
        onChange={({ target }) => {
          const seconds = Math.round(target.valueAsNumber)
          plan(seconds >= 1 ? Math.min(seconds, LONGEST) : null)
        }}
        onBlur={settle}
      />
    </label>
  )
}
