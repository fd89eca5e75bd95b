import type { RefObject } from 'react'
import { KindMark, type MarkedKind } from '../../ui/KindMark'
import styles from './Timeline.module.css'

/** Hidden elements from which `useColours` reads the canvas's colours. */
export function ColourProbe({
  kinds,
  probe,
}: {
  kinds: readonly MarkedKind[]
  probe: RefObject<HTMLDivElement | null>
}) {
  return (
    <div className={styles.probe} ref={probe} aria-hidden="true">
      {kinds.map((kind) => (
        <KindMark key={kind.id} kind={kind} />
      ))}
      {(['ink', 'faint', 'river', 'chosen'] as const).map((colour) => (
        <i key={colour} data-colour={colour} />
      ))}
    </div>
  )
}
